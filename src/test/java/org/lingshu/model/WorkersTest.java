package org.lingshu.model;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.lingshu.model.algorithm.Algorithm;
import org.lingshu.model.algorithm.Labels;

class WorkersTest {
    @Test
    void resultsComeInTheOrderOfTheTasks() {
        try (Workers workers = new Workers()) {
            List<Callable<Integer>> tasks = IntStream.range(0, 50).<Callable<Integer>>mapToObj(i -> () -> i).toList();
            assertEquals(IntStream.range(0, 50).boxed().toList(), workers.all(tasks, () -> { }));
        }
    }

    @Test
    void theSameBitsComeOutOfOneThreadAndOfMany() throws Exception {
        SplittableRandom random = new SplittableRandom(9);
        Labels labels = new Labels(true, 2, IntStream.range(0, 3000).mapToObj(i -> Set.of(i % 2)).toList());
        double[][] rows = IntStream.range(0, 3000).mapToObj(i -> new double[] {i % 2 + random.nextGaussian(), random.nextGaussian()}).toArray(double[][]::new);
        assertArrayEquals(alone(1, rows, labels), alone(4, rows, labels));
    }

    private static double[] alone(int threads, double[][] rows, Labels labels) throws Exception {
        try (ForkJoinPool pool = new ForkJoinPool(threads)) {
            return pool.submit(() -> Workers.alone(() -> Algorithm.of("logistic").orElseThrow().one(rows, labels, 0, 1).scores(new double[] {1, 1}))).get();
        }
    }
}
