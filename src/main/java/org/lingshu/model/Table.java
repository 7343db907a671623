package org.lingshu.model;

import java.util.List;

/** Everything that a cohort knows of its subjects: one row for each, one number for each column, {@link Double#NaN} where it is missing. Immutable. */
public final class Table {
    private final Columns columns;
    private final List<Subject> subjects;
    private final double[][] rows;

    /**
     * A table of these rows; they are copied.
     *
     * @param rows one for each subject, as long as there are columns
     */
    public Table(Columns columns, List<Subject> subjects, double[][] rows) {
        this.columns = columns;
        this.subjects = List.copyOf(subjects);
        if (rows.length != subjects.size()) throw new IllegalArgumentException(rows.length + " rows for " + subjects.size() + " subjects");
        this.rows = new double[rows.length][];
        for (int i = 0; i < rows.length; i++) {
            if (rows[i].length != columns.size()) throw new IllegalArgumentException("a row has " + rows[i].length + " of " + columns.size() + " columns");
            this.rows[i] = rows[i].clone();
        }
    }

    /** The columns. */
    public Columns columns() {
        return columns;
    }

    /** The subjects, in the order of the rows. */
    public List<Subject> subjects() {
        return subjects;
    }

    /** How many subjects there are. */
    public int size() {
        return rows.length;
    }

    /** One number; {@link Double#NaN} where it is missing. */
    public double value(int subject, int column) {
        return rows[subject][column];
    }

    /** A row as it is, for the code of this package, which never writes into it. */
    double[] row(int subject) {
        return rows[subject];
    }
}
