package org.lingshu.leak;

/** Two rows of a table, the earlier first. */
record Pair(int one, int other) implements Comparable<Pair> {
    static Pair of(int a, int b) {
        return new Pair(Math.min(a, b), Math.max(a, b));
    }

    @Override
    public int compareTo(Pair pair) {
        return one != pair.one ? Integer.compare(one, pair.one) : Integer.compare(other, pair.other);
    }
}
