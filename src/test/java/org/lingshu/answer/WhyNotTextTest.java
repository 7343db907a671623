package org.lingshu.answer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lingshu.Repository;
import org.lingshu.assess.Assessment;
import org.lingshu.clinical.Patient;
import org.lingshu.inquiry.AskNext;
import org.lingshu.inquiry.Inquiry;
import org.lingshu.intake.Case;
import org.lingshu.rulebook.RuleEntry;
import org.lingshu.trail.Condition;
import org.lingshu.trail.WhyGraph;

/** Why not, what to ask next and why as a graph, as a person and a program read them. */
class WhyNotTextTest {
    private static final Case RECORD = Case.of("p1", Patient.unknown(), Map.of("chiefComplaint", "胸痛气短半月。", "presentIllness", "胸痛，刺痛，痛有定处，无乏力。", "fourExaminations", "舌紫暗苔薄白，脉涩。"));
    private static final Inquiry INQUIRY = new Inquiry(Repository.assessor(), Repository.knowledge());

    @Test
    void aRuleIsExplainedInBothLanguagesWithThePlaceInTheRecord() {
        String text = new WhyNotText(Repository.knowledge()).of("p1", INQUIRY.whyNot(RECORD, "红旗/胸痛ST段抬高"));
        assertTrue(text.contains("未问未测") && text.contains("not asked") && text.contains("ST elevation"), text);
        assertTrue(text.contains("主诉 [") || text.contains("现病史 ["), text);
        assertTrue(text.contains("最近之差") && text.contains("nearest miss"), text);
    }

    @Test
    void theJsonOfARuleNamesWhatWasSeenAndWhatIsMissing() {
        JsonNode rule = new WhyNotJson(Repository.knowledge()).of("p1", INQUIRY.whyNot(RECORD, "红旗/胸痛ST段抬高")).path("rules").get(0);
        JsonNode met = condition(rule, "met");
        assertFalse(met.path("seen").get(0).path("span").path("text").asText().isEmpty(), met.toString());
        assertTrue(condition(rule, "unknown").path("missing").toString().contains("ST段抬高"), rule.toString());
    }

    @Test
    void everyConditionOfEveryRuleHasWordsInBothLanguages() {
        NeedWords words = new NeedWords(new Names(Repository.knowledge()));
        for (RuleEntry rule : Repository.rulebook().rules()) {
            for (Condition condition : Repository.rulebook().conditions().whyNot(rule.name(), List.of()).conditions()) {
                Both said = words.of(condition.need());
                assertFalse(said.chinese().isBlank() || said.english().isBlank(), rule.name() + ": " + condition.text());
                assertFalse(condition.text().isEmpty(), rule.name());
            }
        }
    }

    @Test
    void whatToAskNextSaysWhatEitherAnswerWouldChange() {
        String text = new AskNextText(Repository.knowledge()).of(new AskNext(Repository.assessor(), Repository.knowledge()).of(RECORD, 5));
        assertTrue(text.contains("若有") && text.contains("若无") && text.contains("if yes") && text.contains("if no"), text);
        assertEquals(5, text.lines().filter(line -> line.matches("  \\d+ .*")).count(), text);
    }

    @Test
    void aGraphIsTheSameInJsonDotAndMermaid() {
        Assessment assessment = Repository.assessor().assess(RECORD);
        WhyGraph graph = WhyGraph.of(assessment.trail(), assessment.trail().meantBy("血瘀"));
        JsonNode json = WhyGraphJson.of("p1", graph);
        assertEquals(graph.nodes().size(), json.path("nodes").size());
        assertEquals(graph.edges().size(), json.path("edges").size());
        assertEquals(graph.edges().size(), WhyGraphText.dot(graph).lines().filter(line -> line.contains(" -> ")).count());
        assertEquals(graph.edges().size(), WhyGraphText.mermaid(graph).lines().filter(line -> line.contains("-->")).count());
        assertTrue(WhyGraphText.dot(graph).contains("痛有定处"));
    }

    private static JsonNode condition(JsonNode rule, String verdict) {
        for (JsonNode condition : rule.path("conditions")) if (verdict.equals(condition.path("verdict").asText())) return condition;
        throw new AssertionError("no condition is " + verdict + ": " + rule);
    }
}
