package org.lingshu.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Who came, and who may come: the part of the log that is about callers and not about patients. Safe to share between threads. */
public final class AccessBook {
    private static final int REFUSED = 400;
    private final Store store;

    AccessBook(Store store) {
        this.store = store;
    }

    /** Notes visits, all or none. Those that differ only in naming assessments that are not kept are one entry, so that trying numbers does not fill the log. */
    public void note(List<Visit> visits) {
        if (visits.isEmpty()) return;
        store.append((handle, log) -> {
            Map<Visit, Visit> placed = new LinkedHashMap<>();
            for (Visit each : visits) {
                Visit one = each.about(about(handle, each.subject()).map(String::valueOf).orElse(""));
                placed.merge(one.timeless(), one, Visit::and);
            }
            for (Visit each : placed.values()) {
                log.append(new Access(log.next(), Store.time(each.from()), Store.time(each.until()), each.caller(), each.address(), each.operation(),
                        each.subject().isEmpty() ? Optional.empty() : Optional.of(Long.valueOf(each.subject())), each.status(), each.reason(), each.times()));
            }
        });
    }

    private static Optional<Long> about(Handle handle, String subject) {
        if (subject.isEmpty()) return Optional.empty();
        String column = subject.matches("[0-9]{1,18}") ? "seq = :subject" : "trail_id = :subject";
        var query = handle.createQuery("SELECT seq FROM assessment WHERE " + column + " ORDER BY seq DESC LIMIT 1");
        if (column.startsWith("seq")) query.bind("subject", Long.parseLong(subject));
        else query.bind("subject", subject);
        return query.mapTo(Long.class).findOne();
    }

    /** Accesses that fit, the newest first; at most so many of those before a place of the log. */
    public List<Access> accesses(VisitChoice wanted, long before, int most) {
        Map<String, Object> bound = new HashMap<>();
        String where = where(wanted, bound);
        return store.database().read(handle -> handle.createQuery("SELECT * FROM access WHERE seq < :before" + where + " ORDER BY seq DESC LIMIT :most").bindMap(bound).bind("before", before)
                .bind("most", most).map((row, _) -> Access.of(row)).list());
    }

    /** How many rows fit. */
    public long count(VisitChoice wanted) {
        Map<String, Object> bound = new HashMap<>();
        String where = where(wanted, bound);
        return store.database().read(handle -> handle.createQuery("SELECT count(*) FROM access WHERE seq >= 0" + where).bindMap(bound).mapTo(Long.class).one());
    }

    private static String where(VisitChoice wanted, Map<String, Object> bound) {
        List<String> all = new ArrayList<>();
        wanted.caller().ifPresent(each -> put(" AND caller = :caller", "caller", each, all, bound));
        wanted.operation().ifPresent(each -> put(" AND operation = :operation", "operation", each, all, bound));
        wanted.about().ifPresent(each -> put(" AND about = :about", "about", each, all, bound));
        wanted.from().ifPresent(each -> put(" AND until >= :from", "from", each, all, bound));
        wanted.until().ifPresent(each -> put(" AND at < :until", "until", each, all, bound));
        if (wanted.refused()) all.add(" AND status >= " + REFUSED);
        return String.join("", all);
    }

    private static void put(String condition, String name, Object value, List<String> all, Map<String, Object> bound) {
        all.add(condition);
        bound.put(name, value);
    }

    /**
     * Lets somebody come.
     *
     * @return what was noted; empty when somebody of this name may come already, so that a name in the log means one holder at a time
     */
    public Optional<Pass> issue(String name, String prefix, String hash, List<String> roles, Instant expires, String issuer) {
        List<Pass> issued = new ArrayList<>();
        store.append((handle, log) -> {
            String now = store.now();
            if (good(handle, name, now).isPresent()) return;
            Pass pass = new Pass(log.next(), now, name, prefix, hash, roles, Store.time(expires), issuer);
            log.append(pass);
            issued.add(pass);
        });
        return issued.stream().findFirst();
    }

    /**
     * Lets somebody no longer come.
     *
     * @param named the name, the place in the log, or the prefix of a token that is still good
     * @return what was revoked; empty when there is none
     */
    public Optional<Pass> revoke(String named, String revoker) {
        List<Pass> revoked = new ArrayList<>();
        store.append((handle, log) -> {
            List<Pass> meant = handle.createQuery("SELECT * FROM pass WHERE (name = :named OR prefix = :named OR CAST(seq AS TEXT) = :named) "
                    + "AND NOT EXISTS (SELECT 1 FROM revocation WHERE about = pass.seq) ORDER BY seq").bind("named", named).map((row, _) -> Pass.of(row)).list();
            for (Pass pass : meant) {
                log.append(new Revocation(log.next(), store.now(), pass.seq(), revoker));
                revoked.add(pass);
            }
        });
        return revoked.isEmpty() ? Optional.empty() : Optional.of(revoked.getLast());
    }

    private static Optional<Pass> good(Handle handle, String name, String now) {
        return handle.createQuery("SELECT * FROM pass WHERE name = :name AND expires > :now AND NOT EXISTS (SELECT 1 FROM revocation WHERE about = pass.seq) LIMIT 1").bind("name", name)
                .bind("now", now).map((row, _) -> Pass.of(row)).findOne();
    }

    /** Every token that was ever issued, the newest first. */
    public List<Held> passes() {
        return store.database().read(handle -> handle.createQuery("SELECT * FROM pass ORDER BY seq DESC").map((row, _) -> Pass.of(row)).list().stream().map(pass -> held(handle, pass, true)).toList());
    }

    /** The token of this hash. */
    public Optional<Held> pass(String hash) {
        return store.database().read(handle -> handle.createQuery("SELECT * FROM pass WHERE hash = :hash").bind("hash", hash).map((row, _) -> Pass.of(row)).findOne().map(pass -> held(handle, pass, false)));
    }

    private static Held held(Handle handle, Pass pass, boolean used) {
        Optional<Revocation> revoked = handle.createQuery("SELECT * FROM revocation WHERE about = :about ORDER BY seq LIMIT 1").bind("about", pass.seq()).map((row, _) -> Revocation.of(row)).findOne();
        Optional<String> last = used ? handle.createQuery("SELECT until FROM access WHERE caller = :caller AND seq > :seq ORDER BY seq DESC LIMIT 1").bind("caller", pass.name()).bind("seq", pass.seq())
                .mapTo(String.class).findOne() : Optional.empty();
        return new Held(pass, revoked.map(Revocation::at), last);
    }

    /**
     * A token as it stands now.
     *
     * @param pass    as it was issued
     * @param revoked when it was revoked
     * @param used    when its holder was last here, as far as it was asked for and noted
     */
    public record Held(Pass pass, Optional<String> revoked, Optional<String> used) {
        /** Whether it is good at this time. */
        public boolean good(Instant now) {
            return revoked.isEmpty() && pass.expires().compareTo(Store.time(now)) > 0;
        }
    }
}
