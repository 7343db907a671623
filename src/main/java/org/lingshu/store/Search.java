package org.lingshu.store;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/**
 * Finds assessments: by patient, time and reaction through indexes; by rule and statement by going through the packed words of what is left, a few
 * hundred bytes each, which costs the writer nothing.
 */
final class Search {
    private final Handle handle;

    Search(Handle handle) {
        this.handle = handle;
    }

    /** The places of the assessments that fit, in order. */
    List<Long> find(Selection wanted) {
        List<Set<Long>> needed = needed(wanted);
        if (needed.stream().anyMatch(Set::isEmpty)) return List.of();
        Map<String, Object> bound = new HashMap<>();
        String where = where(wanted, bound);
        List<Long> found = new ArrayList<>();
        var query = handle.createQuery("SELECT seq, rules, statements FROM assessment" + where + " ORDER BY seq").bindMap(bound).setFetchSize(1000);
        query.map((row, _) -> {
            boolean fits = true;
            if (!needed.isEmpty()) {
                Set<Long> words = new HashSet<>(Numbers.unpack(row.getBytes("rules")));
                words.addAll(Numbers.unpack(row.getBytes("statements")));
                fits = needed.stream().allMatch(any -> any.stream().anyMatch(words::contains));
            }
            return fits ? row.getLong("seq") : -1L;
        }).forEach(seq -> {
            if (seq >= 0) found.add(seq);
        });
        return found;
    }

    /** Sets of words, of each of which an assessment must have one. */
    List<Set<Long>> needed(Selection wanted) {
        List<Set<Long>> needed = new ArrayList<>();
        if (wanted.rule().isPresent() || wanted.version().isPresent()) needed.add(rules(wanted));
        wanted.statement().ifPresent(statement -> needed.add(statements(statement)));
        return needed;
    }

    private static String where(Selection wanted, Map<String, Object> bound) {
        List<String> all = new ArrayList<>();
        wanted.pseudonym().ifPresent(each -> put("pseudonym = :pseudonym", "pseudonym", each, all, bound));
        wanted.from().ifPresent(each -> put("at >= :from", "from", each, all, bound));
        wanted.until().ifPresent(each -> put("at < :until", "until", each, all, bound));
        List<String> reacted = new ArrayList<>();
        wanted.reaction().ifPresent(each -> put("reaction = :reaction", "reaction", each.word(), reacted, bound));
        wanted.reason().ifPresent(each -> put("reason = :reason", "reason", each.word(), reacted, bound));
        if (!reacted.isEmpty()) all.add("EXISTS (SELECT 1 FROM feedback WHERE about = assessment.seq AND " + String.join(" AND ", reacted) + ")");
        return all.isEmpty() ? "" : " WHERE " + String.join(" AND ", all);
    }

    private static void put(String condition, String name, String value, List<String> all, Map<String, Object> bound) {
        all.add(condition);
        bound.put(name, value);
    }

    private Set<Long> rules(Selection wanted) {
        Set<Long> words = new HashSet<>();
        for (Word each : words(Word.RULE)) {
            if (wanted.rule().map(each.text()::equals).orElse(true) && wanted.version().map(each.version()::startsWith).orElse(true)) words.add(each.seq());
        }
        return words;
    }

    private Set<Long> statements(String statement) {
        List<Word> all = words(Word.STATEMENT);
        Set<Long> words = new HashSet<>();
        all.stream().filter(each -> each.text().equals(statement)).forEach(each -> words.add(each.seq()));
        if (words.isEmpty()) all.stream().filter(each -> each.text().contains(statement)).forEach(each -> words.add(each.seq()));
        return words;
    }

    /** Every word of a group, in order. */
    List<Word> words(String group) {
        return handle.createQuery("SELECT * FROM word WHERE kind = :group ORDER BY seq").bind("group", group).map((row, _) -> Word.of(row)).list();
    }
}
