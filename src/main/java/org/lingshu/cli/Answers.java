package org.lingshu.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.lingshu.audit.Archive;
import org.lingshu.store.Receipt;

/**
 * The lines of answers, in order. With an archive a line is printed only when its assessment is kept. Several are kept at once, since one write and one
 * signature cost the same for one and for many, and while they are kept the next are assessed.
 */
final class Answers {
    private static final int TOGETHER = 32;
    private final PrintWriter out;
    private final Optional<Archive> archive;
    private final List<Waiting> waiting = new ArrayList<>();
    private Optional<Keeping> keeping = Optional.empty();

    private record Waiting(Optional<Supplier<Archive.Answered>> answered, Function<Optional<Kept>, String> line) {
    }

    private record Keeping(List<Waiting> lines, CompletableFuture<List<Kept>> kept) {
    }

    /** What was kept, and where. */
    record Kept(Archive.Answered answered, Receipt receipt) {
    }

    Answers(PrintWriter out, Optional<Archive> archive) {
        this.out = out;
        this.archive = archive;
    }

    /** A line about a record that has no answer. */
    void refused(String line) {
        add(new Waiting(Optional.empty(), _ -> line));
    }

    /** A line that is made once it is known under which number the assessment is kept, if it is. */
    void answered(Supplier<Archive.Answered> answered, Function<Optional<Kept>, String> line) {
        add(new Waiting(Optional.of(answered), line));
    }

    private void add(Waiting one) {
        if (archive.isEmpty()) {
            out.println(one.line().apply(Optional.empty()));
            return;
        }
        waiting.add(one);
        if (waiting.size() >= TOGETHER) keep(archive.get());
    }

    /** Keeps and prints what is left. */
    void print() {
        archive.ifPresent(this::keep);
        finish();
    }

    private void keep(Archive into) {
        finish();
        List<Waiting> lines = List.copyOf(waiting);
        waiting.clear();
        keeping = Optional.of(new Keeping(lines, CompletableFuture.supplyAsync(() -> kept(into, lines.stream().flatMap(one -> one.answered().stream()).map(Supplier::get).toList()))));
    }

    private static List<Kept> kept(Archive into, List<Archive.Answered> all) {
        List<Receipt> receipts = into.keep(all);
        return IntStream.range(0, all.size()).mapToObj(i -> new Kept(all.get(i), receipts.get(i))).toList();
    }

    private void finish() {
        if (keeping.isEmpty()) return;
        List<Kept> kept = received(keeping.get().kept());
        int next = 0;
        for (Waiting each : keeping.get().lines()) out.println(each.line().apply(each.answered().isPresent() ? Optional.of(kept.get(next++)) : Optional.empty()));
        keeping = Optional.empty();
    }

    private static List<Kept> received(CompletableFuture<List<Kept>> kept) {
        try {
            return kept.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException known ? known : e;
        }
    }
}
