package org.lingshu.store;

import java.util.Map;
import javax.sql.DataSource;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.HandleCallback;
import org.jdbi.v3.core.JdbiException;

/** A database that holds a log. One writes at a time, whoever it is; who reads sees one moment. */
interface Database extends AutoCloseable {
    /** What it is called in messages; without passwords. */
    String name();

    DataSource source();

    /** What the migrations say differently here. */
    Map<String, String> placeholders();

    /** Every table, column and index, as one text column. */
    String structureQuery();

    <T> T writing(HandleCallback<T, RuntimeException> work);

    <T> T reading(HandleCallback<T, RuntimeException> work);

    /** Overwrites what was deleted, as far as the database can. */
    void scrub();

    @Override
    void close();

    /** Does all of it or nothing, as the only writer. */
    default <T> T write(HandleCallback<T, RuntimeException> work) {
        return guarded(() -> writing(work));
    }

    /** Reads one moment of the database. */
    default <T> T read(HandleCallback<T, RuntimeException> work) {
        return guarded(() -> reading(work));
    }

    private <T> T guarded(java.util.function.Supplier<T> work) {
        try {
            return work.get();
        } catch (JdbiException | com.zaxxer.hikari.pool.HikariPool.PoolInitializationException e) {
            throw StoreUnavailableException.because(name(), e);
        }
    }

    /** Runs work between two statements and undoes it when it fails. */
    static <T> T between(String begin, Handle handle, HandleCallback<T, RuntimeException> work) {
        handle.execute(begin);
        boolean done = false;
        try {
            T result = work.withHandle(handle);
            handle.execute("COMMIT");
            done = true;
            return result;
        } finally {
            if (!done) undo(handle);
        }
    }

    private static void undo(Handle handle) {
        try {
            handle.execute("ROLLBACK");
        } catch (JdbiException e) {
            // The database has undone it already: it does so when the disk is full.
            System.getLogger(Database.class.getName()).log(System.Logger.Level.DEBUG, "nothing left to undo");
        }
    }
}
