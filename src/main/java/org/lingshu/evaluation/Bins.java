package org.lingshu.evaluation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.lingshu.model.Evaluation;
import org.lingshu.model.HeldOut;
import org.lingshu.report.Reliability;

/** Predictions in ten bins of equal width, as the calibration error has them. */
final class Bins {
    private static final int BINS = 10;
    private final double[] given = new double[BINS];
    private final int[] held = new int[BINS];
    private final int[] count = new int[BINS];
    private final List<Set<String>> persons = new ArrayList<>();

    private Bins() {
        for (int i = 0; i < BINS; i++) persons.add(new HashSet<>());
    }

    /** The bins that are not empty. */
    static List<Reliability.Bin> of(Evaluation evaluation) {
        Bins bins = new Bins();
        for (HeldOut each : evaluation.chosen().heldOut()) {
            int likeliest = likeliest(each.probabilities());
            for (int label = 0; label < each.probabilities().size(); label++) {
                boolean counts = switch (evaluation.kind()) {
                    case BINARY -> label == each.probabilities().size() - 1;
                    case MULTICLASS -> label == likeliest;
                    case MULTILABEL -> true;
                };
                if (counts) bins.add(each, label);
            }
        }
        return bins.filled();
    }

    static int likeliest(List<Double> probabilities) {
        int best = 0;
        for (int label = 1; label < probabilities.size(); label++) if (probabilities.get(label) > probabilities.get(best)) best = label;
        return best;
    }

    private void add(HeldOut one, int label) {
        double probability = one.probabilities().get(label);
        int bin = Math.min(BINS - 1, (int) (probability * BINS));
        given[bin] += probability;
        count[bin]++;
        persons.get(bin).add(one.group());
        if (one.truth().contains(label)) held[bin]++;
    }

    private List<Reliability.Bin> filled() {
        List<Reliability.Bin> all = new ArrayList<>();
        for (int i = 0; i < BINS; i++) {
            if (count[i] == 0) continue;
            all.add(new Reliability.Bin((double) i / BINS, (double) (i + 1) / BINS, given[i] / count[i], Share.of((double) held[i] / count[i], persons.get(i).size()), count[i]));
        }
        return all;
    }
}
