package org.lingshu.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.result.ResultIterator;

/** The rows of one table in the order of the log, one ahead. */
final class Rows implements AutoCloseable {
    private static final int FETCH = 256;
    private final Kind kind;
    private final Optional<ResultIterator<Row>> rows;
    private Optional<Row> next;

    Rows(Handle handle, Kind kind) {
        this.kind = kind;
        // A store of an older version lacks the tables of newer kinds until it is opened.
        this.rows = Schema.has(handle, kind.word()) ? Optional.of(handle.createQuery("SELECT * FROM " + kind.word() + " ORDER BY seq").setFetchSize(FETCH).map((row, _) -> Row.of(kind, row)).iterator()) : Optional.empty();
        this.next = read();
    }

    private Optional<Row> read() {
        return rows.filter(ResultIterator::hasNext).map(ResultIterator::next);
    }

    void before(long seq, Walk log) {
        for (; next.isPresent() && next.get().seq() < seq; next = read()) log.stray(kind, next.get().seq());
    }

    Optional<Row> at(long seq, Walk log) {
        before(seq, log);
        if (next.isEmpty() || next.get().seq() != seq) return Optional.empty();
        Optional<Row> found = next;
        next = read();
        return found;
    }

    @Override
    public void close() {
        rows.ifPresent(ResultIterator::close);
    }

    /** One row of another table: the entry, or that it cannot be one. */
    record Row(long seq, Optional<Entry> entry) {
        static Row of(Kind kind, ResultSet row) throws SQLException {
            try {
                return new Row(row.getLong("seq"), Optional.of(Entry.of(kind, row)));
            } catch (IllegalArgumentException | NoSuchElementException e) {
                return new Row(row.getLong("seq"), Optional.empty());
            }
        }
    }
}
