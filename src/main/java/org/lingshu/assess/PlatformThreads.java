package org.lingshu.assess;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;

/**
 * Threads of the platform, one for each processor, for what must not run on a virtual one. The engine makes classes of its conditions while it works. A
 * virtual thread that waits until another has initialised such a class keeps its carrier; when all carriers are kept so, the one that initialises finds none
 * to go on with, and nothing moves any more. (Seen with twelve requests on two processors just after a start.)
 */
final class PlatformThreads {
    private static final ExecutorService ALL = Executors.newFixedThreadPool(Math.max(2, Runtime.getRuntime().availableProcessors()), Thread.ofPlatform().daemon().name("assess-", 0).factory());

    private PlatformThreads() {
    }

    /** Does the work; on the caller's own thread, unless that is a virtual one. */
    static <T> T run(Supplier<T> work) {
        if (!Thread.currentThread().isVirtual()) return work.get();
        try {
            return CompletableFuture.supplyAsync(work, ALL).join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException known) throw known;
            if (e.getCause() instanceof Error known) throw known;
            throw e;
        }
    }
}
