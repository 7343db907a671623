package org.lingshu.model;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.lingshu.model.algorithm.Algorithm;

/**
 * Every algorithm with every fusion, judged on patients that it did not see.
 *
 * @param design     how patients were held out
 * @param target     what is predicted
 * @param kind       what the target asks
 * @param classes    its labels
 * @param modalities the kinds of information of the table
 * @param remarks    what was not offered and why, a sentence each
 * @param candidates every candidate
 * @param chosen     the pipeline that chooses among the candidates by the inner validation of each training part, and nothing else
 * @param choices    how many training parts chose which candidate, by its name
 * @param alone      every modality by itself
 * @param patterns   what it costs the chosen pipeline when modalities are missing: every pattern up to five modalities, else one missing and all but one
 */
public record Evaluation(String design, String target, Kind kind, List<String> classes, List<String> modalities, List<String> remarks, List<Judged> candidates, Judged chosen,
        Map<String, Integer> choices, List<Alone> alone, List<Pattern> patterns) {
    public Evaluation {
        classes = List.copyOf(classes);
        modalities = List.copyOf(modalities);
        remarks = List.copyOf(remarks);
        candidates = List.copyOf(candidates);
        choices = java.util.Collections.unmodifiableMap(new TreeMap<>(choices));
        alone = List.copyOf(alone);
        patterns = List.copyOf(patterns);
    }

    /**
     * What to evaluate.
     *
     * @param seed       of the random numbers
     * @param algorithms words of algorithms, as {@link #algorithms()} names them
     * @param fusions    those wanted; one that the columns do not allow is left out with a remark
     * @param repeats    how often the cross-validation is repeated where there is no official split; zero for what suits the size of the cohort
     */
    public record Options(long seed, List<String> algorithms, Set<Fusion> fusions, int repeats) {
        public Options {
            algorithms = List.copyOf(algorithms);
            fusions = Set.copyOf(fusions);
            if (algorithms.isEmpty() || fusions.isEmpty() || repeats < 0) throw new IllegalArgumentException("nothing to evaluate");
        }

        /** Everything there is. */
        public static Options of(long seed) {
            return new Options(seed, Evaluation.algorithms(), Set.of(Fusion.values()), 0);
        }
    }

    /** The words of all algorithms. */
    public static List<String> algorithms() {
        return Algorithm.ALL.stream().map(Algorithm::word).toList();
    }

    /**
     * Evaluates. The same table, target and options give the same numbers on any number of processors.
     *
     * @param progress is told, in a few words, how far the work is
     */
    public static Evaluation of(Table table, Target target, Options options, Consumer<String> progress) {
        Menu menu = Menu.of(table, target, options.algorithms(), options.fusions());
        Validation validation = new Validation(table, target, menu, options.repeats());
        Validation.Outcome outcome = validation.run(options.seed(), true, progress);
        Judgement judgement = new Judgement(table, target, outcome.chosen(), options.seed());
        List<Judged> candidates = outcome.candidates().entrySet().stream().map(each -> judgement.judged(each.getKey(), each.getValue())).toList();
        Judged chosen = judgement.judged(new Candidate(Candidate.CHOSEN, Candidate.ALL), outcome.chosen());
        List<Alone> alone = outcome.alone().entrySet().stream().map(each -> new Alone(each.getKey(), judgement.figures(each.getValue()))).toList();
        List<Pattern> patterns = outcome.patterns().entrySet().stream().map(each -> judgement.pattern(each.getKey(), outcome.chosen(), each.getValue())).toList();
        return new Evaluation(validation.design(), target.name(), target.kind(), target.classes(), table.columns().modalities(), menu.remarks(), candidates, chosen, outcome.choices(), alone, patterns);
    }
}
