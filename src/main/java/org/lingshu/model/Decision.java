package org.lingshu.model;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What probabilities amount to when an answer is demanded: the likeliest class; for labels, the likeliest and every other of at least one half. */
final class Decision {
    private Decision() {
    }

    static int first(double[] probabilities) {
        int best = 0;
        for (int k = 1; k < probabilities.length; k++) if (probabilities[k] > probabilities[best]) best = k;
        return best;
    }

    static Set<Integer> of(Kind kind, double[] probabilities) {
        int first = first(probabilities);
        if (kind.exclusive()) return Set.of(first);
        return IntStream.range(0, probabilities.length).filter(label -> label == first || probabilities[label] >= 0.5).boxed().collect(Collectors.toSet());
    }
}
