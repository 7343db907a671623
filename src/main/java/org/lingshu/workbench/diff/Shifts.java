package org.lingshu.workbench.diff;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.lingshu.report.Axis;
import org.lingshu.report.Curves;
import org.lingshu.report.Plot;
import org.lingshu.report.Words;

/** How far scores and probabilities move, as curves: for every distance the share of patients that move at least so far. */
final class Shifts {
    private static final Axis SHARE = new Axis(Words.of("患者比例", "Share of patients"), 0, Double.NaN);

    private Shifts() {
    }

    /** A plot of scores and one of probabilities, where any moved. */
    static List<Plot> plots(Difference one) {
        List<Plot> plots = new ArrayList<>();
        Words reading = Words.of("曲线在某距离处之高，为至少变动如此之远的患者比例；越低越左则变动越小。", "At each distance the curve is as high as the share of patients that move at least so far; the lower and the further left, the less moves.");
        List<Curves.Curve> scores = curves(one, List.of(Aspect.ELEMENT, Aspect.SYNDROME));
        if (!scores.isEmpty()) plots.add(new Plot(Words.of("证素与证候得分之最大变动", "Largest move of a score"), reading, new Curves(Axis.of(Words.of("得分变动", "Move of score")), SHARE, scores)));
        List<Curves.Curve> chances = curves(one, List.of(Aspect.PROBABILITY));
        if (!chances.isEmpty()) plots.add(new Plot(Words.of("预测概率之最大变动", "Largest move of a probability"), reading, new Curves(Axis.of(Words.of("概率变动", "Move of probability")), SHARE, chances)));
        return plots;
    }

    private static List<Curves.Curve> curves(Difference one, List<Aspect> aspects) {
        return aspects.stream().map(aspect -> new Curves.Curve(aspect.words(), points(one, aspect), false)).filter(curve -> curve.points().size() > 1).toList();
    }

    private static List<Curves.Point> points(Difference one, Aspect aspect) {
        double[] far = one.moved().stream().map(each -> furthest(each, aspect)).flatMapToDouble(OptionalDouble::stream).filter(each -> each > 0).sorted().toArray();
        List<Curves.Point> points = new ArrayList<>();
        if (far.length == 0) return points;
        points.add(Curves.Point.of(0, (double) far.length / one.cases()));
        for (int i = 0; i < far.length; i++) {
            if (i == far.length - 1 || far[i + 1] > far[i]) points.add(Curves.Point.of(far[i], (double) (far.length - firstOf(far, i)) / one.cases()));
        }
        return points;
    }

    private static int firstOf(double[] sorted, int place) {
        int first = place;
        while (first > 0 && sorted[first - 1] == sorted[place]) first--;
        return first;
    }

    private static OptionalDouble furthest(Moved one, Aspect aspect) {
        return one.moves().stream().filter(move -> move.aspect() == aspect).mapToDouble(move -> Math.abs(number(move.to()) - number(move.from()))).max();
    }

    /** The number at the end of a value; nothing said counts as nothing scored. */
    private static double number(String value) {
        return value.isEmpty() ? 0 : Double.parseDouble(value.substring(value.lastIndexOf(' ') + 1));
    }
}
