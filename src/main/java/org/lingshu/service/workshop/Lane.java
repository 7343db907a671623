package org.lingshu.service.workshop;

import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A few threads for work that computes, so that whoever asks for patients does not wait behind whoever writes rules. What takes too long is no longer waited for. */
final class Lane {
    private final ThreadPoolExecutor threads;
    private final Duration patience;

    /** The work was not done: too much of it waits, or it takes too long. */
    static final class Busy extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final boolean begun;

        Busy(boolean begun) {
            super(begun ? "it takes too long" : "too much waits");
            this.begun = begun;
        }

        boolean begun() {
            return begun;
        }
    }

    /**
     * @param width    how much is done at once
     * @param waiting  how much may wait
     * @param patience how long an answer is waited for
     */
    Lane(String name, int width, int waiting, Duration patience) {
        this.threads = new ThreadPoolExecutor(width, width, 30, TimeUnit.SECONDS, new ArrayBlockingQueue<>(waiting), work -> Thread.ofPlatform().daemon().name(name).unstarted(work));
        this.threads.allowCoreThreadTimeOut(true);
        this.patience = patience;
    }

    /** Begins work whose end nobody waits for. */
    void begin(Runnable work) {
        try {
            threads.execute(work);
        } catch (RejectedExecutionException e) {
            throw new Busy(false);
        }
    }

    /** Does work and waits for it. */
    <T> T done(Callable<T> work) {
        Future<T> future;
        try {
            future = threads.submit(work);
        } catch (RejectedExecutionException e) {
            throw new Busy(false);
        }
        try {
            return future.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            future.cancel(true);
            throw new Busy(true);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Busy(true);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException known) throw known;
            if (e.getCause() instanceof StackOverflowError) throw new Busy(true);
            throw new IllegalStateException(e.getCause());
        }
    }
}
