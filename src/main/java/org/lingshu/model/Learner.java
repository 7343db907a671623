package org.lingshu.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.lingshu.model.algorithm.Algorithm;
import org.lingshu.model.algorithm.Logistic;

/**
 * The whole of learning, as one function of rows: an inner cross-validation tunes every algorithm on every input, weighs the modalities of late fusion on held-out scores,
 * calibrates each candidate, and chooses the mean of the best few candidates, or the best alone where that has less log-loss by more than two standard errors; everything chosen is then learned from
 * all rows. Weights, members and calibrations are judged by those learned from the other folds. Whoever judges this function must give it training rows only.
 */
final class Learner {
    /** Folds of the inner cross-validation. */
    static final int INNER = 5;
    private final Table table;
    private final Target target;
    private final Menu menu;
    private final Workers workers;
    private final List<String> modalities;

    Learner(Table table, Target target, Menu menu, Workers workers) {
        this.table = table;
        this.target = target;
        this.menu = menu;
        this.workers = workers;
        this.modalities = table.columns().modalities().stream().filter(each -> !each.equals(Fusion.MODALITY)).toList();
    }

    /** About how many times something is learned in one run. */
    int steps() {
        int inputs = (menu.fusions().contains(Fusion.LATE) ? modalities.size() : 0) + menu.fusions().size();
        return inputs * menu.algorithms().size() * (INNER + 1);
    }

    /**
     * Learns from these rows; the same rows and seed give the same numbers.
     *
     * @param every  whether every candidate is learned and every modality alone, or the chosen candidate only
     * @param each   is run whenever something was learned
     */
    Learning learn(int[] rows, long seed, boolean every, Runnable each) {
        List<int[]> folds = Folds.of(table, target, rows, INNER, seed);
        Bench bench = new Bench(table, target, workers, folds, seed, each);
        Families families = families(bench);
        int[] held = bench.held();
        List<Trial> trials = bench.trials(inputs(families, rows), menu.algorithms());
        List<Offer> offers = new ArrayList<>(offers(trials, held, bench.foldOf()));
        Offer best = offers.getFirst();
        if (offers.size() > 1) {
            Ensemble all = new Ensemble(target, held, offers.stream().map(Offer::scores).toList());
            Offer ensemble = ensemble(all, offers, held, bench.foldOf());
            Calibration.Fitted single = Calibration.best(target, held, all.held(bench.foldOf(), 1), bench.foldOf());
            best = !better(single, ensemble.fitted(), held) ? ensemble : offers.get(first(all.weights(IntStream.range(0, held.length).toArray(), 1)));
            offers.add(ensemble);
        }
        Map<String, Offer> alone = every ? alone(trials, held, bench.foldOf()) : Map.of();
        List<Offer> wanted = every ? offers : List.of(best);
        List<Trial> needed = new ArrayList<>();
        wanted.forEach(offer -> needed.addAll(offer.trials()));
        alone.values().forEach(offer -> needed.addAll(offer.trials()));
        Map<Trial, Expert> experts = bench.experts(needed);
        Map<String, Learned> byModality = new TreeMap<>();
        alone.forEach((modality, offer) -> byModality.put(modality, offer.learned(target, held, families, experts)));
        List<Learned> learned = wanted.stream().map(offer -> offer.learned(target, held, families, experts)).toList();
        return new Learning(learned, learned.get(wanted.indexOf(best)), byModality);
    }

    /** The families of columns with which logistic regression does best; the others then learn from the same. */
    private Families families(Bench bench) {
        List<Families> offered = Families.offered(table.columns());
        if (offered.size() == 1) return offered.getFirst();
        List<Input> inputs = IntStream.range(0, offered.size()).mapToObj(i -> new Input("families " + i, early(offered.get(i)), false)).toList();
        List<Trial> tried = bench.trials(inputs, List.of(Algorithm.of(Logistic.WORD).orElseThrow()));
        return offered.get(IntStream.range(0, tried.size()).boxed().min(Comparator.comparingDouble(i -> tried.get(i).loss())).orElseThrow());
    }

    private int[] early(Families families) {
        return IntStream.of(families.columns(table.columns())).filter(j -> !modality(j).equals(Fusion.MODALITY)).toArray();
    }

    private String modality(int column) {
        return table.columns().all().get(column).modality();
    }

    /** What is learned from: the columns of every fusion and modality, and once more with whether a value was measured, where there is anything to learn from that. */
    private List<Input> inputs(Families families, int[] rows) {
        List<Input> inputs = new ArrayList<>();
        for (Fusion fusion : menu.fusions()) {
            switch (fusion) {
                case EARLY -> inputs.add(new Input(fusion.word(), early(families), false));
                case INTERACTION -> inputs.add(new Input(fusion.word(), families.columns(table.columns()), false));
                case LATE -> modalities.forEach(one -> inputs.add(new Input(one, IntStream.of(families.columns(table.columns())).filter(j -> modality(j).equals(one)).toArray(), false)));
            }
        }
        for (Input input : List.copyOf(inputs)) if (Scaling.lacks(table, rows, input.columns())) inputs.add(new Input(input.name(), input.columns(), true));
        return inputs;
    }

    /** Of the trials of an algorithm on columns of this name, the better. */
    private static Trial on(List<Trial> trials, String name, Algorithm algorithm) {
        return trials.stream().filter(trial -> trial.input().name().equals(name) && trial.algorithm().equals(algorithm)).min(Comparator.comparingDouble(Trial::loss)).orElseThrow();
    }

    private List<Offer> offers(List<Trial> trials, int[] held, int[] folds) {
        List<Offer> offers = new ArrayList<>();
        for (Fusion fusion : menu.fusions()) {
            for (Algorithm algorithm : menu.algorithms()) {
                Candidate candidate = new Candidate(algorithm.word(), fusion.word());
                offers.add(fusion == Fusion.LATE ? late(candidate, modalities.stream().map(one -> on(trials, one, algorithm)).toList(), held, folds)
                        : single(candidate, on(trials, fusion.word(), algorithm), held, folds));
            }
        }
        if (menu.fusions().contains(Fusion.LATE) && menu.algorithms().size() > 1) {
            List<Trial> best = modalities.stream().map(one -> trials.stream().filter(trial -> trial.input().name().equals(one)).min(Comparator.comparingDouble(Trial::loss)).orElseThrow()).toList();
            offers.add(late(new Candidate(Candidate.MIXED, Fusion.LATE.word()), best, held, folds));
        }
        return offers;
    }

    private Offer single(Candidate candidate, Trial trial, int[] held, int[] folds) {
        List<Double> none = Arrays.stream(new double[target.classes().size()]).boxed().toList();
        return new Offer(candidate, List.of(trial), List.of(new Mixture.Blend(List.of(), List.of(1.0), none)), trial.scores(), Calibration.best(target, held, trial.scores(), folds));
    }

    /** A model for each modality, with weights for every pattern of missing modalities. */
    private Offer late(Candidate candidate, List<Trial> trials, int[] held, int[] folds) {
        Stacking stacking = new Stacking(target, held, trials.stream().map(Trial::scores).toList());
        int[] all = IntStream.range(0, held.length).toArray();
        List<List<String>> patterns = new ArrayList<>(List.of(List.of()));
        patterns.addAll(Patterns.of(modalities));
        List<Mixture.Blend> blends = patterns.stream().map(missing -> {
            int[] there = IntStream.range(0, modalities.size()).filter(m -> !missing.contains(modalities.get(m))).toArray();
            return stacking.blend(missing, stacking.weights(there, all));
        }).toList();
        double[][] scores = stacking.held(folds);
        return new Offer(candidate, trials, blends, scores, Calibration.best(target, held, scores, folds));
    }

    /** Whether one has less log-loss than the other by more than two standard errors of their paired difference. */
    private boolean better(Calibration.Fitted one, Calibration.Fitted other, int[] held) {
        double[] gaps = IntStream.range(0, held.length).mapToDouble(i -> LogLoss.of(target, held[i], other.probabilities()[i]) - LogLoss.of(target, held[i], one.probabilities()[i])).toArray();
        double mean = Arrays.stream(gaps).average().orElse(0);
        double square = Arrays.stream(gaps).map(gap -> (gap - mean) * (gap - mean)).sum() / Math.max(1, gaps.length - 1);
        return mean > 2 * Math.sqrt(square / gaps.length);
    }

    private static int first(double[] weights) {
        return IntStream.range(0, weights.length).filter(m -> weights[m] > 0).findFirst().orElseThrow();
    }

    /** The mean of several offers, weighted in the way that does best. */
    private Offer ensemble(Ensemble ensemble, List<Offer> offers, int[] held, int[] folds) {
        Calibration.Fitted best = null;
        double[][] scores = new double[0][];
        int way = 1;
        for (int tried : Ensemble.WAYS) {
            double[][] own = ensemble.held(folds, tried);
            Calibration.Fitted fitted = Calibration.best(target, held, own, folds);
            if (best == null || fitted.loss() < best.loss()) {
                best = fitted;
                scores = own;
                way = tried;
            }
        }
        double[] all = ensemble.weights(IntStream.range(0, held.length).toArray(), way);
        List<Offer> members = IntStream.range(0, all.length).filter(m -> all[m] > 0).mapToObj(offers::get).toList();
        double[] weights = Arrays.stream(all).filter(weight -> weight > 0).toArray();
        List<Trial> trials = members.stream().flatMap(offer -> offer.trials().stream()).distinct().toList();
        List<Mixture.Blend> blends = Offer.blends(members, weights, trials, Patterns.of(modalities));
        return new Offer(new Candidate(Candidate.ENSEMBLE, Candidate.ALL), trials, blends, scores, best);
    }

    /** Each modality by itself, with the algorithm that does best on it. */
    private Map<String, Offer> alone(List<Trial> trials, int[] held, int[] folds) {
        Map<String, Offer> alone = new TreeMap<>();
        for (String modality : modalities) {
            trials.stream().filter(trial -> trial.input().name().equals(modality) || modalities.size() == 1 && trial.input().name().equals(Fusion.EARLY.word()))
                    .min(Comparator.comparingDouble(Trial::loss)).ifPresent(best -> alone.put(modality, single(new Candidate(best.algorithm().word(), modality), best, held, folds)));
        }
        return alone;
    }
}
