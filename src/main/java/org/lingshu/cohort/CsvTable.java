package org.lingshu.cohort;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * A table of a cohort: a CSV file with a header, its rows by id.
 *
 * @param file   what the person calls it
 * @param header the columns, in the order of the file
 * @param rows   by id, in the order of the file
 */
record CsvTable(String file, List<String> header, Map<String, Row> rows) {
    private static final CSVFormat FORMAT = CSVFormat.RFC4180.builder().setTrim(true).setIgnoreEmptyLines(true).get();

    CsvTable {
        header = List.copyOf(header);
        rows = Collections.unmodifiableMap(new LinkedHashMap<>(rows));
    }

    /**
     * A row.
     *
     * @param line  where it ends in the file, counted from 1
     * @param cells as many as there are columns
     */
    record Row(int line, List<String> cells) {
        Row {
            cells = List.copyOf(cells);
        }
    }

    /** Reads a table; what is wrong with it is noted. */
    static Optional<CsvTable> read(CohortFolder folder, String file, String id, Faults faults) {
        return folder.text(file).flatMap(text -> parse(text, file, id, faults));
    }

    /** The place of a column, if there is one of this name. */
    Optional<Integer> column(String name) {
        int at = header.indexOf(name);
        return at < 0 ? Optional.empty() : Optional.of(at);
    }

    private static Optional<CsvTable> parse(String text, String file, String id, Faults faults) {
        if (separated(text, file, faults)) return Optional.empty();
        try (CSVParser parser = CSVParser.parse(text, FORMAT)) {
            List<String> header = new ArrayList<>();
            Map<String, Row> rows = new LinkedHashMap<>();
            for (CSVRecord each : parser) {
                if (header.isEmpty()) {
                    header.addAll(each.toList());
                    if (!usable(header, file, id, faults)) return Optional.empty();
                } else add(each, (int) parser.getCurrentLineNumber(), header, file, id, rows, faults);
            }
            if (rows.isEmpty()) {
                faults.problem(file, 0, "empty-file", "the table has no rows", "表格没有数据行", "");
                return Optional.empty();
            }
            return Optional.of(new CsvTable(file, header, rows));
        } catch (IOException | UncheckedIOException | IllegalStateException e) {
            faults.problem(file, 0, "broken-csv", "the table cannot be taken apart into rows and columns", "表格无法按行列解析", "look for a quote that is not closed 检查未闭合的引号");
            return Optional.empty();
        }
    }

    /** Whether the header is taken apart by something else than commas. */
    private static boolean separated(String text, String file, Faults faults) {
        String header = text.lines().filter(line -> !line.isBlank()).findFirst().orElse("");
        if (header.indexOf(',') >= 0) return false;
        Optional<String> other = Stream.of(";", "\t", "|", "，", "；").filter(header::contains).findFirst();
        other.ifPresent(each -> faults.problem(file, 1, "wrong-separator", "the columns are separated by " + (each.equals("\t") ? "tabs" : "`" + each + "`") + ", not by commas", "各列以"
                + (each.equals("\t") ? "制表符" : "`" + each + "`") + "分隔，而不是逗号", "export it as CSV with commas, numbers with a point 请导出为逗号分隔的 CSV，小数用点"));
        return other.isPresent();
    }

    private static boolean usable(List<String> header, String file, String id, Faults faults) {
        Set<String> seen = new HashSet<>();
        for (String name : header) {
            if (name.isEmpty()) faults.problem(file, 1, "nameless-column", "a column has no name", "有一列没有列名", "");
            else if (!seen.add(name)) faults.problem(file, 1, "column-twice", "the column `" + name + "` stands twice", "列 `" + name + "` 重复", "");
        }
        if (!seen.contains(id)) {
            String near = header.stream().filter(name -> Naming.plain(name).equals(Naming.plain(id))).map(name -> "did you mean `" + name + "`? ").findFirst().orElse("");
            faults.problem(file, 1, "unknown-column", "the table has no column `" + id + "` to join its rows on", "表格没有用于连接的列 `" + id + "`",
                    near + "set \"id\" in cohort.json, or name the column so 请在 cohort.json 设 id，或改列名");
        }
        return seen.size() == header.size() && seen.contains(id);
    }

    private static void add(CSVRecord record, int line, List<String> header, String file, String id, Map<String, Row> rows, Faults faults) {
        if (record.size() != header.size()) {
            faults.problem(file, line, "wrong-width", "the row has " + record.size() + " cells, the header " + header.size(), "该行有 " + record.size() + " 格，表头有 "
                    + header.size() + " 列", "");
            return;
        }
        String name = record.get(header.indexOf(id));
        if (name.isEmpty()) faults.problem(file, line, "missing-id", "the row has no `" + id + "`", "该行缺少 `" + id + "`", "");
        else if (rows.containsKey(name)) twice(file, line, header, name, rows.get(name), record.toList(), faults);
        else rows.put(name, new Row(line, record.toList()));
    }

    private static void twice(String file, int line, List<String> header, String name, Row before, List<String> now, Faults faults) {
        List<Integer> other = IntStream.range(0, header.size()).filter(j -> !before.cells().get(j).equals(now.get(j))).boxed().toList();
        String differing = other.isEmpty() ? "" : ": `" + header.get(other.getFirst()) + "` is `" + Faults.shown(before.cells().get(other.getFirst())) + "` (line " + before.line() + ") and `"
                + Faults.shown(now.get(other.getFirst())) + "`";
        faults.problem(file, line, "id-twice", "`" + name + "` stands twice" + (other.isEmpty() ? ", with the same row" : ", and the rows differ" + differing), "`" + name + "` 重复，"
                + (other.isEmpty() ? "两行相同" : "两行不同" + differing.replace(" is ", " 为 ").replace(" (line ", "（第 ").replace(") and ", " 行）与 ")),
                "one row for each id; visits of a patient get ids of their own and one `group`; several labels are joined by `|` 每个 id 只能一行；同一患者多次就诊请各用 id 并以 group 标明；多个标签以 | 连接");
    }
}
