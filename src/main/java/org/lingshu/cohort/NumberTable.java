package org.lingshu.cohort;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.lingshu.model.Block;
import org.lingshu.model.Column;
import org.lingshu.model.Silence;

/**
 * A modality that is a table. An empty cell, and what people write for one, is a missing number. A column of words with few different ones becomes a
 * column of zeros and ones for each word ({@code sex=男}, in the order of the words), one less when there are only two; a column of many words is left out.
 * Words among numbers are a problem, named once for each column.
 */
final class NumberTable {
    private static final int MOST_WORDS = 10;
    /** A column with more words than this share is one of words, and its numbers are words too. */
    private static final double WORDY = 0.5;
    private static final int SHOWN = 3;
    private final String modality;
    private final CsvTable table;
    private final Faults faults;
    private final List<Column> columns = new ArrayList<>();
    private final List<double[]> numbers = new ArrayList<>();
    private final List<String> wordy = new ArrayList<>();

    private NumberTable(String modality, CsvTable table, Faults faults) {
        this.modality = modality;
        this.table = table;
        this.faults = faults;
    }

    /** The numbers of all columns but these. */
    static Part of(String modality, CsvTable table, Set<String> apart, Faults faults) {
        NumberTable read = new NumberTable(modality, table, faults);
        List<CsvTable.Row> rows = List.copyOf(table.rows().values());
        for (int j = 0; j < table.header().size(); j++) if (!apart.contains(table.header().get(j))) read.add(j, rows);
        read.sayWordy();
        Map<String, double[]> all = new LinkedHashMap<>();
        int at = 0;
        for (String id : table.rows().keySet()) {
            int row = at++;
            all.put(id, read.numbers.stream().mapToDouble(column -> column[row]).toArray());
        }
        return new Part(new Block(modality, Set.of()), read.columns, all);
    }

    /** Columns of many words are left out; where a table holds nothing else, it is refused. */
    private void sayWordy() {
        if (wordy.isEmpty()) return;
        String shown = wordy.size() + " of `" + modality + "` (" + Faults.some(wordy) + ")";
        String message = "columns of more than " + MOST_WORDS + " different words are left out: " + shown;
        String chinese = "含超过 " + MOST_WORDS + " 种文字的列已略去：" + shown;
        String hint = "group the words, code them as numbers, or give free text as cases 请归并为少数类别、改为数字，或将自由文本作为病历提供";
        if (columns.isEmpty()) faults.problem(table.file(), 0, "too-many-words", message, chinese, hint);
        else faults.remark(table.file(), "too-many-words", message, chinese, hint);
    }

    private void add(int at, List<CsvTable.Row> rows) {
        double[] values = new double[rows.size()];
        List<Integer> words = new ArrayList<>();
        int count = 0;
        for (int i = 0; i < values.length; i++) {
            String cell = rows.get(i).cells().get(at);
            values[i] = Cell.number(cell);
            if (!Double.isNaN(values[i])) count++;
            else if (!Cell.missing(cell)) words.add(i);
        }
        List<Integer> odd = words.stream().filter(i -> !Cell.missingNumber(rows.get(i).cells().get(at))).toList();
        if (odd.isEmpty() && count > 0 || words.isEmpty()) number(at, values);
        else if (!odd.isEmpty() && odd.size() <= WORDY * (count + odd.size())) among(at, rows, odd, count);
        else words(at, rows);
    }

    private void number(int at, double[] values) {
        columns.add(new Column(modality, table.header().get(at), modality, Silence.UNKNOWN));
        numbers.add(values);
        double code = Codes.forMissing(values);
        if (Double.isNaN(code)) return;
        String shown = "`" + table.header().get(at) + "`";
        faults.remark(table.file(), "code-for-missing", shown + " is " + (long) code + " again and again, far from all its other numbers: does that mean that nothing was measured?", shown + " 多次为 "
                + (long) code + "，与其余数值相去甚远：是否表示未测？", "then leave the cells empty 若表示未测，请留空");
    }

    private void among(int at, List<CsvTable.Row> rows, List<Integer> odd, int count) {
        String shown = "`" + table.header().get(at) + "`";
        String first = rows.get(odd.getFirst()).cells().get(at);
        String examples = String.join(", ", odd.stream().map(i -> "`" + Faults.shown(rows.get(i).cells().get(at)) + "`").distinct().limit(SHOWN).toList());
        faults.problem(table.file(), rows.get(odd.getFirst()).line(), "not-a-number", shown + " has " + odd.size() + " cells that are no number, among " + count + " numbers: " + examples,
                shown + " 在 " + count + " 个数字之中有 " + odd.size() + " 格不是数字：" + examples, Cell.advice(first));
    }

    private void words(int at, List<CsvTable.Row> rows) {
        TreeSet<String> words = new TreeSet<>();
        for (CsvTable.Row row : rows) if (!Cell.missing(row.cells().get(at))) words.add(row.cells().get(at));
        String name = table.header().get(at);
        if (words.size() > MOST_WORDS) {
            wordy.add(name + " (" + words.size() + ": " + Faults.shown(words.first()) + ")");
            return;
        }
        for (String word : words.size() == 2 ? words.tailSet(words.first(), false) : words) {
            columns.add(new Column(modality, name + "=" + word, modality, Silence.UNKNOWN));
            numbers.add(rows.stream().map(row -> row.cells().get(at)).mapToDouble(cell -> Cell.missing(cell) ? Double.NaN : cell.equals(word) ? 1 : 0).toArray());
        }
    }
}
