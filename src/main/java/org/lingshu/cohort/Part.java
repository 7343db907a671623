package org.lingshu.cohort;

import java.util.Arrays;
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

    Part {
        columns = List.copyOf(columns);
        rows = Collections.unmodifiableMap(new LinkedHashMap<>(rows));
    }

    double[] row(String id) {
        double[] none = new double[columns.size()];
        Arrays.fill(none, Double.NaN);
        return rows.getOrDefault(id, none);
    }

    /** Without columns that say the same of every one of these patients, or the same as an earlier column; both are remarked on. */
    Part useful(Set<String> ids, String file, Faults faults) {
        Map<List<Double>, Column> seen = new HashMap<>();
        List<Integer> kept = new java.util.ArrayList<>();
        List<String> constant = new java.util.ArrayList<>();
        List<String> twice = new java.util.ArrayList<>();
        for (int j = 0; j < columns.size(); j++) {
            int column = j;
            List<Double> values = ids.stream().map(id -> row(id)[column]).toList();
            if (values.stream().filter(value -> !value.isNaN()).distinct().count() < 2) constant.add(columns.get(j).feature());
            else if (values.stream().filter(value -> value != 0 && !value.isNaN()).count() >= RARE && seen.putIfAbsent(values, columns.get(j)) != null) twice.add(columns.get(j).feature());
            else kept.add(j);
        }
        remark(file, "constant-column", constant, "say the same of every patient and are left out", "各患者取值相同，已略去", faults);
        remark(file, "duplicate-column", twice, "repeat an earlier column and are left out", "与前面的列完全相同，已略去", faults);
        Map<String, double[]> narrow = new LinkedHashMap<>();
        rows.forEach((id, row) -> narrow.put(id, kept.stream().mapToDouble(j -> row[j]).toArray()));
        return new Part(block, kept.stream().map(columns::get).toList(), narrow);
    }

    private void remark(String file, String check, List<String> names, String message, String chinese, Faults faults) {
        if (names.isEmpty()) return;
        String shown = String.join(", ", names.subList(0, Math.min(4, names.size()))) + (names.size() > 4 ? ", …" : "");
        faults.remark(file, check, names.size() + " columns of `" + block.name() + "` " + message + ": " + shown, "`" + block.name() + "` 有 " + names.size() + " 列" + chinese, "");
    }

    /** The share of numbers that are missing among these patients. */
    double missing(Set<String> ids) {
        if (columns.isEmpty() || ids.isEmpty()) return 0;
        long missing = ids.stream().mapToLong(id -> Arrays.stream(row(id)).filter(Double::isNaN).count()).sum();
        return (double) missing / columns.size() / ids.size();
    }
}
