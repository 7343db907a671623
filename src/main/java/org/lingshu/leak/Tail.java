package org.lingshu.leak;

import java.util.ArrayList;
import java.util.List;

/**
 * Which pairs are too alike to be two patients. What two different patients share is learned from the table itself: the largest 0.05 % of what pairs
 * below the cut share falls off exponentially (the estimate of Hill 1975 for the tail of a logarithm), which, drawn on, says how many pairs of
 * different patients are expected to share as much as a suspect pair; the weights themselves give a second, independent bound, and the larger counts.
 * Pairs are refused while the expected share of different patients among them (Benjamini and Hochberg 1995) stays below a thousandth, or a twentieth
 * where thirty or more stand together.
 *
 * <p>Copies also leave a gap: many pairs above the cut, hardly any just below. Where the two bands below the cut hold so many pairs that they run on into
 * those above (tight clusters, tables of few answers), nothing is refused.
 */
final class Tail {
    private static final double SURE = 1e-3;
    private static final double SURE_OF_MANY = 0.05;
    private static final int MANY = 30;
    private static final double GAP = 0.1;
    private static final double TOP = 0.0005;
    private static final int FEWEST = 20;
    private static final int BINS = 1 << 16;
    private final Likeness likeness;
    private final float cut;
    private final float band;

    /** A share above the cut is suspect; the two bands below it are to be empty. */
    Tail(Likeness likeness, float cut, float band) {
        this.likeness = likeness;
        this.cut = cut;
        this.band = band;
    }

    private record Suspect(Pair pair, float told) {
    }

    List<Pair> refused() {
        List<Suspect> suspects = new ArrayList<>();
        int below = 0;
        int further = 0;
        for (int at = 0; at < likeness.asked().length; at++) {
            for (int other = 0; other < likeness.size(); other++) {
                float share = likeness.share(at, other);
                if (share >= cut) suspects.add(new Suspect(Pair.of(likeness.asked()[at], other), likeness.told(at, other)));
                else if (share >= cut - band) below++;
                else if (share >= cut - 2 * band) further++;
            }
        }
        double running = below * Math.min(1, below / Math.max(1.0, further));
        return suspects.isEmpty() || running > GAP * suspects.size() ? List.of() : sure(suspects);
    }

    private List<Pair> sure(List<Suspect> suspects) {
        double[] rest = rest();
        double count = rest[0];
        if (count < FEWEST) return List.of();
        double base = rest[1];
        double rate = Math.min(1, count / Math.max(rest[2], 1e-9));
        suspects.sort((a, b) -> a.told() != b.told() ? Float.compare(b.told(), a.told()) : a.pair().compareTo(b.pair()));
        int sure = 0;
        for (int k = 0; k < suspects.size(); k++) {
            double told = suspects.get(k).told();
            double expected = Math.max(count * Math.exp(-rate * (told - base)), likeness.pairs() * Math.exp(-told));
            double wrong = expected / (k + 1);
            if (wrong <= SURE || k + 1 >= MANY && wrong <= SURE_OF_MANY) sure = k + 1;
        }
        return suspects.subList(0, sure).stream().map(Suspect::pair).sorted().toList();
    }

    /** Of the pairs below the cut, the top of what they share: how many, above what, and by how much together. */
    private double[] rest() {
        int[] bins = new int[BINS];
        float most = 0;
        for (int at = 0; at < likeness.asked().length; at++) for (int other = 0; other < likeness.size(); other++) if (isRest(at, other)) most = Math.max(most, likeness.told(at, other));
        long all = 0;
        for (int at = 0; at < likeness.asked().length; at++) {
            for (int other = 0; other < likeness.size(); other++) {
                if (!isRest(at, other)) continue;
                bins[bin(likeness.told(at, other), most)]++;
                all++;
            }
        }
        double wanted = Math.min(all - 1, Math.max(10.0 * FEWEST, TOP * all));
        long above = 0;
        int from = BINS;
        while (from > 0 && above < wanted) above += bins[--from];
        double base = from * (double) most / BINS;
        double beyond = 0;
        for (int at = 0; at < likeness.asked().length; at++) {
            for (int other = 0; other < likeness.size(); other++) {
                if (isRest(at, other) && bin(likeness.told(at, other), most) >= from) beyond += likeness.told(at, other) - base;
            }
        }
        return new double[] {above, base, beyond};
    }

    private boolean isRest(int at, int other) {
        float share = likeness.share(at, other);
        return share >= 0 && share < cut;
    }

    private static int bin(float told, float most) {
        return most == 0 ? 0 : (int) Math.min(BINS - 1L, (long) (told / most * BINS));
    }
}
