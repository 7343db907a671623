package org.lingshu.leak;

import java.util.Arrays;

/**
 * How much it tells that another patient has nearly this number too, in thousandths of a nat: −log of the share of patients within the tolerance, as
 * Fellegi and Sunter weigh the fields of two records (A theory for record linkage, JASA 64, 1969). Two zeros in a column of zeros tell nothing, the same
 * rare mark much; a number that is not known tells nothing.
 */
final class Rarity {
    /** A nat. */
    static final int UNIT = 1_000;
    private final int[][] rows;
    private final int[] sums;

    private Rarity(int[][] rows) {
        this.rows = rows;
        this.sums = Arrays.stream(rows).mapToInt(row -> Arrays.stream(row).sum()).toArray();
    }

    static Rarity of(Cells cells, int tolerance) {
        int[][] rows = new int[cells.size()][cells.width()];
        for (int j = 0; j < cells.width(); j++) {
            int[] sorted = cells.sorted(j);
            for (int i = 0; i < rows.length; i++) {
                if (cells.known(i)[j] == 0) continue;
                int value = cells.row(i)[j];
                int within = Cells.below(sorted, value + tolerance + 1) - Cells.below(sorted, value - tolerance);
                rows[i][j] = (int) Math.round(-UNIT * Math.log((within - 0.5) / (sorted.length - 0.5)));
            }
        }
        return new Rarity(rows);
    }

    int[] row(int subject) {
        return rows[subject];
    }

    /** What all numbers of a patient tell together. */
    int sum(int subject) {
        return sums[subject];
    }
}
