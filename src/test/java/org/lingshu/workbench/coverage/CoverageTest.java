package org.lingshu.workbench.coverage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.lingshu.Repository;
import org.lingshu.clinical.Examination;
import org.lingshu.clinical.Fact;
import org.lingshu.clinical.Finding;
import org.lingshu.clinical.Patient;
import org.lingshu.clinical.Presence;
import org.lingshu.clinical.Span;
import org.lingshu.rulebook.RuleEntry;
import org.lingshu.rulebook.Rulebook;
import org.lingshu.trail.Stage;
import org.lingshu.workbench.RuleCase;
import org.lingshu.workbench.RuleCaseFolder;
import org.lingshu.workbench.RuleCaseRun;

/** Conditions are counted as met, failed or open, each in the cases of its own file. */
class CoverageTest {
    private static final String FILE = "rules/2-elements/blood-stasis.drl";
    private static final Rulebook RULEBOOK = Repository.rulebook();

    @Test
    void aConditionThatNobodyAskedAboutIsNeverDecided() {
        Tried tried = only(witness(Optional.of(FILE), finding("乏力", Presence.PRESENT)));
        assertEquals(List.of(0, 0, 1), List.of(tried.met(), tried.failed(), tried.unknown()));
        assertTrue(tried.neverMet() && tried.neverFailed() && tried.neverDecided());
    }

    @Test
    void aConditionIsMetByOneCaseAndFailedByAnother() {
        RuleEntry rule = RULEBOOK.rules().stream().filter(each -> each.name().equals("血瘀/strong 妇科")).findFirst().orElseThrow();
        List<Fact> denied = rule.words().stream().filter(word -> word.term()).map(word -> finding(word.word(), Presence.ABSENT)).map(Fact.class::cast).toList();
        List<Witness> witnesses = List.of(witness(Optional.of(FILE), finding("经色紫暗", Presence.PRESENT)), new Witness(Stage.EVIDENCE, Optional.of(FILE), denied));
        Tried tried = Coverage.of(RULEBOOK, witnesses).conditions().stream().filter(each -> each.rule().equals(rule.name())).findFirst().orElseThrow();
        assertEquals(List.of(1, 1, 0), List.of(tried.met(), tried.failed(), tried.unknown()));
        assertTrue(!tried.neverMet() && !tried.neverFailed() && !tried.neverDecided());
        assertEquals(FILE + ":" + rule.line(), tried.place());
        assertTrue(tried.text().startsWith("$sign : Finding( present"), tried.text());
    }

    @Test
    void aCaseCountsOnlyForTheRulesOfItsFile() {
        Tried tried = only(witness(Optional.of("rules/2-elements/qi-deficiency.drl"), finding("刺痛", Presence.PRESENT)));
        assertEquals(0, tried.met() + tried.failed() + tried.unknown());
        assertEquals(1, only(witness(Optional.empty(), finding("刺痛", Presence.PRESENT))).met());
    }

    @Test
    void everyConditionOfTheShippedRulesIsMetInSomeCaseOfItsFile() {
        RuleCaseRun run = new RuleCaseRun(RULEBOOK, Repository.knowledge());
        List<RuleCase> cases = RuleCaseFolder.read(Path.of("tests-data/rules"));
        Coverage coverage = Coverage.of(RULEBOOK, cases.stream().map(each -> new Witness(run.stage(each), Optional.of("rules/" + each.path() + ".drl"), run.seen(each))).toList());
        assertEquals(Set.of(), coverage.neverMet().stream().map(each -> each.place() + " " + each.text()).collect(Collectors.toCollection(TreeSet::new)));
        assertEquals(RULEBOOK.rules().size(), coverage.conditions().stream().map(Tried::rule).distinct().count());
    }

    private static Tried only(Witness witness) {
        return Coverage.of(RULEBOOK, List.of(witness)).conditions().stream().filter(each -> each.rule().equals("血瘀/strong")).findFirst().orElseThrow();
    }

    private static Witness witness(Optional<String> path, Finding finding) {
        return new Witness(Stage.EVIDENCE, path, List.of(Patient.unknown(), finding));
    }

    private static Finding finding(String term, Presence presence) {
        return new Finding(term, presence, Examination.ASKING, new Span("given", 0, 1, term));
    }
}
