package org.lingshu.leak;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.lingshu.model.Subject;

/**
 * How alike patients are, pair by pair: {@code told} is what the numbers tell in which two agree within a tolerance, {@code share} is that against what
 * all numbers that both have could tell. Pairs of one group, pairs that know too little of one another and pairs too poor in information to be told
 * apart have a share of −1. Of a table with too many pairs, patients spread evenly are each compared with all others. Tolerances are in {@linkplain Cells#UNIT cells}, what is told in nats.
 */
final class Likeness {
    /** Pairs beyond this are not looked at, so that time and memory stay bounded: all of 2,800 rows, or 800 of 10,000 against all. */
    private static final long MOST = 8_000_000;
    private final int[] asked;
    private final float[][] told;
    private final float[][] share;
    private final double pairs;

    private Likeness(int[] asked, int size) {
        this.asked = asked;
        this.told = new float[asked.length][size];
        this.share = new float[asked.length][size];
        this.pairs = asked.length * (double) size - asked.length * (asked.length + 1.0) / 2;
    }

    static Likeness of(Cells cells, List<Subject> subjects, int tolerance) {
        int size = cells.size();
        int count = (int) Math.min(size, Math.max(1, MOST / size));
        int[] asked = IntStream.range(0, count).map(k -> (int) ((long) k * size / count)).toArray();
        Likeness likeness = new Likeness(asked, size);
        Rarity rarity = Rarity.of(cells, tolerance);
        IntStream.range(0, count).parallel().forEach(at -> likeness.compare(at, cells, rarity, subjects, tolerance));
        return likeness;
    }

    private void compare(int at, Cells cells, Rarity rarity, List<Subject> subjects, int tolerance) {
        int one = asked[at];
        double least = Rarity.UNIT * Math.log(pairs);
        Arrays.fill(share[at], -1);
        for (int other = 0; other < cells.size(); other++) {
            if (other == one || other < one && Arrays.binarySearch(asked, other) >= 0 || subjects.get(one).group().equals(subjects.get(other).group())) continue;
            int most = Math.max(rarity.sum(one), rarity.sum(other));
            if (most < least) continue;
            int agreed = agreed(cells.row(one), cells.row(other), rarity.row(one), rarity.row(other), tolerance);
            int differed = differed(cells, one, other, rarity, tolerance);
            float could = agreed + differed / 2f;
            if (could < least || could < most / 2f) continue;
            told[at][other] = (float) agreed / Rarity.UNIT;
            share[at][other] = agreed / could;
        }
    }

    /** What the numbers tell that are alike. No branch, so that the loop is run on several numbers at once: a negative difference, shifted, is a mask. */
    private static int agreed(int[] a, int[] b, int[] of, int[] by, int tolerance) {
        int sum = 0;
        for (int j = 0; j < a.length; j++) sum += Math.min(of[j], by[j]) & ~(tolerance - Math.abs(a[j] - b[j]) >> 31);
        return sum;
    }

    /** What the numbers that differ tell of either patient. */
    private static int differed(Cells cells, int one, int other, Rarity rarity, int tolerance) {
        int[] a = cells.row(one);
        int[] b = cells.row(other);
        int[] here = cells.known(one);
        int[] there = cells.known(other);
        int[] of = rarity.row(one);
        int[] by = rarity.row(other);
        int sum = 0;
        for (int j = 0; j < a.length; j++) sum += of[j] + by[j] & (tolerance - Math.abs(a[j] - b[j]) >> 31) & here[j] & there[j];
        return sum;
    }

    /** The patients who were compared with all others, ascending. */
    int[] asked() {
        return asked;
    }

    /** How many patients there are. */
    int size() {
        return told.length == 0 ? 0 : told[0].length;
    }

    float told(int at, int other) {
        return told[at][other];
    }

    float share(int at, int other) {
        return share[at][other];
    }

    /** How many pairs there are. */
    double pairs() {
        return pairs;
    }
}
