package org.lingshu.service.assessment;

import io.helidon.webserver.CloseConnectionException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import org.lingshu.service.door.RequestBody;

/**
 * A batch at work: lines are read, answered by several at once and written in their order, as they come. No more lines are under way than {@value #LINES}
 * or {@value #BYTES} bytes, whatever comes in, so that who does not take the answers is not read from. Who takes none for too long is hung up on.
 */
final class Batch {
    static final int LINES = 64;
    static final int BYTES = 16 << 20;
    private final LineAnswers answers;
    private final Semaphore processors;
    private final Duration patience;
    private final Semaphore window = new Semaphore(BYTES);
    private final AtomicLong written = new AtomicLong();
    private final BlockingQueue<Pending> waiting = new LinkedBlockingQueue<>();

    /**
     * @param processors what batches may compute on at once, all together
     * @param patience   how long a client may take no answer
     */
    Batch(LineAnswers answers, Semaphore processors, Duration patience) {
        this.answers = answers;
        this.processors = processors;
        this.patience = patience;
    }

    /** A line under way, and what of the window it takes; the end of the batch takes nothing. */
    private record Pending(Optional<Future<LineAnswers.Prepared>> answer, int cost) {
    }

    /**
     * Answers every line.
     *
     * @throws CloseConnectionException when the client hung up, or does not take its answers; then nothing goes on
     */
    void run(InputStream in, OutputStream out) {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<?> writer = threads.submit(() -> write(out));
            try {
                read(in, threads, writer);
                finish(writer);
            } catch (IOException | RuntimeException e) {
                throw new CloseConnectionException("a batch ended before its end", e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new CloseConnectionException("a batch was stopped", e);
            } finally {
                threads.shutdownNow();
            }
        }
    }

    private void read(InputStream in, ExecutorService threads, Future<?> writer) throws IOException, InterruptedException {
        Lines lines = new Lines(in, RequestBody.MOST_BYTES);
        for (Optional<Lines.Line> next = lines.next(); next.isPresent() && !writer.isDone(); next = lines.next()) {
            Lines.Line line = next.get();
            int cost = Math.max(line.bytes().length, BYTES / LINES);
            if (!window.tryAcquire(cost, patience.toMillis(), TimeUnit.MILLISECONDS)) throw new IOException("the answers are not taken");
            waiting.add(new Pending(Optional.of(threads.submit(() -> prepared(line))), cost));
        }
        waiting.add(new Pending(Optional.empty(), 0));
    }

    private LineAnswers.Prepared prepared(Lines.Line line) throws InterruptedException {
        processors.acquire();
        try {
            return answers.prepare(line);
        } finally {
            processors.release();
        }
    }

    /** Waits for the writer as long as it gets on. */
    private void finish(Future<?> writer) throws IOException, InterruptedException {
        for (long before = -1; ; before = written.get()) {
            try {
                writer.get(patience.toMillis(), TimeUnit.MILLISECONDS);
                return;
            } catch (TimeoutException e) {
                if (written.get() == before) throw new IOException("the answers are not taken", e);
            } catch (ExecutionException | CancellationException e) {
                throw new IOException("the answers cannot be sent", e);
            }
        }
    }

    /** Writes what is ready, several lines at once where several are: they are kept together at little more than the cost of one. */
    private Void write(OutputStream out) throws IOException, InterruptedException, ExecutionException {
        try {
            for (Pending first = waiting.take(); first.answer().isPresent(); first = waiting.take()) {
                List<LineAnswers.Prepared> ready = new ArrayList<>(List.of(first.answer().get().get()));
                int cost = first.cost();
                for (Pending next = waiting.peek(); next != null && next.answer().filter(Future::isDone).isPresent(); next = waiting.peek()) {
                    ready.add(next.answer().get().get());
                    cost += next.cost();
                    waiting.remove();
                }
                for (byte[] line : answers.kept(ready)) out.write(line);
                out.flush();
                written.addAndGet(ready.size());
                window.release(cost);
            }
            return null;
        } finally {
            // Who waits for the window sees that there is no writer any more.
            window.release(BYTES);
        }
    }
}
