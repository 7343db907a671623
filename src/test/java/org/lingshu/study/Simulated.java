package org.lingshu.study;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.lingshu.model.Block;
import org.lingshu.model.Column;
import org.lingshu.model.Columns;
import org.lingshu.model.Kind;
import org.lingshu.model.Silence;
import org.lingshu.model.Subject;
import org.lingshu.model.Table;
import org.lingshu.model.Target;

/** Cohorts of which the truth is known: 600 patients, three modalities of four columns each, and one binary target. */
enum Simulated {
    /** The studied modality tells nothing. */
    NOISE,
    /** It tells what the others tell, measured once more. */
    REDUNDANT,
    /** It raises the AUC by 0.05, as a million patients show. */
    ADDING,
    /** It tells nothing alone, and what a laboratory value means depends on it. */
    INTERACTING;

    static final String STUDIED = "tcm";
    static final int SIZE = 600;
    private static final double WEIGHT = 0.6;
    private static final int WIDTH = 4;
    private static final List<String> NAMES = List.of(STUDIED, "laboratory", "western");

    Study.Question draw(long seed) {
        return draw(seed, SIZE);
    }

    Study.Question draw(long seed, int size) {
        SplittableRandom random = new SplittableRandom(seed * 31 + ordinal());
        double[][] rows = new double[size][3 * WIDTH];
        List<Set<Integer>> truth = new ArrayList<>();
        for (double[] row : rows) {
            for (int j = 0; j < row.length; j++) row[j] = random.nextGaussian();
            double first = row[WIDTH];
            double second = row[2 * WIDTH];
            if (this == REDUNDANT) {
                row[0] = first + 0.3 * random.nextGaussian();
                row[1] = second + 0.3 * random.nextGaussian();
            }
            double score = WEIGHT * (first + second) + switch (this) {
                case NOISE, REDUNDANT -> 0;
                case ADDING -> 0.62 * row[0];
                case INTERACTING -> 0.7 * row[0] * first;
            };
            truth.add(Set.of(random.nextDouble() < 1 / (1 + Math.exp(-score)) ? 1 : 0));
        }
        return new Study.Question(table(rows), new Target("death", Kind.BINARY, List.of("survived", "died"), truth));
    }

    private static Table table(double[][] rows) {
        List<Column> columns = NAMES.stream().flatMap(name -> IntStream.range(0, WIDTH).mapToObj(j -> new Column(name, name + j, name, Silence.UNKNOWN))).toList();
        List<Subject> subjects = IntStream.range(0, rows.length).mapToObj(i -> new Subject("p" + i, "p" + i, "", Map.of())).toList();
        return new Table(new Columns(NAMES.stream().map(name -> new Block(name, Set.of())).toList(), columns), subjects, rows);
    }

    Study study(long seed) {
        Consumer<String> silent = text -> { };
        return Study.of(List.of(draw(seed)), STUDIED, Study.Effort.quick(seed), silent).getFirst();
    }
}
