package org.lingshu.inquiry;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.lingshu.assess.Assessor;
import org.lingshu.clinical.Composition;
import org.lingshu.intake.Case;
import org.lingshu.knowledge.Knowledge;
import org.lingshu.knowledge.Nearest;
import org.lingshu.knowledge.SyndromeName;
import org.lingshu.rulebook.Conditions;
import org.lingshu.rulebook.RuleEntry;
import org.lingshu.trail.Stage;

/** Asks of one case why something was not said. Immutable and safe to share between threads. */
public final class Inquiry {
    private static final int MOST_SEARCHED = 5;
    private final Assessor assessor;
    private final Knowledge knowledge;
    private final Conditions conditions;
    private final Elements elements;
    private final Planner planner;
    private final Flips flips;
    private final Search search;

    /** Asks with the assessor's own rules, knowledge and models. */
    public Inquiry(Assessor assessor, Knowledge knowledge) {
        this.assessor = assessor;
        this.knowledge = knowledge;
        this.conditions = assessor.conditions();
        this.elements = new Elements(knowledge, conditions);
        this.flips = Flips.of(knowledge);
        this.planner = new Planner(knowledge, conditions, elements, flips);
        this.search = new Search(assessor, knowledge, conditions, planner);
    }

    /**
     * Why a rule, a syndrome, an element, a class of a model, or a sentence said to the clinician was not said.
     *
     * @param words name of a rule, national name or synonym of a syndrome, name of an element, label of a class, or words of an alert, question or conclusion
     */
    public Explained whyNot(Case one, String words) {
        Standing at = Standing.of(assessor, one, assessor.read(one));
        String statement = canonical(words.strip());
        List<Explained.Held> held = new ArrayList<>();
        List<Target> targets = targets(statement).stream().sorted(Comparator.comparingInt((Target target) -> target.held(conditions, at).open().size())).toList();
        for (Target target : targets) {
            boolean fires = target.speaks(at);
            boolean looks = !fires && held.size() < MOST_SEARCHED;
            held.add(new Explained.Held(target.held(conditions, at), fires, looks ? search.nearest(target, at) : Optional.empty(), looks,
                    at.observation().began().containsKey(target.stage())));
        }
        List<Flip> flipped = at.observation().consulted().stream().filter(each -> each.model().classes().contains(statement)
                && !each.prediction().classes().getFirst().label().equals(statement))
                .map(each -> flips.features(each, statement)).toList();
        return new Explained(statement, held, flipped);
    }

    /** The national name of a syndrome, for any of its names, also where such a name is a syndrome of its own that nothing says; anything else as it is. */
    private String canonical(String words) {
        return knowledge.syndromes().values().stream().filter(name -> name.synonyms().contains(words)).map(SyndromeName::syndrome).findFirst()
                .filter(_ -> !knowledge.syndromes().containsKey(words) || targets(words).isEmpty()).orElse(words);
    }

    /** Every rule that could say it. */
    private List<Target> targets(String words) {
        Optional<RuleEntry> rule = conditions.rule(words);
        List<Target> targets = new ArrayList<>();
        planner.syndromeRules(words).forEach(each -> targets.add(new Target(each, Stage.SYNDROMES, Optional.empty())));
        knowledge.compositions().all().stream().filter(each -> each.syndrome().equals(words)).forEach(each -> targets.add(composed(each)));
        elements.rules(words).forEach(each -> targets.add(new Target(each, Stage.EVIDENCE, Optional.empty())));
        rule.filter(each -> targets.stream().noneMatch(target -> target.rule().equals(each.name()))).ifPresent(each -> targets.add(new Target(each.name(), each.stage(),
                Optional.empty())));
        if (!targets.isEmpty()) return targets;
        List<String> said = said(words, true);
        return (said.isEmpty() ? said(words, false) : said).stream().map(each -> new Target(each, conditions.rule(each).orElseThrow().stage(), Optional.empty())).toList();
    }

    private Target composed(Composition composition) {
        return conditions.rules(Stage.COMPOSED).stream().filter(rule -> conditions.admits(rule, 0, composition)).findFirst()
                .map(rule -> new Target(rule, Stage.COMPOSED, Optional.of(composition))).orElseThrow();
    }

    private List<String> said(String words, boolean whole) {
        if (words.isEmpty()) return List.of();
        return Stream.of(Stage.values()).flatMap(stage -> conditions.rules(stage).stream())
                .filter(rule -> conditions.saying(rule).words().stream().anyMatch(each -> whole ? each.equals(words) : each.contains(words))).toList();
    }

    /** Names near to words that nothing could say. */
    public List<String> near(String words) {
        List<String> names = new ArrayList<>(knowledge.syndromes().keySet());
        names.addAll(knowledge.elements().keySet());
        Stream.of(Stage.values()).flatMap(stage -> conditions.rules(stage).stream()).forEach(names::add);
        assessor.models().forEach(model -> names.addAll(model.classes()));
        return Nearest.of(words, new TreeSet<>(names));
    }
}
