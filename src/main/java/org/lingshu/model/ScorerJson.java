package org.lingshu.model;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import java.util.function.IntToDoubleFunction;
import org.lingshu.model.algorithm.Gaussians;
import org.lingshu.model.algorithm.Kernels;
import org.lingshu.model.algorithm.Linear;
import org.lingshu.model.algorithm.Neighbours;
import org.lingshu.model.algorithm.Scorer;
import org.lingshu.model.algorithm.Tree;
import org.lingshu.model.algorithm.Trees;

/** What an algorithm has learned as JSON, by its kind. Written here, read by {@link ScorerJsonReader}. */
final class ScorerJson {
    private ScorerJson() {
    }

    static JsonNode of(Scorer scorer) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        switch (scorer) {
            case Linear one -> {
                numbers(node.put("kind", "linear").putArray("intercepts"), one.classes(), one::intercept);
                table(node.putArray("weights"), one.classes(), one.columns(), label -> column -> Digits.nine(one.weight(label, column)));
            }
            case Trees one -> trees(node.put("kind", "trees"), one);
            case Kernels one -> {
                numbers(node.put("kind", "kernels").put("gamma", Digits.nine(one.gamma())).putArray("offsets"), one.classes(), one::offset);
                table(node.putArray("heights"), one.classes(), one.remembered(), label -> row -> Digits.nine(one.height(label, row)));
                table(node.putArray("rows"), one.remembered(), one.columns(), row -> column -> Digits.six(one.value(row, column)));
            }
            case Neighbours one -> {
                node.put("kind", "neighbours").put("exclusive", one.exclusive()).put("count", one.count());
                table(node.putArray("rows"), one.remembered(), one.columns(), row -> column -> Digits.six(one.value(row, column)));
                ArrayNode truth = node.putArray("truth");
                for (int row = 0; row < one.remembered(); row++) {
                    ArrayNode each = truth.addArray();
                    for (int label : one.truth(row)) each.add(label);
                }
            }
            case Gaussians one -> {
                double[] shares = one.shares();
                numbers(node.put("kind", "gaussians").put("exclusive", one.exclusive()).putArray("shares"), one.classes(), label -> shares[label]);
                normals(node.putArray("having"), one, one::having);
                if (!one.exclusive()) normals(node.putArray("lacking"), one, one::lacking);
            }
        }
        return node;
    }

    /** The tree's nodes in the order in which they grew: a left child stands right after its parent. */
    private static void trees(ObjectNode node, Trees scorer) {
        double[] start = scorer.start();
        numbers(node.put("says", scorer.says().name().toLowerCase(Locale.ROOT)).putArray("start"), start.length, output -> start[output]);
        ArrayNode trees = node.putArray("trees");
        for (Tree tree : scorer.trees()) {
            ObjectNode one = trees.addObject();
            ArrayNode column = one.putArray("column");
            ArrayNode edge = one.putArray("edge");
            ArrayNode right = one.putArray("right");
            ArrayNode cover = one.putArray("cover");
            ArrayNode values = one.putArray("values");
            for (int at = 0; at < tree.column().length; at++) {
                column.add(tree.column()[at]);
                cover.add(Digits.six(tree.cover()[at]));
                if (tree.column()[at] >= 0) {
                    edge.add(Digits.nine(tree.edge()[at]));
                    right.add(tree.right()[at]);
                } else {
                    for (double value : tree.values()[at]) values.add(Digits.six(value));
                }
            }
        }
    }

    private interface Normal {
        double[] of(int label, int column);
    }

    private static void normals(ArrayNode into, Gaussians scorer, Normal normal) {
        for (int label = 0; label < scorer.classes(); label++) {
            ArrayNode row = into.addArray();
            for (int column = 0; column < scorer.columns(); column++) {
                double[] each = normal.of(label, column);
                row.add(Digits.nine(each[0])).add(Digits.nine(each[1]));
            }
        }
    }

    private static void numbers(ArrayNode into, int size, IntToDoubleFunction each) {
        for (int i = 0; i < size; i++) into.add(Digits.nine(each.applyAsDouble(i)));
    }

    private static void table(ArrayNode into, int rows, int columns, java.util.function.IntFunction<IntToDoubleFunction> each) {
        for (int i = 0; i < rows; i++) {
            ArrayNode row = into.addArray();
            IntToDoubleFunction own = each.apply(i);
            for (int j = 0; j < columns; j++) row.add(own.applyAsDouble(j));
        }
    }
}
