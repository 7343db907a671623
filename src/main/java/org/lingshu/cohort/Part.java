package org.lingshu.cohort;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lingshu.model.Block;
import org.lingshu.model.Column;

/**
 * What one modality knows of its patients.
 *
 * @param block   as the model will know it
 * @param columns in their order
 * @param rows    by id, {@link Double#NaN} where a number is missing
 */
record Part(Block block, List<Column> columns, Map<String, double[]> rows) {
    /** Columns with fewer numbers than this are alike by chance; the learner leaves them out by itself. */
    private static final int RARE = 4;
    private static final double SCARCE = 0.1;

    Part {
        columns = List.copyOf(columns);
        rows = Collections.unmodifiableMap(new LinkedHashMap<>(rows));
    }

    double[] row(String id) {
        double[] row = rows.get(id);
        if (row != null) return row;
        double[] none = new double[columns.size()];
        Arrays.fill(none, Double.NaN);
        return none;
    }

    /** Without columns that say the same of every one of these patients, or the same as an earlier column; both are remarked on, and so are scarce ones. */
    Part useful(Set<String> ids, String file, Faults faults) {
        List<double[]> known = ids.stream().filter(rows::containsKey).map(rows::get).toList();
        Map<Numbers, String> seen = new HashMap<>();
        List<Integer> kept = new ArrayList<>();
        List<String> constant = new ArrayList<>();
        List<String> twice = new ArrayList<>();
        List<String> scarce = new ArrayList<>();
        for (int j = 0; j < columns.size(); j++) {
            Numbers numbers = Numbers.of(known, j);
            String name = columns.get(j).feature();
            String earlier = numbers.constant() || numbers.marks() < RARE ? null : seen.putIfAbsent(numbers, name);
            if (numbers.constant()) constant.add(name);
            else if (earlier != null) twice.add(name + " = " + earlier);
            else kept.add(j);
            if (!numbers.constant() && numbers.known() < SCARCE * known.size()) scarce.add(name);
        }
        remark(file, "constant-column", constant, "columns that say the same of every patient are left out", "各患者取值相同的列已略去", faults);
        remark(file, "duplicate-column", twice, "columns that repeat an earlier one are left out", "与前面完全相同的列已略去", faults);
        remark(file, "scarce-column", scarce, "columns are known of fewer than one patient in ten", "不到一成患者有值的列", faults);
        return kept.size() == columns.size() ? this : narrow(kept);
    }

    private Part narrow(List<Integer> kept) {
        int[] columnsKept = kept.stream().mapToInt(Integer::intValue).toArray();
        Map<String, double[]> narrow = new LinkedHashMap<>();
        rows.forEach((id, row) -> narrow.put(id, Arrays.stream(columnsKept).mapToDouble(j -> row[j]).toArray()));
        return new Part(block, kept.stream().map(columns::get).toList(), narrow);
    }

    private void remark(String file, String check, List<String> names, String message, String chinese, Faults faults) {
        if (names.isEmpty()) return;
        faults.remark(file, check, message + ": " + names.size() + " of `" + block.name() + "` (" + Faults.some(names) + ")",
                chinese + "：`" + block.name() + "` 有 " + names.size() + " 列（" + Faults.some(names) + "）", "");
    }

    /** The share of numbers that are missing among these patients. */
    double missing(Collection<String> ids) {
        if (columns.isEmpty() || ids.isEmpty()) return 0;
        long missing = 0;
        for (String id : ids) {
            double[] row = rows.get(id);
            missing += row == null ? columns.size() : Arrays.stream(row).filter(Double::isNaN).count();
        }
        return (double) missing / columns.size() / ids.size();
    }
}
