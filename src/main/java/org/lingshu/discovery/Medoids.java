package org.lingshu.discovery;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Groups of patients around one of them each (partitioning around medoids: Kaufman and Rousseeuw 1990). The number of groups is the one with the widest silhouette.
 *
 * @param group      of each patient, from zero
 * @param medoids    the patient in the middle of each group
 * @param silhouette mean width, from minus one to one; zero where there is one group
 */
record Medoids(int[] group, int[] medoids, double silhouette) {
    private static final int MOST = 5;
    private static final int SMALLEST = 4;
    private static final int TURNS = 50;
    /** A division with a smaller group, or that is less plain than this, is none. */
    private static final double PLAIN = 0.05;

    /** Groups by these distances. */
    static Medoids of(double[][] distances) {
        int size = distances.length;
        Medoids best = new Medoids(new int[size], new int[] {nearest(distances, IntStream.range(0, size).toArray())}, 0);
        for (int count = 2; count <= Math.min(MOST, size / SMALLEST); count++) {
            Medoids tried = of(distances, count);
            if (tried.silhouette() > Math.max(best.silhouette(), PLAIN)) best = tried;
        }
        return best;
    }

    private static Medoids of(double[][] distances, int count) {
        int size = distances.length;
        int[] medoids = new int[count];
        medoids[0] = nearest(distances, IntStream.range(0, size).toArray());
        for (int m = 1; m < count; m++) {
            int[] so = Arrays.copyOf(medoids, m);
            medoids[m] = IntStream.range(0, size).boxed().max((a, b) -> Double.compare(away(distances, a, so), away(distances, b, so))).orElseThrow();
        }
        int[] group = new int[size];
        for (int turn = 0; turn < TURNS; turn++) {
            int[] before = medoids.clone();
            for (int i = 0; i < size; i++) {
                int row = i;
                group[i] = IntStream.range(0, count).boxed().min((a, b) -> Double.compare(distances[row][before[a]], distances[row][before[b]])).orElseThrow();
            }
            for (int m = 0; m < count; m++) {
                int own = m;
                int[] members = IntStream.range(0, size).filter(i -> group[i] == own).toArray();
                if (members.length > 0) medoids[m] = nearest(distances, members);
            }
            if (Arrays.equals(before, medoids)) break;
        }
        int smallest = IntStream.range(0, count).map(m -> (int) IntStream.of(group).filter(own -> own == m).count()).min().orElse(0);
        return new Medoids(group, medoids, smallest < SMALLEST ? -1 : silhouette(distances, group, count));
    }

    private static double away(double[][] distances, int row, int[] from) {
        return IntStream.of(from).mapToDouble(other -> distances[row][other]).min().orElse(0);
    }

    private static int nearest(double[][] distances, int[] members) {
        return IntStream.of(members).boxed().min((a, b) -> Double.compare(sum(distances[a], members), sum(distances[b], members))).orElse(0);
    }

    private static double sum(double[] row, int[] members) {
        return IntStream.of(members).mapToDouble(i -> row[i]).sum();
    }

    private static double silhouette(double[][] distances, int[] group, int count) {
        double total = 0;
        for (int i = 0; i < group.length; i++) {
            double[] sums = new double[count];
            int[] sizes = new int[count];
            for (int j = 0; j < group.length; j++) {
                if (i == j) continue;
                sums[group[j]] += distances[i][j];
                sizes[group[j]]++;
            }
            int own = group[i];
            if (sizes[own] == 0) continue;
            double within = sums[own] / sizes[own];
            double beside = IntStream.range(0, count).filter(g -> g != own && sizes[g] > 0).mapToDouble(g -> sums[g] / sizes[g]).min().orElse(within);
            if (Math.max(within, beside) > 0) total += (beside - within) / Math.max(within, beside);
        }
        return total / group.length;
    }
}
