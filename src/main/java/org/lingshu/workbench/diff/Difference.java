package org.lingshu.workbench.diff;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.lingshu.intake.Case;
import org.lingshu.intake.Outcome;
import org.lingshu.intake.UnreadableCaseException;
import org.lingshu.rulebook.RuleEntry;
import org.lingshu.workbench.edition.Loaded;

/**
 * Everything that is not the same between two editions, and in whom.
 *
 * @param before  name of the earlier edition
 * @param after   name of the later one
 * @param hashes  of both, hex, the earlier first
 * @param cases   how many records were assessed
 * @param changes rules, entries and models that are others
 * @param moved   patients whose answer or reasons moved, the most serious first
 * @param dead    rules that spoke in some patient before and now speak in none, though they still stand
 * @param alive   rules that spoke in none before and now do
 */
public record Difference(String before, String after, List<String> hashes, int cases, List<Change> changes, List<Moved> moved, Set<String> dead, Set<String> alive) {
    public Difference {
        hashes = List.copyOf(hashes);
        changes = List.copyOf(changes);
        moved = List.copyOf(moved);
        dead = java.util.Collections.unmodifiableSet(new TreeSet<>(dead));
        alive = java.util.Collections.unmodifiableSet(new TreeSet<>(alive));
    }

    /** Assesses every record with both editions, on all cores. */
    public static Difference of(Loaded before, Loaded after, CaseBase base) {
        return of(before, after, base, () -> { });
    }

    /**
     * The same, watched.
     *
     * @param step called before each record, on several threads; what it throws ends the comparison
     */
    public static Difference of(Loaded before, Loaded after, CaseBase base, Runnable step) {
        List<Outcome> old = base.read(before.knowledge());
        List<Outcome> now = base.read(after.knowledge());
        if (old.size() != now.size()) throw new IllegalStateException("one edition reads " + old.size() + " records, the other " + now.size());
        Set<String> spoke = ConcurrentHashMap.newKeySet();
        Set<String> speak = ConcurrentHashMap.newKeySet();
        List<Moved> moved = IntStream.range(0, old.size()).parallel().mapToObj(i -> {
            step.run();
            Said one = said(old.get(i), before);
            Said other = said(now.get(i), after);
            spoke.addAll(one.fired());
            speak.addAll(other.fired());
            return new Moved(id(old.get(i), now.get(i)), one.moves(other), !one.reasons().equals(other.reasons()));
        }).filter(each -> each.answers() || each.reasons()).sorted().toList();
        Set<String> dead = after.rulebook().rules().stream().map(RuleEntry::name).filter(spoke::contains).filter(name -> !speak.contains(name)).collect(Collectors.toSet());
        Set<String> alive = speak.stream().filter(name -> !spoke.contains(name)).collect(Collectors.toSet());
        return new Difference(before.edition().name(), after.edition().name(), List.of(before.edition().hash(), after.edition().hash()), old.size(), Changes.of(before, after), moved, dead, alive);
    }

    private static Said said(Outcome outcome, Loaded edition) {
        return switch (outcome) {
            case Outcome.Refused refused -> Said.refused(refused.problems());
            case Outcome.Read(Case one) -> said(one, edition);
        };
    }

    private static Said said(Case one, Loaded edition) {
        try {
            return Said.of(edition.assessor().assess(one));
        } catch (UnreadableCaseException e) {
            return Said.refused(e.problems());
        }
    }

    private static String id(Outcome one, Outcome other) {
        return switch (one) {
            case Outcome.Read(Case record) -> record.id();
            case Outcome.Refused refused -> other instanceof Outcome.Read(Case record) ? record.id() : "line " + refused.line();
        };
    }

    /** Patients whose answer moved. */
    public List<Moved> answers() {
        return moved.stream().filter(Moved::answers).toList();
    }

    /** 0 when nothing moved, 1 when only reasons did, 2 when answers did. */
    public int code() {
        return moved.isEmpty() ? 0 : answers().isEmpty() ? 1 : 2;
    }

    /** Nothing, reasons or answers, for a program. */
    public String verdict() {
        return List.of("nothing", "reasons", "answers").get(code());
    }

    /** By kind of move ({@code alert-lost}) the patients in whom it happened. */
    public Map<String, Set<String>> kinds() {
        Map<String, Set<String>> all = new TreeMap<>();
        moved.forEach(each -> each.moves().forEach(move -> all.computeIfAbsent(move.kind(), _ -> new TreeSet<>()).add(each.id())));
        return all;
    }

    /** In how many patients a statement of this aspect moved. */
    public int patients(Aspect aspect) {
        return (int) moved.stream().filter(each -> each.moves().stream().anyMatch(move -> move.aspect() == aspect)).count();
    }

    /** How many statements of this aspect were lost, gained or changed. */
    public long count(Aspect aspect, String how) {
        return moved.stream().flatMap(each -> each.moves().stream()).filter(move -> move.aspect() == aspect && move.how().equals(how)).count();
    }
}
