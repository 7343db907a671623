package org.lingshu.model;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.Future;

/**
 * As many threads as there are processors, and results in the order of the tasks.
 *
 * <p>Each task runs in a pool of one thread of its own: Smile sums in parallel, and how it groups its sums depends on the size of the pool that it runs in. So the result
 * is the same on any number of processors.
 */
final class Workers implements AutoCloseable {
    private final ExecutorService threads = Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());

    /**
     * The results of the tasks.
     *
     * @param each is run whenever a result is there
     */
    <T> List<T> all(List<Callable<T>> tasks, Runnable each) {
        List<Future<T>> running = tasks.stream().map(task -> threads.submit(() -> alone(task))).toList();
        List<T> results = new ArrayList<>();
        try {
            for (Future<T> one : running) {
                results.add(one.get());
                each.run();
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
        return results;
    }

    /** Runs in a pool of one thread, so that parallel sums inside are grouped the same way on every machine. */
    static <T> T alone(Callable<T> task) throws ExecutionException, InterruptedException {
        try (ForkJoinPool one = new ForkJoinPool(1)) {
            return one.submit(task).get();
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
