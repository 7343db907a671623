package org.lingshu.rulebook;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.drools.drl.ast.descr.RuleDescr;
import org.lingshu.problem.Problem;

/** A rule as its author wrote it, in plain data: what it asks for, what it says, and where each word of it stands. */
public final class WrittenRule {
    private final RuleEntry entry;
    private final RuleText text;
    private final List<WrittenCondition> conditions;
    private final List<Integer> places;
    private final Saying saying;

    private WrittenRule(RuleEntry entry, RuleText text, List<WrittenCondition> conditions, List<Integer> places, Saying saying) {
        this.entry = entry;
        this.text = text;
        this.conditions = conditions;
        this.places = places;
        this.saying = saying;
    }

    static WrittenRule of(RuleEntry entry, RuleFile file, RuleDescr rule, List<Clause> clauses) {
        List<Integer> places = rule.getLhs() == null ? List.of() : rule.getLhs().getDescrs().stream().map(each -> Math.clamp(each.getStartCharacter(), 0, file.text().length())).toList();
        return new WrittenRule(entry, file.text(rule), clauses.stream().map(WrittenCondition::of).toList(), places, Saying.read(String.valueOf(rule.getConsequence())));
    }

    /** Name, stage, file, source and words. */
    public RuleEntry entry() {
        return entry;
    }

    /** Its name, in the expert's words. */
    public String name() {
        return entry.name();
    }

    /** Its conditions in their order. */
    public List<WrittenCondition> conditions() {
        return conditions;
    }

    /** Every condition, also those within others. */
    public Stream<WrittenCondition> all() {
        return conditions.stream().flatMap(WrittenCondition::all);
    }

    /** What it adds. */
    public Saying saying() {
        return saying;
    }

    /** The comment above the rule, its sentence of medicine; empty when there is none. */
    public Optional<String> sentence() {
        List<String> before = text.file().substring(0, text.from()).lines().toList();
        return before.isEmpty() ? Optional.empty() : Optional.of(before.getLast().strip()).filter(line -> line.startsWith("//")).map(line -> line.substring(2).strip()).filter(line -> !line.isEmpty());
    }

    /** Every line of it, from the comment above its name to its end, without the last line break. */
    public String text() {
        return text.lines();
    }

    /** A problem of the whole rule, at its name. */
    public Problem problem(String check, String message, String chinese, String hint) {
        return text.problem(text.from(), check, message, chinese, hint);
    }

    /** A problem of one of its words, where it stands below the name. */
    public Problem at(String word, String check, String message, String chinese, String hint) {
        return text.problem(text.find(word), check, message, chinese, hint);
    }

    /** A problem of one of its conditions, or of a part of it. */
    public Problem at(WrittenCondition condition, String check, String message, String chinese, String hint) {
        for (int i = 0; i < conditions.size(); i++) {
            if (conditions.get(i).all().anyMatch(each -> each == condition)) return text.problem(place(i, condition), check, message, chinese, hint);
        }
        return problem(check, message, chinese, hint);
    }

    private int place(int position, WrittenCondition condition) {
        if (position >= places.size()) return text.from();
        int whole = places.get(position);
        int part = condition.text().isEmpty() ? -1 : text.file().indexOf(condition.text(), whole);
        return part >= whole && part < text.to() ? part : whole;
    }
}
