package org.lingshu.workbench.catalogue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.lingshu.knowledge.Nearest;
import org.lingshu.knowledge.Source;
import org.lingshu.rulebook.NamedWord;
import org.lingshu.rulebook.RuleEntry;
import org.lingshu.workbench.RuleCase;
import org.lingshu.workbench.diff.Following;
import org.lingshu.workbench.edition.Loaded;
import org.lingshu.workbench.edition.RuleText;

/** Every rule of an edition as it is written, with its cases, its sources, and the rules before and behind it. */
public final class Catalogue {
    private final Loaded edition;
    private final Map<String, RuleText> rules;
    private final List<RuleCase> cases;
    private final Following following;

    /** The catalogue of an edition with its rule cases. */
    public Catalogue(Loaded edition, List<RuleCase> cases) {
        this.edition = edition;
        this.rules = RuleText.of(edition.edition(), edition.rulebook().rules());
        this.cases = List.copyOf(cases);
        this.following = Following.in(edition);
    }

    /**
     * A rule with everything around it.
     *
     * @param rule    as it is written
     * @param sources what it cites, as the knowledge base has it
     * @param cases   that say when it speaks or stays silent
     * @param feeds   rules that can say what it asks for
     * @param fed     rules that ask for what it says
     */
    public record Shown(RuleText rule, List<Source> sources, List<RuleCase> cases, List<String> feeds, List<String> fed) {
        public Shown {
            sources = List.copyOf(sources);
            cases = List.copyOf(cases);
            feeds = List.copyOf(feeds);
            fed = List.copyOf(fed);
        }
    }

    /** The rules that a choice lets through, in the order of the rulebook. */
    public List<RuleText> rules(RuleChoice choice) {
        return rules.values().stream().filter(rule -> choice.takes(rule, this)).toList();
    }

    /** One rule. */
    public Optional<Shown> show(String name) {
        return Optional.ofNullable(rules.get(name)).map(rule -> new Shown(rule, sources(rule.rule()), cases(rule.rule()), others(name, true), others(name, false)));
    }

    /** The names nearest to one that is not there. */
    public List<String> nearest(String name) {
        return Nearest.of(name, rules.keySet());
    }

    /** What a rule cites, as far as the knowledge base has it. */
    List<Source> sources(RuleEntry rule) {
        return Stream.of(rule.source().split(";")).map(each -> each.strip().split(":")[0]).map(edition.knowledge().sources()::get).filter(java.util.Objects::nonNull).toList();
    }

    private List<RuleCase> cases(RuleEntry rule) {
        return cases.stream().filter(each -> ("rules/" + each.path() + ".drl").equals(rule.path()) && (each.fires().contains(rule.name()) || each.silent().contains(rule.name()))).toList();
    }

    /** Rules that say what this one asks for, or ask for what it says. */
    private List<String> others(String name, boolean before) {
        Set<Following.Named> own = before ? following.asked(name) : following.said(name);
        return rules.keySet().stream().filter(other -> !other.equals(name) && (before ? following.said(other) : following.asked(other)).stream().anyMatch(own::contains)).toList();
    }

    /** Whether a rule names this finding, by its canonical word or a synonym. */
    boolean names(RuleEntry rule, Set<String> kinds, String word) {
        String canonical = edition.knowledge().terms().values().stream().filter(term -> term.synonyms().contains(word)).findFirst().map(term -> term.term()).orElse(word);
        return rule.words().stream().filter(each -> kinds.contains(each.kind())).map(NamedWord::word).anyMatch(each -> each.equals(canonical));
    }
}
