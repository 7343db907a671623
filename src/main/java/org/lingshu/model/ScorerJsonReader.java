package org.lingshu.model;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.lingshu.model.algorithm.Gaussians;
import org.lingshu.model.algorithm.Kernels;
import org.lingshu.model.algorithm.Linear;
import org.lingshu.model.algorithm.Neighbours;
import org.lingshu.model.algorithm.Scorer;
import org.lingshu.model.algorithm.Tree;
import org.lingshu.model.algorithm.Trees;

/** Reads what an algorithm has learned. Only these five kinds are known; whatever does not fit together is refused with {@link IllegalArgumentException}. */
final class ScorerJsonReader {
    private static final int MOST_DEPTH = 64;

    private ScorerJsonReader() {
    }

    static Scorer read(JsonNode node, int classes, int columns) {
        Scorer scorer = switch (Json.text(node, "kind")) {
            case "linear" -> new Linear(Json.numbers(node.path("intercepts"), classes), Json.table(node.path("weights")));
            case "trees" -> trees(node, classes, columns);
            case "kernels" -> new Kernels(Json.number(node, "gamma"), Json.numbers(node.path("offsets"), classes), Json.table(node.path("heights")), Json.table(node.path("rows")));
            case "neighbours" -> neighbours(node, classes);
            case "gaussians" -> new Gaussians(Json.yes(node, "exclusive"), Json.numbers(node.path("shares"), classes), normals(node.path("having"), columns),
                    Json.yes(node, "exclusive") ? new double[0][][] : normals(node.path("lacking"), columns));
            default -> throw new IllegalArgumentException("the kind of scorer `" + Json.shown(Json.text(node, "kind")) + "` is not known");
        };
        if (scorer.classes() != classes || scorer.columns() != columns) throw new IllegalArgumentException("a scorer does not fit the classes or columns");
        return scorer;
    }

    private static Scorer neighbours(JsonNode node, int classes) {
        JsonNode list = Json.list(node, "truth");
        int[][] truth = new int[list.size()][];
        for (int i = 0; i < truth.length; i++) {
            truth[i] = Json.wholes(list.get(i));
            for (int label : truth[i]) if (label < 0 || label >= classes) throw new IllegalArgumentException("a class is not known");
        }
        return new Neighbours(Json.yes(node, "exclusive"), Json.whole(node.path("count")), classes, Json.table(node.path("rows")), truth);
    }

    private static double[][][] normals(JsonNode node, int columns) {
        double[][] flat = Json.table(node);
        double[][][] normals = new double[flat.length][columns][];
        for (int label = 0; label < flat.length; label++) {
            if (flat[label].length != 2 * columns) throw new IllegalArgumentException("there is not one normal for each column");
            for (int j = 0; j < columns; j++) normals[label][j] = new double[] {flat[label][2 * j], flat[label][2 * j + 1]};
        }
        return normals;
    }

    private static Scorer trees(JsonNode node, int classes, int columns) {
        Trees.Says says = Arrays.stream(Trees.Says.values()).filter(each -> each.name().toLowerCase(Locale.ROOT).equals(node.path("says").asText())).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("what the trees say is not known"));
        double[] start = Json.numbers(node.path("start"));
        List<Tree> trees = new ArrayList<>();
        for (JsonNode each : Json.list(node, "trees")) trees.add(tree(each, start.length));
        return new Trees(classes, columns, says, start, trees);
    }

    private static Tree tree(JsonNode node, int outputs) {
        int[] column = Json.wholes(node.path("column"));
        double[] edges = Json.numbers(node.path("edge"));
        int[] rights = Json.wholes(node.path("right"));
        double[] values = Json.numbers(node.path("values"));
        int size = column.length;
        int inner = (int) Arrays.stream(column).filter(each -> each >= 0).count();
        if (edges.length != inner || rights.length != inner || values.length != (size - inner) * outputs) throw new IllegalArgumentException("a tree is not whole");
        double[] edge = new double[size];
        int[] left = new int[size];
        int[] right = new int[size];
        int[] depth = new int[size];
        double[][] said = new double[size][0];
        int asked = 0;
        int leaves = 0;
        for (int at = 0; at < size; at++) {
            if (column[at] < 0) {
                said[at] = Arrays.copyOfRange(values, leaves * outputs, ++leaves * outputs);
                continue;
            }
            edge[at] = edges[asked];
            left[at] = at + 1;
            right[at] = rights[asked++];
            if (right[at] <= at || right[at] >= size || depth[at] >= MOST_DEPTH) throw new IllegalArgumentException("a tree is no tree");
            depth[left[at]] = Math.max(depth[left[at]], depth[at] + 1);
            depth[right[at]] = Math.max(depth[right[at]], depth[at] + 1);
        }
        return new Tree(column, edge, left, right, Json.numbers(node.path("cover"), size), said);
    }
}
