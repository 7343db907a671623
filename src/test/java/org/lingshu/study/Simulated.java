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

/**
 * Cohorts of which the truth is known: three modalities and one binary target. Narrow ones have 600 patients and four columns in each modality. Wide ones have 300 patients
 * and {@value #WIDE} columns in each, which five hidden causes move together, as they do in omics.
 */
enum Simulated {
    /** The studied modality tells nothing. */
    NOISE(0, 0, 4),
    /** It tells what the others tell, measured once more. */
    REDUNDANT(0, 0, 4),
    /** It raises the AUC by 0.05, as a million patients show. */
    ADDING(0.62, 0, 4),
    /** It tells nothing alone, and what a laboratory value means depends on it. */
    INTERACTING(0, 0.7, 4),
    WIDE_NOISE(0, 0, Simulated.WIDE),
    WIDE_REDUNDANT(0, 0, Simulated.WIDE),
    /** It raises the AUC by 0.05 for who knows the hidden causes. */
    WIDE_ADDING(0.62, 0, Simulated.WIDE),
    /** It raises it by 0.10. */
    WIDE_ADDING_MUCH(0.99, 0, Simulated.WIDE),
    WIDE_INTERACTING(0, 0.7, Simulated.WIDE);

    static final String STUDIED = "tcm";
    static final int WIDE = 300;
    private static final double WEIGHT = 0.6;
    private static final int CAUSES = 5;
    private static final double UNEXPLAINED = 0.8;
    private static final List<String> NAMES = List.of(STUDIED, "laboratory", "western");
    private final double adds;
    private final double interacts;
    private final int width;

    Simulated(double adds, double interacts, int width) {
        this.adds = adds;
        this.interacts = interacts;
        this.width = width;
    }

    int size() {
        return width == WIDE ? 300 : 600;
    }

    Study.Question draw(long seed) {
        return draw(seed, size());
    }

    Study.Question draw(long seed, int size) {
        SplittableRandom random = new SplittableRandom(seed * 31 + ordinal());
        int causes = width == WIDE ? CAUSES : width;
        double[][] hidden = new double[size][3 * causes];
        List<Set<Integer>> truth = new ArrayList<>();
        for (double[] row : hidden) {
            for (int j = 0; j < row.length; j++) row[j] = random.nextGaussian();
            double first = row[causes];
            double second = row[2 * causes];
            if (this == REDUNDANT) {
                row[0] = first + 0.3 * random.nextGaussian();
                row[1] = second + 0.3 * random.nextGaussian();
            }
            double score = WEIGHT * (first + second) + adds * row[0] + interacts * row[0] * first;
            truth.add(Set.of(random.nextDouble() < 1 / (1 + Math.exp(-score)) ? 1 : 0));
        }
        return new Study.Question(table(width == WIDE ? measured(hidden, random) : hidden), new Target("death", Kind.BINARY, List.of("survived", "died"), truth));
    }

    /** Columns that each follow the hidden causes of their modality, more or less, and go their own way besides. */
    private double[][] measured(double[][] hidden, SplittableRandom random) {
        double[][] loads = new double[3 * width][CAUSES];
        for (double[] load : loads) for (int k = 0; k < CAUSES; k++) load[k] = random.nextGaussian() * Math.sqrt((1 - UNEXPLAINED) / CAUSES);
        double[][] rows = new double[hidden.length][3 * width];
        for (int i = 0; i < rows.length; i++) {
            for (int j = 0; j < rows[i].length; j++) {
                rows[i][j] = Math.sqrt(UNEXPLAINED) * random.nextGaussian();
                for (int k = 0; k < CAUSES; k++) rows[i][j] += loads[j][k] * hidden[i][j / width * CAUSES + k];
            }
            if (this == WIDE_REDUNDANT) for (int j = 0; j < width; j++) rows[i][j] = rows[i][j + width * (1 + j % 2)] + 0.5 * random.nextGaussian();
        }
        return rows;
    }

    private Table table(double[][] rows) {
        List<Column> columns = NAMES.stream().flatMap(name -> IntStream.range(0, width).mapToObj(j -> new Column(name, name + j, name, Silence.UNKNOWN))).toList();
        List<Subject> subjects = IntStream.range(0, rows.length).mapToObj(i -> new Subject("p" + i, "p" + i, "", Map.of())).toList();
        return new Table(new Columns(NAMES.stream().map(name -> new Block(name, Set.of())).toList(), columns), subjects, rows);
    }

    Study study(long seed) {
        Consumer<String> silent = text -> { };
        return Study.of(List.of(draw(seed)), STUDIED, Study.Effort.quick(seed), silent).getFirst();
    }
}
