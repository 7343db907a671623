package org.lingshu.audit;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lingshu.Repository;
import org.lingshu.answer.TrailJson;
import org.lingshu.intake.Case;
import org.lingshu.intake.CaseReader;
import org.lingshu.knowledge.Knowledge;
import org.lingshu.proof.CanonicalJson;
import org.lingshu.rulebook.Rulebook;
import org.lingshu.store.Receipt;
import org.lingshu.store.Records;
import org.lingshu.store.Selection;
import org.lingshu.store.Store;
import org.lingshu.store.Stored;
import org.lingshu.store.Verification;

/** Golden cases through the archive: what is kept is what was said, and can be read again as it was. */
class ArchiveTest {
    @TempDir
    private Path folder;

    @Test
    void recordsTrailsAndAnswersComeBackAsTheyWere() {
        CaseReader reader = CaseReader.of(Repository.knowledge());
        for (Case one : Kept.cases()) {
            Archive.Answered answered = Kept.answered(one);
            JsonNode record = CanonicalJson.read(CanonicalJson.of(RecordForm.of(one)));
            Case read = RecordForm.read(record, reader);
            assertEquals(one, read);
            assertEquals(List.copyOf(one.text().keySet()), List.copyOf(read.text().keySet()));
            JsonNode kept = CanonicalJson.read(CanonicalJson.of(TrailForm.of(answered.assessment().trail(), answered.answer())));
            JsonNode facts = CanonicalJson.read(CanonicalJson.of(TrailForm.facts(answered.assessment().trail().read())));
            assertArrayEquals(CanonicalJson.of(TrailJson.of(answered.assessment().trail())), CanonicalJson.of(TrailForm.shown(answered.answer().path("trail").asText(), facts, kept)), one.id());
        }
    }

    @Test
    void anAssessmentNamesVersionsFromWhichItCanBeRepeated() throws IOException {
        Path home = folder.resolve("home");
        Archive.Answered answered = Kept.answered(Kept.cases().getFirst());
        try (Store store = Store.open(home, Optional.empty())) {
            Receipt receipt = new Archive(store, Kept.installed(), Repository.rulebook().rules()).keep(answered);
            Records records = store.records();
            Stored stored = records.stored(receipt.entry()).orElseThrow();
            for (Map.Entry<String, String> each : records.manifest(stored.manifest()).entrySet()) {
                Path file = folder.resolve("again").resolve(each.getKey());
                Files.createDirectories(file.getParent());
                Files.write(file, records.artifact(each.getValue()).orElseThrow());
            }
            Knowledge knowledge = Knowledge.read(folder.resolve("again/knowledge-base"));
            Rulebook rulebook = Rulebook.read(folder.resolve("again/rules"), knowledge);
            JsonNode versions = stored.trail().json().orElseThrow().path("versions");
            assertEquals(versions.path("rules").asText(), rulebook.hash());
            assertEquals(versions.path("knowledge").asText(), knowledge.hash());
            assertEquals(Repository.assessor().models().size(), org.lingshu.model.ModelFolder.read(folder.resolve("again/models")).size());
            assertEquals(receipt.trailId(), records.find(receipt.trailId()).orElseThrow().identity().known().orElseThrow().trailId());
            String fired = answered.assessment().trail().firings().getFirst().rule();
            Selection byRule = new Selection(Optional.empty(), Optional.of(fired), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
            assertEquals(List.of(receipt.entry()), records.find(byRule));
        }
        var opened = org.lingshu.store.Home.open(home);
        assertTrue(Verification.of(opened, Optional.empty(), opened.checkpointPath(), true).intact());
    }
}
