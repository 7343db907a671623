package org.lingshu.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

/** Which modalities may be missing together: every pattern of up to {@value #FEW}, of more one alone and all but one; never all. */
final class Patterns {
    private static final int FEW = 5;

    private Patterns() {
    }

    /** The patterns, those with fewer missing first; features of several modalities are none of their own. */
    static List<List<String>> of(List<String> all) {
        List<String> modalities = all.stream().filter(each -> !each.equals(Fusion.MODALITY)).sorted().toList();
        int count = modalities.size();
        List<List<String>> patterns = new ArrayList<>();
        for (int size = 1; size < count; size++) {
            if (count <= FEW) {
                int wanted = size;
                IntStream.range(1, 1 << count).filter(bits -> Integer.bitCount(bits) == wanted).mapToObj(bits -> some(modalities, bits)).forEach(patterns::add);
            } else if (size == 1) {
                modalities.forEach(each -> patterns.add(List.of(each)));
            } else if (size == count - 1) {
                modalities.forEach(each -> patterns.add(modalities.stream().filter(other -> !other.equals(each)).toList()));
            }
        }
        return patterns;
    }

    private static List<String> some(List<String> modalities, int bits) {
        return IntStream.range(0, modalities.size()).filter(i -> (bits >> i & 1) == 1).mapToObj(modalities::get).toList();
    }

    /** The modalities of which the row knows nothing. */
    static Set<String> missing(Columns columns, double[] row) {
        Set<String> missing = new TreeSet<>(columns.modalities());
        missing.remove(Fusion.MODALITY);
        for (int j = 0; j < row.length; j++) if (!Double.isNaN(row[j])) missing.remove(columns.all().get(j).modality());
        return missing;
    }

    /** The row as if these modalities were missing, and with them what rules derived from several. */
    static double[] blanked(Columns columns, double[] row, Set<String> missing) {
        double[] blank = row.clone();
        for (int j = 0; j < blank.length; j++) {
            String modality = columns.all().get(j).modality();
            if (missing.contains(modality) || modality.equals(Fusion.MODALITY)) blank[j] = Double.NaN;
        }
        return blank;
    }
}
