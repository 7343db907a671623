package org.lingshu.discovery;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.lingshu.Repository;
import org.lingshu.model.Block;
import org.lingshu.model.Column;
import org.lingshu.model.Columns;
import org.lingshu.model.Kind;
import org.lingshu.model.Silence;
import org.lingshu.model.Subject;
import org.lingshu.model.Table;
import org.lingshu.model.Target;

/**
 * Cohorts of which the truth is known: a feature that is planted has another mean (or is there more often) where the label holds, every other has the same distribution
 * whether it holds or not. Features
 * come in blocks of ten that correlate by a half within either answer, so that features without effect stand beside planted ones; a fifth of the others is skewed, a fifth is there or not.
 *
 * @param size     patients
 * @param width    features
 * @param strong   planted with a difference of {@value #STRONG} standard deviations (AUC 0.71)
 * @param moderate planted with {@value #MODERATE} (AUC 0.64)
 * @param share    of patients with the label
 */
record Simulated(int size, int width, int strong, int moderate, double share) {
    /** Twenty planted among two thousand features of three hundred patients. */
    static final Simulated PLANTED = new Simulated(300, 2000, 10, 10, 0.4);
    /** The same with nothing planted. */
    static final Simulated NOTHING = new Simulated(300, 2000, 0, 0, 0.4);
    private static final double STRONG = 0.8;
    private static final double MODERATE = 0.5;
    private static final double COMMON = Math.sqrt(0.5);
    private static final int BLOCK = 10;

    /** What one run found. */
    record Run(int claimed, int wrong, int strong, int moderate, int leads, int wrongLeads) {
        double falseShare() {
            return claimed == 0 ? 0 : (double) wrong / claimed;
        }

        double falseLeads() {
            return leads == 0 ? 0 : (double) wrongLeads / leads;
        }
    }

    /** The first of a block, so that each has nine neighbours without effect. */
    private static boolean planted(int column, int count) {
        return column % BLOCK == 0 && column / BLOCK < count;
    }

    boolean strong(int column) {
        return planted(column, strong);
    }

    boolean planted(int column) {
        return planted(column, strong + moderate);
    }

    Table table(long seed, List<Set<Integer>> truth) {
        SplittableRandom random = new SplittableRandom(seed * 7919 + 13);
        double[][] rows = new double[size][width];
        for (double[] row : rows) {
            boolean holds = random.nextDouble() < share;
            truth.add(Set.of(holds ? 1 : 0));
            double common = 0;
            for (int j = 0; j < width; j++) {
                if (j % BLOCK == 0) common = random.nextGaussian();
                double value = COMMON * common + Math.sqrt(1 - COMMON * COMMON) * random.nextGaussian();
                if (planted(j)) row[j] = value + (holds ? strong(j) ? STRONG : MODERATE : 0);
                else row[j] = switch (j % 5) {
                    case 1 -> Math.exp(1.2 * value);
                    case 2 -> value > 0.5 + j % 7 * 0.2 ? 1 : 0;
                    default -> value;
                };
            }
        }
        List<Column> columns = IntStream.range(0, width).mapToObj(j -> new Column("numbers", "f" + j, "numbers", Silence.UNKNOWN)).toList();
        List<Subject> subjects = IntStream.range(0, size).mapToObj(i -> new Subject("p" + i, "p" + i, "", Map.of())).toList();
        return new Table(new Columns(List.of(new Block("numbers", Set.of())), columns), subjects, rows);
    }

    Discovery discover(long seed) {
        List<Set<Integer>> truth = new ArrayList<>();
        Table table = table(seed, truth);
        return Discovery.of(table, new Target("death", Kind.BINARY, List.of("lived", "died"), truth), new Stated(Repository.rulebook(), Repository.knowledge()),
                Effort.quick(seed), text -> { });
    }

    Run run(long seed) {
        List<Hypothesis> all = discover(seed).hypotheses();
        List<Hypothesis> held = all.stream().filter(Hypothesis::holds).toList();
        int strongFound = (int) held.stream().filter(each -> each.single() && strong(column(each))).count();
        return new Run(held.size(), (int) held.stream().filter(each -> !right(each)).count(), strongFound, (int) held.stream().filter(this::right).count() - strongFound, all.size(),
                (int) all.stream().filter(each -> !right(each)).count());
    }

    private boolean right(Hypothesis one) {
        return one.single() && planted(column(one)) && one.up();
    }

    private static int column(Hypothesis one) {
        return Integer.parseInt(one.traits().getFirst().name().substring(1));
    }
}
