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

    private static boolean usable(List<String> header, String file, String id, Faults faults) {
        Set<String> seen = new HashSet<>();
        for (String name : header) {
            if (name.isEmpty()) faults.problem(file, 1, "nameless-column", "a column has no name", "有一列没有列名", "");
            else if (!seen.add(name)) faults.problem(file, 1, "column-twice", "the column `" + name + "` stands twice", "列 `" + name + "` 重复", "");
        }
        if (!seen.contains(id)) {
            faults.problem(file, 1, "unknown-column", "the table has no column `" + id + "` to join its rows on", "表格没有用于连接的列 `" + id + "`",
                    "set \"id\" in cohort.json, or name the column so");
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
        else if (rows.putIfAbsent(name, new Row(line, record.toList())) != null) {
            faults.problem(file, line, "id-twice", "`" + name + "` stands twice", "`" + name + "` 重复", "one row for each id 每个 id 只能一行");
        }
    }
}
