package org.lingshu.inquiry;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Stream;
import org.lingshu.assess.Consulted;
import org.lingshu.clinical.Presence;
import org.lingshu.knowledge.Knowledge;
import org.lingshu.knowledge.Term;

/**
 * What would make a model put another class first. At the level of features by single features, each at the exact value where the classes change places,
 * then by pairs; at the level of the record by findings, whose elements and syndromes follow and are left to the engine to check.
 */
final class Flips {
    /** No model. */
    static final Flips NONE = new Flips(Optional.empty());
    private static final int PAIRED = 16;
    private static final int MOST_FINDINGS = 5;
    private static final double BEYOND = 1e-6;
    private static final double FARTHEST = 16;
    private static final int HALVINGS = 24;
    private final Optional<Knowledge> knowledge;

    private Flips(Optional<Knowledge> knowledge) {
        this.knowledge = knowledge;
    }

    static Flips of(Knowledge knowledge) {
        return new Flips(Optional.of(knowledge));
    }

    private record Knob(String feature, double before, double after, Set<String> modality, double margin) {
        Flip.Step step() {
            return new Flip.Step(feature, before, after);
        }
    }

    /** Plans of findings that should bring a class to the first place, judged by the features that they are themselves. */
    List<Plan> findings(String label, Standing at) {
        return at.observation().consulted().stream().filter(each -> each.model().classes().contains(label)).flatMap(each -> findings(new Box(each, label), at).stream()).toList();
    }

    private List<Plan> findings(Box box, Standing at) {
        double now = box.margin();
        List<Knob> knobs = terms(box).filter(term -> at.findings(term.term()).isEmpty()).map(term -> knob(box, "所见/" + term.term(), 1, modality(term)))
                .filter(knob -> knob.margin() > now + BEYOND).sorted(Comparator.comparingDouble((Knob knob) -> -knob.margin()).thenComparing(Knob::feature)).toList();
        List<Plan> plans = new ArrayList<>();
        Map<String, Double> set = new HashMap<>();
        Plan all = Plan.NONE;
        for (Knob knob : knobs.subList(0, Math.min(MOST_FINDINGS, knobs.size()))) {
            set.put(knob.feature(), 1.0);
            all = all.and(Plan.of(at.say(knob.feature().substring(3), Presence.PRESENT))).orElse(all);
            plans.add(all);
            if (box.margin(set, knob.modality()) > 0) break;
        }
        return plans.reversed().stream().limit(2).toList();
    }

    /** The smallest change of one feature, failing that of two, that puts the class first; its steps are empty when none was found. */
    Flip features(Consulted consulted, String label) {
        Box box = new Box(consulted, label);
        double now = box.margin();
        List<Knob> knobs = new ArrayList<>();
        terms(box).forEach(term -> Stream.of(1.0, -1.0, 0.0).filter(value -> value != box.value("所见/" + term.term()))
                .forEach(value -> knobs.add(knob(box, "所见/" + term.term(), value, modality(term)))));
        numbers(box).forEach(feature -> crossing(box, feature, now).ifPresent(value -> knobs.add(knob(box, feature, value, Set.of()))));
        Optional<Flip.Step> single = knobs.stream().filter(knob -> knob.margin() > 0).min(Comparator.comparingDouble((Knob knob) -> size(knob, box))
                .thenComparing(Knob::feature)).map(Knob::step);
        List<Flip.Step> steps = single.map(List::of).orElseGet(() -> pair(box, knobs));
        return new Flip(consulted.model().name(), consulted.model().target(), consulted.prediction().classes().getFirst().label(), label, steps);
    }

    private List<Flip.Step> pair(Box box, List<Knob> knobs) {
        List<Knob> best = knobs.stream().sorted(Comparator.comparingDouble((Knob knob) -> -knob.margin()).thenComparing(Knob::feature)).limit(PAIRED).toList();
        for (Knob one : best) {
            for (Knob other : best) {
                if (one.feature().compareTo(other.feature()) >= 0) continue;
                Set<String> modalities = new java.util.HashSet<>(one.modality());
                modalities.addAll(other.modality());
                if (box.margin(Map.of(one.feature(), one.after(), other.feature(), other.after()), modalities) > 0) return List.of(one.step(), other.step());
            }
        }
        return List.of();
    }

    /** The findings that the model looks at. */
    private Stream<Term> terms(Box box) {
        return box.features().filter(name -> name.startsWith("所见/")).flatMap(name -> knowledge.flatMap(each -> each.term(name.substring(3))).stream());
    }

    private static Set<String> modality(Term term) {
        return Set.of(term.examination().fourExaminations() ? "tcm" : "western");
    }

    private static Knob knob(Box box, String feature, double after, Set<String> modality) {
        return new Knob(feature, box.value(feature), after, modality, box.margin(Map.of(feature, after), modality));
    }

    /** Features that are scores, or values that the case has. */
    private static Stream<String> numbers(Box box) {
        return box.features().filter(name -> name.startsWith("证素/") || name.startsWith("证候/") || box.known().contains(name) && (name.startsWith("测量/") || "年龄".equals(name)));
    }

    /** How large a change is: one for an answer, and as many as strong findings would weigh, or as doublings, for a number. */
    private double size(Knob knob, Box box) {
        double change = Math.abs(knob.after() - knob.before());
        if (knob.feature().startsWith("所见/")) return knob.before() == 0 ? 1 : 1.5;
        if (knob.feature().startsWith("证")) return 1 + change / knowledge.orElseThrow().scale().likely();
        return 1 + change / Math.max(1, Math.abs(knob.before()));
    }

    /**
     * Where the margin of the class crosses zero along one feature, near to where the feature is: where the line through two points crosses, exact for a
     * linear model; where that fails, within a few wider steps, narrowed by halving.
     */
    private static OptionalDouble crossing(Box box, String feature, double now) {
        double from = box.value(feature);
        double scale = Math.max(1, Math.abs(from));
        double slope = (box.margin(Map.of(feature, from + scale), Set.of()) - now) / scale;
        double exact = from - now / slope * (1 + BEYOND);
        if (Double.isFinite(exact) && within(feature, exact, from, scale) && box.margin(Map.of(feature, exact), Set.of()) > 0) return OptionalDouble.of(exact);
        if (slope != 0 && Math.abs(now / slope) > FARTHEST * scale) return OptionalDouble.empty();
        for (double step : new double[] {4 * scale, -4 * scale, FARTHEST * scale}) {
            if (within(feature, from + step, from, scale) && box.margin(Map.of(feature, from + step), Set.of()) > 0) return OptionalDouble.of(narrowed(box, feature, from, from + step));
        }
        return OptionalDouble.empty();
    }

    private static boolean within(String feature, double value, double from, double scale) {
        return Math.abs(value - from) <= FARTHEST * scale && (value >= 0 || feature.startsWith("证素/"));
    }

    private static double narrowed(Box box, String feature, double below, double above) {
        double low = below;
        double high = above;
        for (int i = 0; i < HALVINGS && Math.abs(high - low) > BEYOND; i++) {
            double middle = (low + high) / 2;
            if (box.margin(Map.of(feature, middle), Set.of()) > 0) high = middle;
            else low = middle;
        }
        return high;
    }
}
