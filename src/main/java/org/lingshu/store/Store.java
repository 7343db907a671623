package org.lingshu.store;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.ReentrantLock;
import org.jdbi.v3.core.Handle;
import org.lingshu.proof.Note;

/**
 * Keeps assessments. What it acknowledged is on the disk, signed, and can be proven; what it did not acknowledge is there whole or not at all. Safe to
 * share between threads, and several programs may share one database.
 */
public final class Store implements AutoCloseable {
    /** All of the same length, so that their order is the order of time. */
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);
    private final Database database;
    private final Home home;
    private final InstantSource clock;
    private final ReentrantLock writing = new ReentrantLock();
    private final Queue<Waiting> queue = new ConcurrentLinkedQueue<>();
    private LogWriter.Memory memory = LogWriter.Memory.NONE;

    private record Prepared(Filing filing, Identity identity, Part patient, Part trail) {
    }

    private record Waiting(List<Prepared> filings, CompletableFuture<List<Receipt>> receipts) {
    }

    private Store(Database database, Home home, InstantSource clock) {
        this.database = database;
        this.home = home;
        this.clock = clock;
    }

    /**
     * Opens the store of a home folder, and makes both when they do not exist.
     *
     * @param url JDBC address of a PostgreSQL database; empty for a SQLite file in the home folder
     * @throws StoreUnavailableException when it cannot be used
     */
    public static Store open(Path home, Optional<String> url) {
        Home opened = Home.open(home);
        return open(opened, database(opened, url), InstantSource.system());
    }

    static Database database(Home home, Optional<String> url) {
        if (url.isEmpty()) return Sqlite.open(home.database());
        if (url.get().startsWith("jdbc:sqlite:")) return Sqlite.open(Path.of(url.get().substring("jdbc:sqlite:".length())));
        if (url.get().startsWith("jdbc:postgresql:")) return Postgres.open(url.get());
        throw StoreUnavailableException.of(url.get().replaceAll("^((?:[a-z]+:){0,2}).*", "$1…"), "unknown-database", "this is neither a PostgreSQL nor a SQLite address", "不是 PostgreSQL 或 SQLite 地址",
                "write jdbc:postgresql://host/name");
    }

    static Store open(Home home, Database database, InstantSource clock) {
        Store store = new Store(database, home, clock);
        try {
            boolean migrated = Schema.migrate(database);
            database.read(handle -> {
                new Continuity(home, database.name()).check(handle);
                return home;
            });
            if (migrated) store.append((handle, log) -> log.append(new Structure(log.next(), store.now(), Schema.describe(database, handle, home.verifier()))));
            return store;
        } catch (RuntimeException e) {
            store.close();
            throw e;
        }
    }

    /** Keeps one assessment. Those that come at the same time share one write and one signature. */
    public Receipt keep(Filing filing) {
        return keep(List.of(filing)).getFirst();
    }

    /**
     * Keeps several assessments, all or none.
     *
     * @throws StoreUnavailableException when they could not be kept; what was acknowledged before is safe
     */
    public List<Receipt> keep(List<Filing> filings) {
        if (filings.isEmpty()) return List.of();
        List<Prepared> prepared = filings.stream().map(each -> new Prepared(each, Identity.of(home.pseudonym(each.patient()), each.trailId()),
                Part.of(Stored.PATIENT, each.record()), Part.of(Stored.TRAIL, each.trail()))).toList();
        Waiting mine = new Waiting(prepared, new CompletableFuture<>());
        queue.add(mine);
        writing.lock();
        try {
            if (!mine.receipts.isDone()) writeAll();
        } finally {
            writing.unlock();
        }
        try {
            return mine.receipts.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException known ? known : e;
        }
    }

    private void writeAll() {
        List<Waiting> all = new ArrayList<>();
        for (Waiting each = queue.poll(); each != null; each = queue.poll()) all.add(each);
        List<List<Receipt>> receipts = new ArrayList<>();
        try {
            append((_, log) -> all.forEach(each -> receipts.add(each.filings.stream().map(one -> write(log, one)).toList())));
            for (int i = 0; i < all.size(); i++) all.get(i).receipts.complete(receipts.get(i));
        } catch (RuntimeException | Error e) {
            all.forEach(each -> each.receipts.completeExceptionally(e));
        }
    }

    private Receipt write(LogWriter log, Prepared one) {
        Filing filing = one.filing;
        log.keep(filing.manifest());
        byte[] rules = Numbers.pack(log.rules(filing.rules()));
        byte[] statements = Numbers.pack(log.statements(filing.statements()));
        Stored stored = new Stored(log.next(), now(), filing.manifest().hash(), rules, statements, one.identity, one.patient, one.trail);
        log.append(stored);
        return new Receipt(stored.seq(), filing.trailId());
    }

    /** Writes as the only writer, signs, and only then remembers and returns. */
    void append(Work work) {
        writing.lock();
        try {
            record Done(Optional<Note> note, LogWriter.Memory memory) {
            }
            Done done = database.write(handle -> {
                LogWriter log = new LogWriter(handle, memory);
                work.with(handle, log);
                return new Done(log.sign(home), log.remembered());
            });
            memory = done.memory();
            done.note().ifPresent(home.checkpoints()::append);
        } catch (UncheckedIOException e) {
            throw StoreUnavailableException.of(home.checkpointPath().toString(), "no-checkpoint", "the checkpoint file cannot be written", "检查点文件不能写入", "look at the disk 请检查磁盘");
        } finally {
            writing.unlock();
        }
    }

    @FunctionalInterface
    interface Work {
        void with(Handle handle, LogWriter log);
    }

    /**
     * Notes what the doctor made of an assessment.
     *
     * @return place of the note in the log; empty when there is no such assessment
     */
    public Optional<Long> react(long about, Reaction reaction, Reason reason, String statement, String clinician) {
        if (records().stored(about).isEmpty()) return Optional.empty();
        long[] place = new long[1];
        append((_, log) -> {
            place[0] = log.next();
            log.append(new Feedback(log.next(), now(), about, reaction, reason, statement, clinician));
        });
        return Optional.of(place[0]);
    }

    /**
     * Destroys the patient's part of assessments: record, facts, answer, their salt, and the link to the patient. Log and proofs stay whole.
     *
     * @param reason why, for the log; must not name the patient
     * @param trail  whether the trail is destroyed too
     * @return how many were erased; those erased before are passed over
     */
    public int erase(List<Long> places, String reason, boolean trail) {
        int[] erased = new int[1];
        append((handle, log) -> {
            for (long about : places) {
                Optional<Stored> one = LogReader.stored(handle, about);
                if (one.isEmpty() || one.get().erased() && (!trail || one.get().trail().open().isEmpty())) continue;
                handle.execute("UPDATE assessment SET identity_salt = NULL, pseudonym = NULL, trail_id = NULL, patient_salt = NULL, patient_body = NULL"
                        + (trail ? ", trail_salt = NULL, trail_body = NULL" : "") + " WHERE seq = ?", about);
                log.append(new Erasure(log.next(), now(), about, reason, trail));
                erased[0]++;
            }
        });
        database.scrub();
        return erased[0];
    }

    /** What is kept, to be read. */
    public Records records() {
        return new Records(database);
    }

    /** Who came and who may come. */
    public AccessBook accessBook() {
        return new AccessBook(this);
    }

    /** The home folder. */
    public Home home() {
        return home;
    }

    Database database() {
        return database;
    }

    String now() {
        return time(clock.instant());
    }

    static String time(Instant instant) {
        return TIME.format(instant);
    }

    @Override
    public void close() {
        database.close();
    }
}
