package org.lingshu.report;

import java.util.List;

/**
 * A table with a line of column names; the first cell of a row names the row.
 *
 * @param caption what the table shows
 * @param columns names of the columns
 * @param rows    as many cells each as there are columns
 */
public record Grid(Words caption, List<Words> columns, List<Row> rows) implements Block {
    public Grid {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
        for (Row row : rows) {
            if (row.cells().size() != columns.size()) throw new IllegalArgumentException(row.cells().size() + " cells in a table of " + columns.size() + " columns");
        }
    }

    /**
     * One row.
     *
     * @param cells  from left to right
     * @param marked whether it stands out
     */
    public record Row(List<Cell> cells, boolean marked) {
        public Row {
            cells = List.copyOf(cells);
        }

        /** A row like all others. */
        public static Row of(Cell... cells) {
            return new Row(List.of(cells), false);
        }
    }
}
