package org.lingshu.cohort;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lingshu.assess.Derivation;
import org.lingshu.model.Column;
import org.lingshu.model.Silence;
import org.lingshu.rulebook.Rulebook;
import org.lingshu.trail.Stage;

class RecordCohortTest {
    @TempDir
    private Path root;
    private Folder folder;

    @BeforeEach
    void write() {
        folder = new Folder(root.resolve("cohort")).with("cohort.json", """
                {"name": "wards", "targets": {"disease": {"cases": "cases.jsonl", "label": "disease", "kind": "multiclass"}},
                 "modalities": {"tcm": {"cases": "cases.jsonl", "text": ["presentIllness"]}, "history": {"cases": "cases.jsonl", "text": ["history"]}}}""")
                .with("cases.jsonl", Folder.rows(i -> """
                        {"id": "r%d", "patient": {"sex": "%s", "age": %d}, "text": {"presentIllness": "%s", "history": "%s"}, "labels": {"disease": "%s"}}"""
                        .formatted(i, i % 3 == 0 ? "女" : "男", 50 + i, i % 2 == 0 ? "心悸，乏力" : i % 5 == 0 ? "眩晕，无乏力" : "眩晕", i % 4 == 0 ? "否认高血压病史" : "有高血压病史", i % 2 == 0 ? "心悸病" : "眩晕病")));
    }

    @Test
    void rulesMakeTheColumnsOfARecord() throws IOException {
        Prepared prepared = Cohort.read(root.resolve("cohort")).prepare("disease", Folder.KNOWLEDGE, this::derivation, progress -> { });
        List<Column> columns = prepared.table().columns().all();
        int palpitation = at(columns, "tcm", "所见/心悸");
        int fatigue = at(columns, "tcm", "所见/乏力");
        assertEquals(Set.of("findings", "measurements", "presentIllness"), prepared.table().columns().blocks().getFirst().fields());
        assertEquals("tcm", columns.get(palpitation).modality());
        assertEquals(Silence.ZERO, columns.get(palpitation).silence());
        assertEquals(1, prepared.table().value(0, palpitation));
        assertEquals(0, prepared.table().value(1, palpitation));
        assertEquals(-1, prepared.table().value(5, fatigue));
        assertTrue(prepared.table().columns().label(palpitation).startsWith("tcm:"));
        assertEquals("女", prepared.table().subjects().getFirst().about().get("sex"));
        assertEquals("65 and over", prepared.table().subjects().get(29).about().get("age"));
    }

    @Test
    void whatRulesDeriveFromSeveralModalitiesIsReadFromAllTheirFieldsTogether() throws IOException {
        new Folder(root.resolve("joint")).with("cohort.json", """
                {"name": "wards", "targets": {"disease": {"cases": "cases.jsonl", "label": "disease", "kind": "multiclass"}},
                 "modalities": {"tcm": {"cases": "cases.jsonl", "text": ["presentIllness"]}, "western": {"cases": "cases.jsonl", "text": ["auxiliary"]}}}""")
                .with("cases.jsonl", Folder.rows(i -> """
                        {"id": "r%d", "text": {"presentIllness": "%s", "auxiliary": "肌钙蛋白I %s ng/mL"}, "labels": {"disease": "%s"}}"""
                        .formatted(i, i % 2 == 0 ? "胸痛，乏力" : "眩晕", i % 3 == 0 ? "2.5" : "0.005", i % 2 == 0 ? "胸痹心痛病" : "眩晕病")));
        Prepared prepared = Cohort.read(root.resolve("joint")).prepare("disease", Folder.KNOWLEDGE, this::derivation, progress -> { });
        List<Column> columns = prepared.table().columns().all();
        int together = at(columns, "interaction", "互参/胸痛×肌钙蛋白高");
        assertEquals("互参/胸痛与肌钙蛋白", columns.get(together).rule());
        assertEquals(List.of(1.0, 0.0, 0.0, 0.0), IntStream.range(0, 4).mapToObj(i -> prepared.table().value(i, together)).toList());
        assertEquals(List.of("tcm + western"), List.copyOf(prepared.report().patterns().keySet()));
    }

    @Test
    void aRecordThatCannotBeReadIsNamedWithItsLine() {
        folder.changed("cases.jsonl", "\"age\": 53", "\"age\": 300").changed("cases.jsonl", "{\"id\": \"r7\"", "{\"id\": r7");
        UnreadableCohortException refused = assertThrows(UnreadableCohortException.class,
                () -> Cohort.read(root.resolve("cohort")).prepare("disease", Folder.KNOWLEDGE, this::derivation, progress -> { }));
        assertEquals(List.of("cases.jsonl:4", "cases.jsonl:8"), refused.problems().stream().map(each -> each.path() + ":" + each.line()).toList());
    }

    private static int at(List<Column> columns, String block, String feature) {
        for (int j = 0; j < columns.size(); j++) if (columns.get(j).block().equals(block) && columns.get(j).feature().equals(feature)) return j;
        throw new AssertionError("no column " + feature + " in " + columns);
    }

    /** The project's own feature rules and nothing else, so that the test does not wait for the whole rulebook. */
    private Derivation derivation() {
        try {
            for (Stage stage : Stage.values()) Files.createDirectories(root.resolve("rules").resolve(stage.folder()));
            try (var files = Files.list(Path.of("rules/4-features"))) {
                for (Path file : files.toList()) Files.copy(file, root.resolve("rules/4-features").resolve(file.getFileName()));
            }
            return new Derivation(Rulebook.read(root.resolve("rules"), Folder.KNOWLEDGE), Folder.KNOWLEDGE);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
