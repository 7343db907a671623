package org.lingshu.cohort;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.ToDoubleFunction;
import org.lingshu.model.Block;
import org.lingshu.model.Column;
import org.lingshu.model.Silence;

/**
 * A modality that is a table. An empty cell, and what people write for one, is a missing number. A column of words with few different ones becomes a
 * column of zeros and ones for each word ({@code sex=男}), one less when there are only two.
 */
final class NumberTable {
    private static final Set<String> MISSING = Set.of("", "na", "nan", "n/a", "null", "none", "?", "-");
    private static final int MOST_WORDS = 10;
    private final String modality;
    private final CsvTable table;
    private final Faults faults;
    private final List<Column> columns = new ArrayList<>();
    private final List<ToDoubleFunction<CsvTable.Row>> cells = new ArrayList<>();

    private NumberTable(String modality, CsvTable table, Faults faults) {
        this.modality = modality;
        this.table = table;
        this.faults = faults;
    }

    /** The numbers of all columns but these. */
    static Part of(String modality, CsvTable table, Set<String> apart, Faults faults) {
        NumberTable numbers = new NumberTable(modality, table, faults);
        for (int j = 0; j < table.header().size(); j++) if (!apart.contains(table.header().get(j))) numbers.add(j);
        Map<String, double[]> rows = new LinkedHashMap<>();
        table.rows().forEach((id, row) -> rows.put(id, numbers.cells.stream().mapToDouble(cell -> cell.applyAsDouble(row)).toArray()));
        return new Part(new Block(modality, Set.of()), numbers.columns, rows);
    }

    private void add(int at) {
        String name = table.header().get(at);
        TreeSet<String> words = new TreeSet<>();
        boolean number = false;
        for (CsvTable.Row row : table.rows().values()) {
            String cell = row.cells().get(at);
            if (missing(cell)) continue;
            if (Double.isNaN(parse(cell))) words.add(cell);
            else number = true;
        }
        if (words.isEmpty() || number || words.size() > MOST_WORDS) {
            columns.add(new Column(modality, name, modality, Silence.UNKNOWN));
            cells.add(row -> number(row, at));
            return;
        }
        List<String> told = List.copyOf(words.size() == 2 ? words.tailSet(words.first(), false) : words);
        for (String word : told) {
            columns.add(new Column(modality, name + "=" + word, modality, Silence.UNKNOWN));
            cells.add(row -> missing(row.cells().get(at)) ? Double.NaN : row.cells().get(at).equals(word) ? 1 : 0);
        }
    }

    private double number(CsvTable.Row row, int column) {
        String cell = row.cells().get(column);
        if (missing(cell)) return Double.NaN;
        double value = parse(cell);
        if (Double.isNaN(value)) {
            String shown = cell.length() <= 20 ? cell : cell.substring(0, 20) + "…";
            faults.problem(table.file(), row.line(), "not-a-number", "`" + table.header().get(column) + "` is `" + shown + "`, which is no number",
                    "`" + table.header().get(column) + "` 的 `" + shown + "` 不是数字", "leave the cell empty where nothing was measured 未测则留空");
        }
        return value;
    }

    private static boolean missing(String cell) {
        return MISSING.contains(cell.toLowerCase(Locale.ROOT));
    }

    /** The number of a cell; {@link Double#NaN} when it is none. */
    private static double parse(String cell) {
        try {
            double value = Double.parseDouble(cell);
            return Double.isFinite(value) ? value : Double.NaN;
        } catch (NumberFormatException e) {
            return Double.NaN;
        }
    }
}
