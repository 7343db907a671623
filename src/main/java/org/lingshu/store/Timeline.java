package org.lingshu.store;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/**
 * The log from its end to its beginning, a page at a time. A page costs the same however long the log is: what an index or a place leads to is read
 * directly; what must be looked at row by row is looked at for at most {@value #MOST} entries, and then the page says how far it came.
 */
final class Timeline {
    /** How many entries of the log one page looks at, at most, row by row. */
    static final long MOST = 50_000;
    private static final long WINDOWS = 10;
    private final Handle handle;
    private final long most;
    private final Glance wanted;
    private final Inspection inspection;
    private final Stretch stretch;

    private Timeline(Handle handle, Glance wanted, long most) {
        this.handle = handle;
        this.most = most;
        this.wanted = wanted;
        this.inspection = new Inspection(handle, wanted);
        this.stretch = Stretch.of(handle, wanted.about());
    }

    /**
     * A page.
     *
     * @param places newest first
     * @param next   where the next page begins: entries before this place; empty when there are no more
     */
    record Page(List<Long> places, OptionalLong next) {
    }

    /** The newest entries before a place. */
    static Page of(Handle handle, Glance wanted, long before, int limit) {
        return of(handle, wanted, before, limit, MOST);
    }

    /** @param most how many entries are looked at row by row, at most */
    static Page of(Handle handle, Glance wanted, long before, int limit, long most) {
        return new Timeline(handle, wanted, most).page(before, limit);
    }

    private Page page(long before, int limit) {
        long ceiling = Math.min(before, stretch.ceiling());
        if (inspection.hopeless() || ceiling <= stretch.floor()) return new Page(List.of(), OptionalLong.empty());
        List<Long> found = new ArrayList<>();
        List<Kind> rowByRow = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            if (!wanted.means(kind)) continue;
            if (direct(kind)) found.addAll(read(kind, stretch.floor(kind), Math.min(ceiling, stretch.ceiling(kind)), limit + 1));
            else rowByRow.add(kind);
        }
        long reached = rowByRow.isEmpty() ? stretch.floor() : walk(rowByRow, ceiling, limit, found);
        List<Long> places = found.stream().filter(each -> each >= reached).sorted(Comparator.reverseOrder()).limit(limit + 1L).toList();
        if (places.size() > limit) return new Page(places.subList(0, limit), OptionalLong.of(places.get(limit - 1)));
        return new Page(places, reached > stretch.floor() ? OptionalLong.of(reached) : OptionalLong.empty());
    }

    /** Looks at windows of the log, downwards; the place down to which all was looked at. */
    private long walk(List<Kind> kinds, long ceiling, int limit, List<Long> found) {
        long from = ceiling;
        long count = 0;
        while (from > stretch.floor() && ceiling - from < most && count <= limit) {
            long to = Math.max(stretch.floor(), from - Math.max(1, most / WINDOWS));
            for (Kind kind : kinds) {
                List<Long> more = read(kind, to, from, Integer.MAX_VALUE);
                found.addAll(more);
                count += more.size();
            }
            from = to;
        }
        return from;
    }

    /** Whether nothing but the place, the time and the patient decides, to all of which an index leads. */
    private boolean direct(Kind kind) {
        if (kind == Kind.ASSESSMENT) return !wanted.inspects() && !wanted.reactions();
        return !wanted.ofAssessments();
    }

    private List<Long> read(Kind kind, long floor, long ceiling, int limit) {
        Map<String, Object> bound = new HashMap<>(Map.of("floor", floor, "ceiling", ceiling));
        List<String> where = new ArrayList<>(List.of("t.seq >= :floor", "t.seq < :ceiling"));
        boolean about = kind == Kind.FEEDBACK || kind == Kind.ERASURE;
        boolean joined = about && wanted.ofAssessments();
        if (!Stretch.timeless(kind)) {
            put("t.at >= :from", "from", wanted.about().from(), where, bound);
            put("t.at < :until", "until", wanted.about().until(), where, bound);
        }
        String assessment = kind == Kind.ASSESSMENT ? "t" : "a";
        put(assessment + ".pseudonym = :pseudonym", "pseudonym", wanted.about().pseudonym(), where, bound);
        if (wanted.reactions()) reacted(kind, where, bound);
        boolean looked = (kind == Kind.ASSESSMENT || joined) && wanted.inspects();
        String columns = looked ? "t.seq, " + assessment + ".seq AS place, " + assessment + ".manifest, " + assessment + ".rules, " + assessment + ".statements" : "t.seq";
        String sql = "SELECT " + columns + " FROM " + kind.word() + " t" + (joined ? " JOIN assessment a ON a.seq = t.about" : "") + " WHERE " + String.join(" AND ", where) + " ORDER BY t.seq DESC"
                + (limit == Integer.MAX_VALUE ? "" : " LIMIT " + limit);
        Query query = handle.createQuery(sql).bindMap(bound).setFetchSize(1000);
        return query.map((row, _) -> looked && !inspection.fits(row) ? -1L : row.getLong("seq")).stream().filter(each -> each >= 0).toList();
    }

    private void reacted(Kind kind, List<String> where, Map<String, Object> bound) {
        String row = kind == Kind.FEEDBACK ? "t" : "f";
        List<String> all = new ArrayList<>();
        put(row + ".reaction = :reaction", "reaction", wanted.about().reaction().map(Reaction::word), all, bound);
        put(row + ".reason = :reason", "reason", wanted.about().reason().map(Reason::word), all, bound);
        put(row + ".clinician = :clinician", "clinician", wanted.clinician(), all, bound);
        String said = String.join(" AND ", all);
        where.add(kind == Kind.FEEDBACK ? said : "EXISTS (SELECT 1 FROM feedback f WHERE f.about = " + (kind == Kind.ASSESSMENT ? "t.seq" : "a.seq") + " AND " + said + ")");
    }

    private static void put(String condition, String name, Optional<String> value, List<String> where, Map<String, Object> bound) {
        value.ifPresent(each -> {
            where.add(condition);
            bound.put(name, each);
        });
    }
}
