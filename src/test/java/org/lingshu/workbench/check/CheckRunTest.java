package org.lingshu.workbench.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.lingshu.Repository;
import org.lingshu.knowledge.Knowledge;
import org.lingshu.model.Model;
import org.lingshu.model.ModelFolder;
import org.lingshu.problem.Problem;
import org.lingshu.rulebook.WrittenRule;
import org.lingshu.workbench.RuleCaseFolder;

/** The shipped rules and terms pass every check, and checks find what is missing when rules are taken out. */
class CheckRunTest {
    private static final Knowledge KNOWLEDGE = Repository.knowledge();
    private static final List<WrittenRule> RULES = Repository.rulebook().written();
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 26);

    @Test
    void theShippedRulesAndKnowledgeHaveNothingToPutRight() {
        Map<String, List<String>> features = ModelFolder.read(Path.of("knowledge-base/model")).stream().collect(Collectors.toMap(Model::name, Model::features));
        Content content = new Content(KNOWLEDGE, RULES, List.of(), Optional.of(RuleCaseFolder.read(Path.of("tests-data/rules"))), features, true, TODAY);
        CheckRun run = CheckRun.of(content);
        assertEquals(List.of(), run.problems());
        assertTrue(run.remarks().size() < 10, run.remarks().toString());
    }

    @Test
    void everyShippedRuleIsWrittenInPlainData() {
        assertEquals(Repository.rulebook().rules(), RULES.stream().map(WrittenRule::entry).toList());
    }

    @Test
    void aTermThatLostItsRulesIsNamedWithItsFileAndLine() {
        List<WrittenRule> without = RULES.stream().filter(rule -> rule.entry().words().stream().noneMatch(word -> "刺痛".equals(word.word()))).toList();
        Problem problem = new UnusedTerms().problems(content(without)).stream().filter(each -> each.message().contains("`刺痛`")).findFirst().orElseThrow();
        assertEquals("unused-term", problem.check());
        assertEquals(KNOWLEDGE.term("刺痛").orElseThrow().place().path(), problem.path());
        assertTrue(problem.path().startsWith("knowledge-base/terms/") && problem.line() > 1, problem.toString());
        assertTrue(problem.chinese().contains("`刺痛`") && problem.hint().contains("synonym"), problem.toString());
    }

    @Test
    void aTermThatOnlyDecidesAComposedNameIsUsed() {
        Set<String> deciding = KNOWLEDGE.compositions().all().stream().flatMap(each -> each.findings().stream()).collect(Collectors.toSet());
        assertTrue(!deciding.isEmpty());
        List<Problem> problems = new UnusedTerms().problems(content(List.of()));
        assertTrue(problems.stream().noneMatch(each -> deciding.stream().anyMatch(term -> each.message().contains("`" + term + "`"))));
    }

    @Test
    void moreRecordedTermsThanAllowedAreNamedOnce() {
        assertEquals(List.of("too-many-recorded"), new RecordedTerms(1_000).problems(content(RULES)).stream().map(Problem::check).toList());
    }

    @Test
    void aSourceThatOnlyRulesCiteIsUncitedWithoutThem() {
        Function<List<WrittenRule>, List<Problem>> uncited = rules -> new UncitedSources().problems(content(rules)).stream().filter(each -> each.message().contains("`emergency-medicine`")).toList();
        assertEquals(1, uncited.apply(List.of()).size());
        assertEquals(List.of(), uncited.apply(RULES));
    }

    @Test
    void elementsThatLostTheirEvidenceTakeTheirSyndromesWithThem() {
        List<WrittenRule> without = RULES.stream().filter(rule -> !rule.entry().path().equals("rules/2-elements/qi-deficiency.drl")).toList();
        List<Problem> problems = new UnreachableSyndrome().problems(content(without));
        assertTrue(problems.stream().anyMatch(each -> each.path().equals("rules/3-syndromes/qi-and-blood.drl") && each.column() > 1 && each.message().contains("`气虚`")), problems.toString());
    }

    @Test
    void whatSeemsUnusedIsNotNamedWhileRulesCannotBeRead() {
        Content broken = new Content(KNOWLEDGE, List.of(), List.of(), Optional.empty(), Map.of(), false, TODAY);
        assertEquals(List.of(), CheckRun.of(broken).problems());
    }

    private static Content content(List<WrittenRule> rules) {
        return new Content(KNOWLEDGE, rules, List.of(), Optional.empty(), Map.of(), true, TODAY);
    }
}
