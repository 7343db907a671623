package org.lingshu.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lingshu.problem.Problem;

class CasesTest {
    private static final Cases CASES = Cases.of(Sentences.KNOWLEDGE);
    private static final String ONE = "{\"id\":\"a\",\"text\":\"头晕\"}";

    private static List<String> outcomes(String path, byte[] bytes) {
        return CASES.read(path, bytes).stream().map(outcome -> switch (outcome) {
            case Outcome.Read read -> read.record().id();
            case Outcome.Refused refused -> refused.line() + " " + refused.problems().getFirst().check();
        }).toList();
    }

    private static List<String> outcomes(String path, String text) {
        return outcomes(path, text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void findsOutWhatAFileHolds() {
        assertEquals(List.of("a"), outcomes("-", ONE));
        assertEquals(List.of("a"), outcomes("-", "\uFEFF" + ONE.replace(",", ",\n ")));
        assertEquals(List.of("a", "a"), outcomes("-", "[\n" + ONE + ",\n" + ONE + "]"));
        assertEquals(List.of("a", "a"), outcomes("-", ONE + "\n\n" + ONE + "\n"));
        assertTrue(outcomes("-", "主诉：头晕").getFirst().startsWith("r-"));
        assertEquals(List.of("1 fhir-not-read"), outcomes("bundle.json", "{\"resourceType\":\"Bundle\",\n\"entry\":[]}"));
        assertEquals(List.of("1 empty-file"), outcomes("-", " \n"));
    }

    @Test
    void goesOnAfterABadLine() {
        assertEquals(List.of("a", "2 broken-json", "3 missing-id", "a"), outcomes("cohort.jsonl", ONE + "\n{\"id\":\n{\"text\":\"头晕\"}\n" + ONE));
        assertEquals(List.of("a", "2 wrong-kind"), outcomes("-", "[" + ONE + ",\n5]"));
    }

    @Test
    void refusesBytesThatAreNotUtf8() {
        byte[] gbk = "主诉：头晕三天，胸闷。".getBytes(Charset.forName("GBK"));
        Outcome.Refused refused = assertInstanceOf(Outcome.Refused.class, CASES.read("note.txt", gbk).getFirst());
        Problem problem = refused.problems().getFirst();
        assertEquals("not-utf-8", problem.check());
        assertTrue(problem.message().startsWith("byte 0 ") && problem.message().contains("GBK"), problem.message());
        assertTrue(problem.hint().contains("iconv"), problem.hint());
    }

    @Test
    void refusesBottomlessJson() {
        assertEquals(List.of("1 json-too-large"), outcomes("-", "{\"id\":\"a\",\"text\":" + "[".repeat(500) + "]".repeat(500) + "}"));
        assertEquals(List.of("1 key-twice"), outcomes("-", "{\"id\":\"a\",\"id\":\"b\",\"text\":\"头晕\"}"));
    }

    @Test
    void readsLabelsApart() {
        byte[] bytes = "{\"id\":\"a\",\"text\":\"头晕\",\"labels\":{\"disease\":\"眩晕病\",\"syndromes\":[\"痰湿证\",\"肝火证\"],\"stage\":2}}".getBytes(StandardCharsets.UTF_8);
        Labels labels = LabelReader.read("-", bytes).get("a");
        assertEquals("眩晕病", labels.disease());
        assertEquals("痰湿证|肝火证", labels.text("syndromes"));
        assertEquals("2", labels.text("stage"));
    }
}
