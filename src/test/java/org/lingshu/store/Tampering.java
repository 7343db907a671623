package org.lingshu.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;

/** Changes the stored bytes of a SQLite store behind its back, in ways that whoever has the file can. */
public final class Tampering {
    /** Every table that a store makes. */
    public static final List<String> TABLES = List.of("log", "structure", "artifact", "word", "assessment", "feedback", "erasure", "access", "pass", "revocation", "checkpoint", "flyway_schema_history");
    private final Path home;

    private Tampering(Path home) {
        this.home = home;
    }

    /** Works on a copy of a store that is closed. */
    public static Tampering onACopyOf(Path home, Path copy) throws IOException {
        if (Files.exists(copy)) {
            try (Stream<Path> files = Files.list(copy)) {
                for (Path file : files.toList()) Files.delete(file);
            }
        }
        Files.createDirectories(copy);
        try (Stream<Path> files = Files.list(home)) {
            for (Path file : files.toList()) Files.copy(file, copy.resolve(file.getFileName()));
        }
        return new Tampering(copy);
    }

    private Connection connection() throws SQLException {
        return DriverManager.getConnection("jdbc:sqlite:" + home.resolve("lingshu.db"));
    }

    /** What the verifier says now. */
    public Verdict verdict() {
        return Verification.of(Home.open(home), Optional.empty(), home.resolve("checkpoints"), false);
    }

    List<String> columns(String table) throws SQLException {
        return texts("SELECT name FROM pragma_table_info('" + table + "')");
    }

    List<String> texts(String query) throws SQLException {
        List<String> all = new ArrayList<>();
        try (Connection connection = connection(); Statement statement = connection.createStatement(); ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) all.add(rows.getString(1));
        }
        return all;
    }

    int run(String... statements) throws SQLException {
        int changed = 0;
        try (Connection connection = connection(); Statement statement = connection.createStatement()) {
            for (String each : statements) changed += statement.executeUpdate(each);
        }
        return changed;
    }

    /** Changes one value of one row, by a bit, a letter or one. @return whether there was a row and it may be changed so */
    boolean change(String table, String column, long rowid, Random random) throws SQLException {
        Object value;
        try (Connection connection = connection(); Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT \"" + column + "\" FROM " + table + " WHERE rowid = " + rowid)) {
            if (!row.next()) return false;
            value = row.getObject(1);
        }
        Object changed = switch (value) {
            case null -> type(table, column).equals("BLOB") ? new byte[32] : "x";
            case byte[] bytes when bytes.length == 0 -> new byte[1];
            case byte[] bytes -> {
                byte[] other = bytes.clone();
                other[random.nextInt(other.length)] ^= (byte) (1 << random.nextInt(8));
                yield other;
            }
            case String text when text.isEmpty() -> "x";
            case String text -> {
                int at = random.nextInt(text.length());
                yield text.substring(0, at) + (text.charAt(at) == 'x' ? 'y' : 'x') + text.substring(at + 1);
            }
            case Integer number -> number == 0 ? 1 : number - 1;
            case Long number -> number - 1;
            default -> throw new IllegalStateException(value.getClass().getName());
        };
        try (Connection connection = connection(); var update = connection.prepareStatement("UPDATE " + table + " SET \"" + column + "\" = ? WHERE rowid = " + rowid)) {
            update.setObject(1, changed);
            return update.executeUpdate() == 1;
        } catch (SQLException e) {
            // A number that another row has already: SQLite itself refuses.
            return false;
        }
    }

    private String type(String table, String column) throws SQLException {
        return texts("SELECT type FROM pragma_table_info('" + table + "') WHERE name = '" + column + "'").getFirst();
    }

    /** Changes anything in any way, and says what it did. */
    public String anything(Random random) throws SQLException {
        while (true) {
            String table = TABLES.get(random.nextInt(TABLES.size()));
            List<String> rows = texts("SELECT rowid FROM " + table + " ORDER BY random() LIMIT 2");
            if (rows.isEmpty()) continue;
            long row = Long.parseLong(rows.getFirst());
            switch (random.nextInt(10)) {
                case 0 -> {
                    if (run("DELETE FROM " + table + " WHERE rowid = " + row) == 1) return "deleted row " + row + " of " + table;
                }
                case 1 -> {
                    int last = 1 + random.nextInt(5);
                    String size = texts("SELECT max(seq) + 1 - " + last + " FROM log").getFirst();
                    for (String each : TABLES) if (!each.equals("checkpoint") && !each.startsWith("flyway")) run("DELETE FROM " + each + " WHERE seq >= " + size);
                    run("DELETE FROM checkpoint WHERE size > " + size);
                    return "cut off the last " + last;
                }
                case 2 -> {
                    if (rows.size() == 2 && swapped(table, row, Long.parseLong(rows.getLast()), random)) return "swapped a value of rows " + rows + " of " + table;
                }
                case 3 -> {
                    if (run("UPDATE assessment SET identity_salt = NULL, pseudonym = NULL, trail_id = NULL, patient_salt = NULL, patient_body = NULL WHERE patient_body IS NOT NULL AND rowid = " + row) == 1) return "erased " + row + " without saying so";
                }
                default -> {
                    List<String> columns = columns(table);
                    String column = columns.get(random.nextInt(columns.size()));
                    if (change(table, column, row, random)) return "changed " + table + "." + column + " of row " + row;
                }
            }
        }
    }

    private boolean swapped(String table, long one, long other, Random random) throws SQLException {
        List<String> columns = columns(table).stream().filter(each -> !List.of("seq", "size", "hash", "installed_rank").contains(each)).toList();
        String column = columns.get(random.nextInt(columns.size()));
        String differs = "SELECT count(*) FROM " + table + " a, " + table + " b WHERE a.rowid = " + one + " AND b.rowid = " + other + " AND a.\"" + column + "\" IS NOT b.\"" + column + "\"";
        if (!texts(differs).getFirst().equals("1")) return false;
        try (Connection connection = connection(); Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("CREATE TEMP TABLE kept AS SELECT rowid AS r, \"" + column + "\" AS v FROM " + table + " WHERE rowid IN (" + one + ", " + other + ")");
            statement.executeUpdate("UPDATE " + table + " SET \"" + column + "\" = (SELECT v FROM kept WHERE r = " + other + ") WHERE rowid = " + one);
            statement.executeUpdate("UPDATE " + table + " SET \"" + column + "\" = (SELECT v FROM kept WHERE r = " + one + ") WHERE rowid = " + other);
            connection.commit();
            return true;
        } catch (SQLException e) {
            return false;
        }
    }
}
