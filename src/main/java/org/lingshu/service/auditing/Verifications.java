package org.lingshu.service.auditing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.lingshu.problem.Problem;
import org.lingshu.problem.ProblemException;
import org.lingshu.store.Store;
import org.lingshu.store.Verdict;
import org.lingshu.store.Verification;

/**
 * Full verifications of the log, one at a time, beside everything else that the service does. What came of the latest is remembered while the service runs.
 * Safe to share between threads.
 */
final class Verifications {
    private static final int MOST = 20;
    private final List<Run> runs = new ArrayList<>();
    private long made;

    /** How a verification ended. */
    sealed interface End {
        /** When. */
        Instant at();
    }

    /** It came to an end. */
    record Found(Instant at, Verdict verdict) implements End {
    }

    /** The store could not be read to its end. */
    record Failed(Instant at, List<Problem> problems) implements End {
        Failed {
            problems = List.copyOf(problems);
        }
    }

    /** One verification; what changes while it runs is how far it came and how it ended. */
    static final class Run {
        private final long id;
        private final Instant started;
        private final String by;
        private final boolean thorough;
        private final long size;
        private final AtomicLong looked = new AtomicLong();
        private final AtomicReference<Optional<End>> end = new AtomicReference<>(Optional.empty());

        private Run(long id, String by, boolean thorough, long size) {
            this.id = id;
            this.started = Instant.now();
            this.by = by;
            this.thorough = thorough;
            this.size = size;
        }

        long id() {
            return id;
        }

        Instant started() {
            return started;
        }

        String by() {
            return by;
        }

        boolean thorough() {
            return thorough;
        }

        /** How many entries there were at the beginning. */
        long size() {
            return size;
        }

        /** How many have been looked at. */
        long looked() {
            return looked.get();
        }

        Optional<End> end() {
            return end.get();
        }

        private void go(Store store) {
            try {
                Verdict verdict = Verification.of(store, thorough, looked::set);
                looked.set(verdict.entries());
                end.set(Optional.of(new Found(Instant.now(), verdict)));
            } catch (ProblemException e) {
                end.set(Optional.of(new Failed(Instant.now(), e.problems())));
            } catch (RuntimeException e) {
                System.getLogger(Verifications.class.getName()).log(System.Logger.Level.ERROR, "a verification failed: {0}", e.getClass().getName());
                end.set(Optional.of(new Failed(Instant.now(), List.of(Problem.at("log", 0, "unreadable-log", "the log cannot be read to its end", "日志不能读至末尾", "run `audit verify` 请运行 audit verify")))));
            }
        }
    }

    /** Begins one; empty when another runs. */
    synchronized Optional<Run> begin(Store store, String by, boolean thorough) {
        if (latest().filter(run -> run.end().isEmpty()).isPresent()) return Optional.empty();
        Run run = new Run(++made, by, thorough, store.records().signed().map(signed -> signed.size()).orElse(0L));
        runs.addLast(run);
        if (runs.size() > MOST) runs.removeFirst();
        // It reckons without a pause: on a virtual thread it would hold one of the few carriers from all requests.
        Thread thread = Thread.ofPlatform().daemon().name("verification").priority(Thread.MIN_PRIORITY).unstarted(() -> run.go(store));
        thread.start();
        return Optional.of(run);
    }

    /** The newest. */
    synchronized Optional<Run> latest() {
        return runs.isEmpty() ? Optional.empty() : Optional.of(runs.getLast());
    }

    /** The one with this number. */
    synchronized Optional<Run> find(String id) {
        return runs.stream().filter(run -> Long.toString(run.id()).equals(id)).findFirst();
    }

    /** The newest first. */
    synchronized List<Run> all() {
        return List.copyOf(runs.reversed());
    }
}
