package org.lingshu.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lingshu.clinical.Answer;
import org.lingshu.clinical.Sex;
import org.lingshu.problem.Problem;

class CaseReaderTest {
    private static final CaseReader READER = CaseReader.of(Sentences.KNOWLEDGE);

    private static Case json(String text) throws Exception {
        return READER.fromJson("case.json", 7, new ObjectMapper().readTree(text));
    }

    private static List<String> checks(String text) {
        return assertThrows(UnreadableCaseException.class, () -> json(text)).problems().stream().map(Problem::check).toList();
    }

    @Test
    void readsAWholeCase() throws Exception {
        Case read = json("""
                {"id":"p1","patient":{"sex":"女","age":40,"pregnant":"yes"},"at":"2026-11-23T09:00:00+08:00","text":{"presentIllness":"头晕","auxiliary":null},
                 "findings":[{"term":"乏力"},{"term":"头痛","present":false}],"measurements":[{"analyte":"2160-0","name":"肌酐","value":88,"unit":"umol/L"}],
                 "omics":{"proteome":{"ER-alpha":0.7}},"medications":["附子"],"allergies":["青霉素"],"labels":{"disease":"x"}}""");
        assertEquals(Answer.YES, read.patient().pregnant());
        assertEquals(List.of(new GivenFinding("乏力", true), new GivenFinding("头痛", false)), read.findings());
        Reading reading = Sentences.INTAKE.read(read);
        assertEquals("头晕 乏力 -头痛", Sentences.findings(reading));
        assertEquals(List.of("肌酐 88 umol/L", "ER-alpha 0.7 1"), reading.measurements().stream().map(each -> each.label()).toList());
        assertEquals("头晕", Sentences.findings(reading.restrictedTo(java.util.Set.of("presentIllness"))));
        assertTrue(reading.restrictedTo(java.util.Set.of("presentIllness")).measurements().isEmpty());
    }

    @Test
    void gathersEveryMistake() {
        assertEquals(List.of("impossible-age", "missing-id", "unknown-key", "unknown-sex", "unreadable-time", "wrong-kind"),
                checks("{\"patient\":{\"sex\":\"公\",\"age\":300},\"at\":\"yesterday\",\"text\":{\"presentIllness\":5},\"colour\":\"red\"}"));
        assertEquals(List.of("wrong-kind"), checks("{\"id\":\"a\",\"patient\":{\"age\":\"abc\"},\"text\":\"头晕\"}"));
        assertEquals(List.of("empty-case"), checks("{\"id\":\"a\"}"));
        assertEquals(List.of("fhir-not-read"), checks("{\"resourceType\":\"Bundle\"}"));
    }

    @Test
    void saysWhereAndShortensThePatientsWords() {
        String text = "{\"id\":\"a\",\"text\":\"头晕\",\"patient\":{\"sex\":\"" + "很长".repeat(60) + "\"}}";
        Problem problem = assertThrows(UnreadableCaseException.class, () -> json(text)).problems().getFirst();
        assertEquals("case.json", problem.path());
        assertEquals(7, problem.line());
        assertTrue(problem.message().length() < 120, problem.message());
    }

    @Test
    void refusesARecordThatIsAWholeArchive() {
        assertEquals(List.of("too-long"), checks("{\"id\":\"a\",\"text\":\"" + "头".repeat(200_001) + "\"}"));
    }

    @Test
    void namesTheNearestTerm() throws Exception {
        Case read = json("{\"id\":\"a\",\"findings\":[{\"term\":\"心悸悸\"}],\"measurements\":[{\"name\":\"肌酐\",\"value\":88,\"unit\":\"stone\"}]}");
        List<Problem> problems = assertThrows(UnreadableCaseException.class, () -> Sentences.INTAKE.read(read)).problems();
        assertEquals(List.of("unknown-term", "unknown-unit"), problems.stream().map(Problem::check).toList());
        assertTrue(problems.getFirst().hint().contains("心悸"), problems.getFirst().hint());
    }

    @Test
    void readsATextThatIsOneStringAsAPlainText() throws Exception {
        String note = "患者男，62岁。\n主诉：头晕3天\n现病史：头晕，耳鸣。既往史：痛风。";
        Case told = READER.fromText("note.txt", note);
        Case read = json("{\"id\":\"a\",\"text\":\"" + note.replace("\n", "\\n") + "\",\"patient\":{\"age\":63},\"findings\":[{\"term\":\"乏力\"}]}");
        assertEquals(told.text(), read.text());
        assertEquals(Sex.MALE, read.patient().sex());
        assertEquals(63, read.patient().years());
    }

    @Test
    void readsPlainTextByItsHeadings() {
        Case read = READER.fromText("note.txt", "患者男，62岁。\n主诉：头晕3天\n现病史：头晕，耳鸣。既往史：痛风。\n查体：心率80次/分");
        assertEquals(Sex.MALE, read.patient().sex());
        assertEquals(62, read.patient().years());
        assertEquals(List.of("text", "chiefComplaint", "presentIllness", "history", "physicalExam"), List.copyOf(read.text().keySet()));
        assertTrue(read.id().matches("r-[0-9a-f]{12}"));
        assertEquals(List.of("presentIllness"), List.copyOf(READER.fromText("note.txt", "头晕3天").text().keySet()));
    }
}
