package org.lingshu.workbench.diff;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.lingshu.workbench.edition.KnowledgeText;
import org.lingshu.workbench.edition.Loaded;
import org.lingshu.workbench.edition.RuleText;

/** Finds the rules, entries and models that two editions do not have in common. */
final class Changes {
    private final Loaded before;
    private final Loaded after;
    private final Following was;
    private final Following is;

    private Changes(Loaded before, Loaded after) {
        this.before = before;
        this.after = after;
        this.was = Following.in(before);
        this.is = Following.in(after);
    }

    /** Rules first, then entries, then models, each by name. */
    static List<Change> of(Loaded before, Loaded after) {
        Changes changes = new Changes(before, after);
        List<Change> all = new ArrayList<>(changes.rules());
        all.addAll(changes.entries());
        all.addAll(changes.models());
        return all;
    }

    private List<Change> rules() {
        Map<String, RuleText> old = RuleText.of(before.edition(), before.rulebook().rules());
        Map<String, RuleText> now = RuleText.of(after.edition(), after.rulebook().rules());
        List<Change> all = new ArrayList<>();
        for (String name : names(old, now)) {
            Optional<RuleText> one = Optional.ofNullable(old.get(name));
            Optional<RuleText> other = Optional.ofNullable(now.get(name));
            RuleText place = other.or(() -> one).orElseThrow();
            boolean moved = one.isPresent() && other.isPresent() && !one.get().rule().path().equals(other.get().rule().path());
            if (!moved && one.map(RuleText::text).equals(other.map(RuleText::text))) continue;
            boolean wording = one.isPresent() && other.isPresent() && one.get().rule().stage() == other.get().rule().stage() && one.get().sameDeed(other.get());
            all.add(new Change("rule", name, place.rule().path() + ":" + place.rule().line(), one.map(RuleText::hash), other.map(RuleText::hash), wording, was.reach(name).and(is.reach(name))));
        }
        return all;
    }

    private List<Change> entries() {
        Map<String, KnowledgeText> old = KnowledgeText.of(before.edition());
        Map<String, KnowledgeText> now = KnowledgeText.of(after.edition());
        List<Change> all = new ArrayList<>();
        for (String name : names(old, now)) {
            Optional<KnowledgeText> one = Optional.ofNullable(old.get(name));
            Optional<KnowledgeText> other = Optional.ofNullable(now.get(name));
            if (one.map(KnowledgeText::hash).equals(other.map(KnowledgeText::hash))) continue;
            KnowledgeText place = other.or(() -> one).orElseThrow();
            all.add(new Change("knowledge", name, place.path() + ":" + place.line(), one.map(KnowledgeText::hash), other.map(KnowledgeText::hash), false, was.reach(place).and(is.reach(place))));
        }
        return all;
    }

    private List<Change> models() {
        Map<String, String> old = KnowledgeText.models(before.edition());
        Map<String, String> now = KnowledgeText.models(after.edition());
        return names(old, now).stream().filter(name -> !Optional.ofNullable(old.get(name)).equals(Optional.ofNullable(now.get(name))))
                .map(name -> new Change("model", name, "knowledge-base/model/" + name, Optional.ofNullable(old.get(name)), Optional.ofNullable(now.get(name)), false, Reach.NOTHING)).toList();
    }

    private static Set<String> names(Map<String, ?> one, Map<String, ?> other) {
        Set<String> all = new TreeSet<>(one.keySet());
        all.addAll(other.keySet());
        return all;
    }
}
