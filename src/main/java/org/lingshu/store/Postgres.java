package org.lingshu.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;
import org.jdbi.v3.core.ConnectionException;
import org.jdbi.v3.core.HandleCallback;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jdbi.v3.core.transaction.TransactionIsolationLevel;

/** A PostgreSQL database, named by its JDBC address. */
final class Postgres implements Database {
    private static final int CONNECTIONS = 8;
    private static final long PATIENCE_MILLIS = 5_000;
    private final String name;
    private final HikariDataSource pool;
    private final Jdbi jdbi;

    private Postgres(String name, HikariDataSource pool) {
        this.name = name;
        this.pool = pool;
        this.jdbi = Jdbi.create(pool);
    }

    static Postgres open(String url) {
        String name = url.replaceAll("\\?.*", "").replaceAll("//[^/]*@", "//");
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setMaximumPoolSize(CONNECTIONS);
        config.setMinimumIdle(1);
        config.setConnectionTimeout(PATIENCE_MILLIS);
        config.setPoolName("postgresql");
        try {
            return new Postgres(name, new HikariDataSource(config));
        } catch (RuntimeException e) {
            throw StoreUnavailableException.because(name, e);
        }
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public DataSource source() {
        return pool;
    }

    @Override
    public Map<String, String> placeholders() {
        return Map.of("integer", "BIGINT", "bytes", "BYTEA", "strict", "");
    }

    @Override
    public String structureQuery() {
        return """
                SELECT table_name || ' ' || column_name || ' ' || data_type || ' ' || is_nullable FROM information_schema.columns
                WHERE table_schema = current_schema() ORDER BY 1""";
    }

    @Override
    public <T> T writing(HandleCallback<T, RuntimeException> work) {
        return transaction(TransactionIsolationLevel.READ_COMMITTED, "LOCK TABLE log IN EXCLUSIVE MODE", work);
    }

    @Override
    public <T> T reading(HandleCallback<T, RuntimeException> work) {
        return transaction(TransactionIsolationLevel.REPEATABLE_READ, "SELECT 1", work);
    }

    /** A connection of the pool may be dead since the database was started again; until a first statement has worked nothing is lost by taking another. */
    private <T> T transaction(TransactionIsolationLevel level, String first, HandleCallback<T, RuntimeException> work) {
        for (int tried = 0;; tried++) {
            AtomicBoolean begun = new AtomicBoolean();
            try {
                return jdbi.inTransaction(level, handle -> {
                    handle.execute(first);
                    begun.set(true);
                    return work.withHandle(handle);
                });
            } catch (ConnectionException e) {
                throw e;
            } catch (JdbiException e) {
                if (begun.get() || tried >= CONNECTIONS || !StoreUnavailableException.gone(e)) throw e;
            }
        }
    }

    @Override
    public void scrub() {
        jdbi.useHandle(handle -> handle.execute("VACUUM FULL assessment"));
    }

    @Override
    public void close() {
        pool.close();
    }
}
