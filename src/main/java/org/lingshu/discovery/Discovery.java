package org.lingshu.discovery;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.lingshu.model.Table;
import org.lingshu.model.Target;
import org.lingshu.report.Words;

/**
 * What a cohort shows of a target that is worth an expert's look.
 *
 * @param target       what is asked
 * @param design       how patients were parted
 * @param searched     patients among whom was searched
 * @param held         patients on whom it was held against
 * @param labels       that were common enough, each with how many patients of either part have it
 * @param rare         labels that were not, with how many patients have them
 * @param features     that varied enough to be tested
 * @param pairs        that were tested
 * @param passed       tests that passed the false discovery rate, with how often a half sample selected each
 * @param level        at which a half sample selects
 * @param dropped      how many were found and not held against the others, as too many for one label
 * @param points       every single test, for the eye
 * @param hypotheses   what was held against the others: those that replicated first
 * @param disagreement where rules and a model say different things
 */
public record Discovery(String target, Words design, int searched, int held, List<Count> labels, List<String> rare, int features, int pairs, List<Selected> passed, double level,
        int dropped, List<Point> points,
        List<Hypothesis> hypotheses, Disagreement disagreement) {
    public Discovery {
        labels = List.copyOf(labels);
        rare = List.copyOf(rare);
        passed = List.copyOf(passed);
        points = List.copyOf(points);
        hypotheses = List.copyOf(hypotheses);
    }

    /**
     * How common a label is.
     *
     * @param label    its name
     * @param searched patients with it among those searched
     * @param held     patients with it among the others
     */
    public record Count(String label, int searched, int held) {
    }

    /**
     * One test among the patients that were searched.
     *
     * @param label     what is asked
     * @param feature   what was tested
     * @param auc       how often a patient with the label has more of it than one without
     * @param p         two-sided
     * @param corrected for all tests
     */
    public record Point(String label, String feature, double auc, double p, double corrected) {
    }

    /**
     * How stable a test was.
     *
     * @param label     what is asked
     * @param features  the feature, or both
     * @param p         two-sided
     * @param frequency share of half samples that selected it
     */
    public record Selected(String label, String features, double p, double frequency) {
    }

    /** What replicated: only this is called a hypothesis. */
    List<Hypothesis> replicated() {
        return hypotheses.stream().filter(Hypothesis::holds).toList();
    }

    /** What did not. */
    List<Hypothesis> failed() {
        return hypotheses.stream().filter(each -> !each.holds()).toList();
    }

    /** Whether there is anything to search: a label with enough patients in either part. */
    public boolean enough() {
        return !labels.isEmpty();
    }

    /**
     * Searches a cohort.
     *
     * @param stated   what is known already
     * @param progress is told, in a few words, how far the work is
     */
    public static Discovery of(Table table, Target target, Stated stated, Effort effort, Consumer<String> progress) {
        Material material = Material.of(table, target, effort.seed());
        Search search = Search.of(material, effort, progress);
        List<Hypothesis> hypotheses = hypotheses(material, search, stated, progress);
        List<Point> points = search.tests().stream().map(lead -> new Point(material.labels().get(lead.label()), material.traits().get(lead.traits().getFirst()).name(), lead.auc(),
                lead.p(), lead.corrected())).toList();
        List<Selected> selected = search.passed().stream().map(lead -> new Selected(material.labels().get(lead.label()),
                lead.traits().stream().map(trait -> material.traits().get(trait).name()).collect(Collectors.joining(" × ")), lead.p(), lead.frequency())).toList();
        List<Count> counts = IntStream.range(0, material.labels().size()).mapToObj(k -> new Count(material.labels().get(k), material.events(k, material.first()),
                material.events(k, material.second()))).toList();
        return new Discovery(target.name(), material.design(), material.first().length, material.second().length, counts, material.rare(), material.traits().size(),
                search.pairs(), selected, search.level(),
                search.dropped(), points, hypotheses, Disagreement.of(table, target, stated, effort.seed(), progress));
    }

    /** What was found, held against the second part, and named in the order of how sure it is. */
    private static List<Hypothesis> hypotheses(Material material, Search search, Stated stated, Consumer<String> progress) {
        double[][] scaled = Scale.of(material);
        progress.accept(search.found().size() + " held against " + material.second().length + " other patients");
        List<Integer> persons = IntStream.range(0, material.traits().size()).filter(trait -> stated.naming().concept(material.traits().get(trait)).kind() == Concept.Kind.PERSON)
                .boxed().toList();
        List<Effect> effects = search.found().parallelStream().map(lead -> Effect.of(material, scaled, lead, persons)).toList();
        double[] corrected = Correction.family(effects.stream().mapToDouble(Effect::p).toArray());
        List<Integer> order = IntStream.range(0, effects.size()).boxed().sorted(Comparator.comparing((Integer i) -> corrected[i] > Hypothesis.LEVEL)
                .thenComparing(i -> effects.get(i).p())).toList();
        List<Hypothesis> all = new ArrayList<>();
        int held = 0;
        int failed = 0;
        for (int i : order) {
            Lead lead = search.found().get(i);
            boolean holds = corrected[i] <= Hypothesis.LEVEL;
            String id = holds ? "H" + ++held : "N" + ++failed;
            String label = material.labels().get(lead.label());
            List<Trait> traits = lead.traits().stream().map(material.traits()::get).toList();
            List<Trait> followers = lead.followers().stream().map(material.traits()::get).toList();
            all.add(new Hypothesis(id, label, traits, lead.up(), lead.p(), lead.corrected(), lead.frequency(), effects.get(i), corrected[i], holds, stated.novelty(label, traits,
                    lead.up(), followers), followers));
        }
        return all;
    }
}
