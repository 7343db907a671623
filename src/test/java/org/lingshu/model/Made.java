package org.lingshu.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** Made-up patients for tests: two measured values and one finding that know the class, and noise. */
final class Made {
    static final Block TABLE = new Block("laboratory", Set.of());
    static final Block RECORD = new Block("record", Set.of("presentIllness"));
    static final Columns COLUMNS = new Columns(List.of(TABLE, RECORD), List.of(new Column("laboratory", "BNP", "laboratory", Silence.UNKNOWN),
            new Column("laboratory", "noise", "laboratory", Silence.UNKNOWN), new Column("record", "证素/血瘀", "tcm", Silence.ZERO),
            new Column("record", "所见/刺痛", "tcm", Silence.ZERO), new Column("record", "所见/水肿", "western", Silence.ZERO)));

    private Made() {
    }

    static Table table(Target target, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int size = target.truth().size();
        double[][] rows = new double[size][];
        List<Subject> subjects = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            double first = target.holds(i, 0) ? 1 : -1;
            double last = target.holds(i, target.classes().size() - 1) ? 1 : -1;
            rows[i] = new double[] {100 + 20 * first + 25 * random.nextGaussian(), random.nextGaussian(), Math.max(0, last + random.nextGaussian()),
                random.nextDouble() < 0.5 + 0.3 * last ? 1 : 0, random.nextDouble() < 0.3 ? -1 : 0};
            if (i % 7 == 3) rows[i][0] = Double.NaN;
            subjects.add(new Subject("p" + i, "g" + i / 2, "", Map.of("sex", i % 2 == 0 ? "女" : "男")));
        }
        return new Table(COLUMNS, subjects, rows);
    }

    static Target multiclass(int size) {
        return new Target("disease", Kind.MULTICLASS, List.of("心悸病", "心衰病", "眩晕病"), IntStream.range(0, size).mapToObj(i -> Set.of(i / 2 % 3)).toList());
    }

    static Target multilabel(int size) {
        return new Target("syndromes", Kind.MULTILABEL, List.of("气虚血瘀证", "痰湿证"), IntStream.range(0, size).mapToObj(i -> switch (i / 2 % 4) {
            case 0 -> Set.of(0);
            case 1 -> Set.of(1);
            case 2 -> Set.of(0, 1);
            default -> Set.<Integer>of();
        }).toList());
    }

    static Target binary(int size) {
        return new Target("death", Kind.BINARY, List.of("survived", "died"), IntStream.range(0, size).mapToObj(i -> Set.of(i / 2 % 2)).toList());
    }

    static Origin origin(Map<String, String> said) {
        return new Origin("made up", "00", 60, 30, List.of("laboratory: 2 columns"), List.of(), "11", "22", "lingshu test", 1, said);
    }

    static Trained trained(Target target) {
        return trained(table(target, 5), target);
    }

    /** Trained quickly: logistic regression on one table and on each modality. */
    static Trained trained(Table table, Target target) {
        return Training.of(table, target, Menu.of(table, target, List.of("logistic"), Set.of(Fusion.EARLY, Fusion.LATE)), 2, 1, progress -> { });
    }
}
