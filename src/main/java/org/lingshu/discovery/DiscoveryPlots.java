package org.lingshu.discovery;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.lingshu.report.Axis;
import org.lingshu.report.Block;
import org.lingshu.report.Estimate;
import org.lingshu.report.Intervals;
import org.lingshu.report.Plot;
import org.lingshu.report.Points;
import org.lingshu.report.Words;

/** The plots of a discovery. */
final class DiscoveryPlots {
    private static final int MOST = 40;
    private static final int DRAWN = 300;
    private static final double FARTHEST = 300;
    private final Discovery discovery;
    private final Naming naming;

    DiscoveryPlots(Discovery discovery, Naming naming) {
        this.discovery = discovery;
        this.naming = naming;
    }

    /** How large the replicated effects are. */
    List<Block> forest() {
        List<Hypothesis> shown = discovery.replicated().stream().filter(Hypothesis::single).limit(MOST).toList();
        List<Hypothesis> pairs = discovery.replicated().stream().filter(each -> !each.single()).limit(MOST).toList();
        List<Block> blocks = new ArrayList<>();
        if (!shown.isEmpty()) {
            blocks.add(new Plot(Words.of("重现的效应", "Replicated effects"), Words.of("每行一个假说：点是比值比（以 2 为底的对数：1 为加倍，−1 为减半），线是 95% 区间（±10 处截断），只用未参与寻找的患者。▶ 为新假说。数值特征按每一标准差（正态得分）计，有无类按有与无计。",
                    "One hypothesis a line: the dot is the odds ratio (its logarithm to the base two: 1 doubles the odds, −1 halves them), the line its 95 % interval (cut at ±10), "
                    + "of the patients that were not searched. ▶ marks what is new. Numbers count per "
                            + "standard deviation of their normal score, findings as there or not."), new Intervals(Axis.of(Words.of("log₂ 比值比", "log₂ odds ratio")), false,
                            shown.stream().map(this::row).toList(), 0)));
        }
        if (!pairs.isEmpty()) {
            blocks.add(new Plot(Words.of("重现的组合", "Replicated combinations"), Words.of("两特征并见时，比值比超出各自之积的倍数（以 2 为底的对数）；0 为并无交互。",
                    "By how much more both together raise the odds than each alone lets one expect (logarithm to the base two); zero is no interaction."),
                    new Intervals(Axis.of(Words.of("log₂ 比值比之比", "log₂ ratio of odds ratios")), false, pairs.stream().map(this::row).toList(), 0)));
        }
        return blocks;
    }

    private Intervals.Row row(Hypothesis one) {
        Estimate odds = one.effect().odds();
        return new Intervals.Row(Words.same(one.id() + " ").then(Sentences.title(one, naming)), new Estimate(log(odds.value()), log(odds.low()), log(odds.high())),
                one.novelty().verdict() == Novelty.Verdict.NEW);
    }

    private static double log(double odds) {
        return Math.clamp(Math.log(odds) / Math.log(2), -10, 10);
    }

    /** Every test: how much, and how sure. */
    Plot volcano() {
        Set<String> replicated = new HashSet<>();
        discovery.replicated().stream().filter(Hypothesis::single).forEach(each -> replicated.add(each.label() + "\n" + each.traits().getFirst().name()));
        List<Discovery.Point> sorted = discovery.points().stream().sorted(Comparator.comparingDouble(Discovery.Point::p)).toList();
        List<Discovery.Point> held = sorted.stream().filter(each -> replicated.contains(each.label() + "\n" + each.feature())).toList();
        List<Discovery.Point> passed = sorted.stream().filter(each -> each.corrected() <= Search.RATE && !held.contains(each)).limit(DRAWN).toList();
        List<Discovery.Point> rest = sorted.stream().filter(each -> each.corrected() > Search.RATE).toList();
        int step = Math.max(1, (int) Math.ceil(rest.size() / (double) DRAWN));
        List<Discovery.Point> some = IntStream.range(0, rest.size()).filter(i -> i % step == 0).mapToObj(rest::get).toList();
        double level = sorted.stream().filter(each -> each.corrected() <= Search.RATE).mapToDouble(each -> -Math.log10(Math.max(each.p(), 1e-300))).min().orElse(Double.NaN);
        Words reading = Words.of("每点是一个特征与一个标签：越靠左右两侧差别越大，越高越不像偶然。虚线以上通过错误发现率（寻找部分）。未通过者只画每 " + step + " 个中的一个，通过者至多画 " + DRAWN + " 个。",
                "One point for a feature and a label: the further from the middle the larger the difference, the higher the less it looks like chance. Above the dashed line the "
                + "false discovery rate is passed (patients that were searched). Of those below one in "
                        + step + " is drawn, of those above at most " + DRAWN + ".");
        return new Plot(Words.of("火山图", "Volcano plot"), reading, new Points(Axis.of(Words.of("AUC − 0.5", "AUC − 0.5")), Axis.of(Words.of("−log₁₀ p", "−log₁₀ p")),
                List.of(new Points.Group(Words.of("已重现", "replicated"), points(held), false),
                new Points.Group(Words.of("通过错误发现率", "passed the false discovery rate"), points(passed), false), new Points.Group(Words.of("未通过", "did not pass"), points(some),
                        true)), level));
    }

    private List<Points.Point> points(List<Discovery.Point> some) {
        boolean several = discovery.labels().size() > 1;
        return some.stream().map(each -> new Points.Point(Words.same(several ? each.label() + ": " + each.feature() : each.feature()), each.auc() - 0.5, height(each.p()))).toList();
    }

    private static double height(double p) {
        return Math.min(FARTHEST, -Math.log10(Math.max(p, 1e-300)));
    }

    /** How often half the patients would have shown the same. */
    Plot stability() {
        List<Points.Point> stable = new ArrayList<>();
        List<Points.Point> shaky = new ArrayList<>();
        discovery.passed().stream().limit(2L * DRAWN).forEach(each -> (each.frequency() >= Search.OFTEN ? stable : shaky).add(new Points.Point(Words.same(each.label() + ": "
                + each.features()), each.frequency(), height(each.p()))));
        return new Plot(Words.of("稳定性", "Stability"), Words.of("横轴：随机取半数患者时，有多少次仍被选中；不足 75% 者不再考虑，无论 p 多小。",
                "Across: in how many random halves of the patients it is selected again; what is below 75 % is not considered further, however small its p."),
                new Points(Axis.share(Words.of("被选中的半样本比例", "Share of half samples")), Axis.of(Words.of("−log₁₀ p", "−log₁₀ p")), List.of(new Points.Group(Words.of("稳定",
                        "stable"), stable, false),
                        new Points.Group(Words.of("不稳定", "not stable"), shaky, true)), Double.NaN));
    }
}
