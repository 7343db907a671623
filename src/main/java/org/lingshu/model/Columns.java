package org.lingshu.model;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The columns of a table or a model, in order, and how what is known of one patient becomes a row of them. A value is {@link Double#NaN} where it is
 * not known: because that whole kind of information is missing, or because the column cannot be read from silence.
 *
 * @param blocks the blocks, each once
 * @param all    the columns, each of one of the blocks
 */
public record Columns(List<Block> blocks, List<Column> all) {
    public Columns {
        blocks = List.copyOf(blocks);
        all = List.copyOf(all);
        Set<String> names = new HashSet<>();
        for (Block block : blocks) if (!names.add(block.name())) throw new IllegalArgumentException("block " + block.name() + " stands twice");
        Set<String> columns = new HashSet<>();
        for (Column column : all) {
            if (!names.contains(column.block())) throw new IllegalArgumentException(column.feature() + " is of no block");
            if (!columns.add(column.block() + "\n" + column.feature())) throw new IllegalArgumentException(column.feature() + " stands twice in " + column.block());
        }
    }

    /** How many columns there are. */
    public int size() {
        return all.size();
    }

    /** The row of one patient; a block that is not in the map is missing. */
    public double[] row(Map<String, Values> known) {
        double[] row = new double[all.size()];
        for (int j = 0; j < row.length; j++) {
            Column column = all.get(j);
            Values values = known.get(column.block());
            row[j] = values == null || !known(column, values) ? Double.NaN : value(column, values);
        }
        return row;
    }

    /** What rules derive from several kinds of information together is known of everybody of whom anything is: a rule that is silent says that they do not meet. */
    private static boolean known(Column column, Values values) {
        return values.modalities().contains(column.modality()) || column.modality().equals(Fusion.MODALITY);
    }

    private static double value(Column column, Values values) {
        Double value = values.numbers().get(column.feature());
        if (value != null) return value;
        return column.silence() == Silence.ZERO ? 0 : Double.NaN;
    }

    /** The kinds of information that occur, sorted. */
    public List<String> modalities() {
        return all.stream().map(Column::modality).distinct().sorted().toList();
    }

    /** What a column is called in an answer: its feature, after the block's name where several blocks are read from records. */
    public String label(int column) {
        Column one = all.get(column);
        return blocks.stream().filter(Block::fromCases).count() > 1 ? one.block() + ":" + one.feature() : one.feature();
    }

    /** Only these columns, in this order, with the blocks that they need. */
    Columns only(int[] kept) {
        List<Column> some = java.util.Arrays.stream(kept).mapToObj(all::get).toList();
        return new Columns(blocks, some);
    }
}
