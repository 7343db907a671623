package org.lingshu.leak;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.lingshu.model.Table;

/**
 * The numbers of a table for comparing rows, in millionths of a standard deviation of their column: whole numbers, so that a processor compares several at
 * once. Of a wide table, columns spread evenly stand for all.
 */
final class Cells {
    /** So many columns tell two patients apart; more cost time and tell no more. */
    static final int MOST = 256;
    /** A standard deviation. */
    static final int UNIT = 1_000_000;
    private static final double FAR = 1_000;
    private final int[][] rows;
    private final int[][] known;

    private Cells(int size, int width) {
        rows = new int[size][width];
        known = new int[size][width];
    }

    /** Of these columns of the table. */
    static Cells of(Table table, List<Integer> columns) {
        int width = Math.min(MOST, columns.size());
        Cells cells = new Cells(table.size(), width);
        for (int k = 0; k < width; k++) {
            int column = columns.get((int) ((long) k * columns.size() / width));
            Spread spread = Spread.of(table, column);
            for (int i = 0; i < cells.rows.length; i++) {
                double value = spread.standard(table.value(i, column));
                if (Double.isNaN(value)) continue;
                cells.rows[i][k] = (int) Math.round(UNIT * Math.clamp(value, -FAR, FAR));
                cells.known[i][k] = -1;
            }
        }
        return cells;
    }

    int[] row(int subject) {
        return rows[subject];
    }

    /** For every number of a row −1 where it is known, else 0: a mask. */
    int[] known(int subject) {
        return known[subject];
    }

    int width() {
        return rows.length == 0 ? 0 : rows[0].length;
    }

    int size() {
        return rows.length;
    }

    /** The known numbers of a column, ascending. */
    int[] sorted(int column) {
        return IntStream.range(0, rows.length).filter(i -> known[i][column] != 0).map(i -> rows[i][column]).sorted().toArray();
    }

    /** How many of these sorted numbers are below one. */
    static int below(int[] sorted, int value) {
        int at = Arrays.binarySearch(sorted, value);
        if (at < 0) return -at - 1;
        while (at > 0 && sorted[at - 1] == value) at--;
        return at;
    }
}
