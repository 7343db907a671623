package org.lingshu.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.util.Map;
import javax.sql.DataSource;
import org.jdbi.v3.core.HandleCallback;
import org.jdbi.v3.core.Jdbi;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

/** A SQLite file: readers never wait for the writer, every commit is on the disk before it is acknowledged, and what is deleted is overwritten. */
final class Sqlite implements Database {
    private static final int BUSY_MILLIS = 20_000;
    private static final int CONNECTIONS = 4;
    private static final int CACHE_KILOBYTES = -16_000;
    private final Path file;
    private final HikariDataSource pool;
    private final Jdbi jdbi;

    private Sqlite(Path file, HikariDataSource pool) {
        this.file = file;
        this.pool = pool;
        this.jdbi = Jdbi.create(pool);
    }

    static Sqlite open(Path file) {
        return open(file, 0);
    }

    /** @param mostPages how many pages the file may have, 0 for as many as the disk holds */
    static Sqlite open(Path file, int mostPages) {
        SQLiteConfig config = new SQLiteConfig();
        config.setJournalMode(SQLiteConfig.JournalMode.WAL);
        config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
        config.enforceForeignKeys(true);
        config.setBusyTimeout(BUSY_MILLIS);
        config.setCacheSize(CACHE_KILOBYTES);
        config.setPragma(SQLiteConfig.Pragma.SECURE_DELETE, "true");
        if (mostPages > 0) config.setPragma(SQLiteConfig.Pragma.MAX_PAGE_COUNT, Integer.toString(mostPages));
        SQLiteDataSource source = new SQLiteDataSource(config);
        source.setUrl("jdbc:sqlite:" + file);
        HikariConfig pooled = new HikariConfig();
        pooled.setDataSource(source);
        pooled.setMaximumPoolSize(CONNECTIONS);
        pooled.setMinimumIdle(1);
        pooled.setPoolName("sqlite");
        try {
            return new Sqlite(file, new HikariDataSource(pooled));
        } catch (RuntimeException e) {
            throw StoreUnavailableException.because(file.toString(), e);
        }
    }

    @Override
    public String name() {
        return file.toString();
    }

    @Override
    public DataSource source() {
        return pool;
    }

    @Override
    public Map<String, String> placeholders() {
        return Map.of("integer", "INTEGER", "bytes", "BLOB", "strict", "STRICT");
    }

    @Override
    public String structureQuery() {
        return "SELECT type || ' ' || name || ' ' || coalesce(sql, '') FROM sqlite_master WHERE name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY 1";
    }

    @Override
    public <T> T writing(HandleCallback<T, RuntimeException> work) {
        return jdbi.withHandle(handle -> Database.between("BEGIN IMMEDIATE", handle, work));
    }

    @Override
    public <T> T reading(HandleCallback<T, RuntimeException> work) {
        return jdbi.withHandle(handle -> Database.between("BEGIN", handle, work));
    }

    @Override
    public void scrub() {
        jdbi.useHandle(handle -> handle.createQuery("PRAGMA wal_checkpoint(TRUNCATE)").mapToMap().list());
    }

    @Override
    public void close() {
        pool.close();
    }
}
