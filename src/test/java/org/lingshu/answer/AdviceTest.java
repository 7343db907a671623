package org.lingshu.answer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lingshu.Repository;
import org.lingshu.assess.Assessment;
import org.lingshu.intake.Cases;
import org.lingshu.intake.Outcome;
import org.lingshu.trail.Why;

/** What is offered is offered for the doctor to check: with what it is made of, what it is for, when not, and how it may be modified. */
class AdviceTest {
    private static final String RECORD = "患者男，62岁。反复失眠、心悸2年。现入睡困难，多梦，心悸，健忘，神疲乏力，纳呆，面色萎黄，便溏。舌淡，苔薄白，脉细弱。";

    @Test
    void aCandidateSaysInTheJsonWhatTheDoctorNeedsToCheckIt() {
        JsonNode candidate = advice(RECORD, "candidate").getFirst();
        assertEquals("归脾汤", candidate.path("formula").asText());
        assertEquals("named", candidate.path("fits").path(0).path("fit").asText());
        assertEquals("益气补血，健脾养心", candidate.path("principle").asText());
        assertTrue(candidate.path("principleEnglish").asText().contains("fortify the spleen"), candidate.toString());
        JsonNode herb = candidate.path("composition").path(0);
        assertEquals("白术", herb.path("herb").asText());
        assertTrue(herb.path("usual").path("from").asDouble() > 0 && herb.path("usual").path("unit").asText().equals("g"), herb.toString());
        assertFalse(candidate.path("indications").asText().isBlank());
        assertFalse(candidate.path("cautions").isEmpty());
    }

    @Test
    void aModificationSaysForWhichFormulaWhenAndWhat() {
        JsonNode modification = advice(RECORD, "modification").getFirst();
        assertEquals("归脾汤", modification.path("formula").asText());
        assertFalse(modification.path("add").isEmpty());
        assertTrue(modification.path("basis").path(0).asText().startsWith("Finding "), modification.toString());
    }

    @Test
    void everyPieceOfAdviceWalksBackToTheRecord() {
        Assessment one = assess(RECORD);
        List<String> ungrounded = one.advice().stream().filter(each -> Why.of(one.trail(), each).stream().noneMatch(Why::grounded)).map(each -> each.sentence()).toList();
        assertTrue(one.advice().size() > 3, one.advice().toString());
        assertEquals(List.of(), ungrounded);
    }

    @Test
    void everySyndromeOfTheAnswerCarriesItsPrinciple() {
        JsonNode answer = new AssessmentJson(Repository.knowledge()).of(assess(RECORD), false);
        answer.path("syndromes").forEach(each -> assertFalse(each.path("principle").asText().isBlank(), each.toString()));
    }

    @Test
    void theTextShowsPrincipleHerbsAndModificationsAndGivesNoOrder() {
        String text = new AssessmentText(Repository.knowledge()).of(assess(RECORD), false);
        for (String part : List.of("治法：补益心脾，养血安神", "供医师参考（不构成处方）", "组成：白术（", "主治：", "加减可参考：归脾汤，", "仅供核对")) assertTrue(text.contains(part), part);
        assertFalse(text.contains("服用") || text.contains("处方如下"));
    }

    @Test
    void whereSomeoneMustActAtOnceNothingIsOffered() {
        Assessment urgent = assess(RECORD + "突发压榨性胸痛，大汗，心电图示ST段抬高。");
        assertTrue(urgent.alerts().stream().anyMatch(each -> each.atOnce()), urgent.alerts().toString());
        assertEquals(List.of(), urgent.advice().stream().filter(each -> each.offer().isPresent()).toList());
    }

    private static List<JsonNode> advice(String record, String kind) {
        List<JsonNode> all = new ArrayList<>();
        new AssessmentJson(Repository.knowledge()).of(assess(record), false).path("advice").forEach(each -> {
            if (each.path("kind").asText().equals(kind)) all.add(each);
        });
        return all;
    }

    private static Assessment assess(String record) {
        Outcome outcome = Cases.of(Repository.knowledge()).read("record.txt", record.getBytes(StandardCharsets.UTF_8)).getFirst();
        return Repository.assessor().assess(((Outcome.Read) outcome).record());
    }
}
