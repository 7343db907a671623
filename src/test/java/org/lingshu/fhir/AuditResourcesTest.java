package org.lingshu.fhir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.parser.IParser;
import ca.uhn.fhir.parser.StrictErrorHandler;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.hl7.fhir.r4.model.AuditEvent;
import org.hl7.fhir.r4.model.Provenance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lingshu.Repository;
import org.lingshu.audit.Archive;
import org.lingshu.audit.Kept;
import org.lingshu.proof.Note;
import org.lingshu.store.Reaction;
import org.lingshu.store.Reason;
import org.lingshu.store.Store;
import org.lingshu.store.Stored;

/** The resources that leave for a hospital are what FHIR R4 says they are: a strict parser of another house reads them. */
class AuditResourcesTest {
    @TempDir
    private Path folder;

    @Test
    void aStrictParserReadsThemAndFindsWhatWasKept() {
        IParser parser = FhirContext.forR4Cached().newJsonParser().setParserErrorHandler(new StrictErrorHandler());
        Archive.Answered answered = Kept.answered(Kept.cases().getFirst());
        try (Store store = Store.open(folder, Optional.empty())) {
            long entry = new Archive(store, Kept.installed(), Repository.rulebook().rules()).keep(answered).entry();
            store.react(entry, Reaction.OVERRIDDEN, Reason.NOT_APPLICABLE, "气虚", "王医师");
            Stored stored = store.records().stored(entry).orElseThrow();
            List<ObjectNode> all = new AuditResources(store.records(), store.home().verifier().name()).of(stored);
            assertEquals(List.of("AuditEvent", "Provenance", "AuditEvent"), all.stream().map(each -> each.path("resourceType").asText()).toList());

            AuditEvent event = parser.parseResource(AuditEvent.class, all.get(0).toString());
            assertEquals(stored.at(), event.getRecordedElement().getValueAsString());
            assertEquals(stored.identity().known().orElseThrow().pseudonym(), event.getEntityFirstRep().getWhat().getIdentifier().getValue());
            assertFalse(all.toString().contains("\"" + answered.record().id() + "\""), "patients by pseudonym only");
            assertTrue(event.hasType() && event.hasSource() && event.getAgentFirstRep().hasRequestor(), "the elements that FHIR requires");

            Provenance provenance = parser.parseResource(Provenance.class, all.get(1).toString());
            assertEquals(store.records().manifest(stored.manifest()).size(), provenance.getEntity().size());
            assertTrue(provenance.hasTarget() && provenance.hasRecorded() && provenance.getAgentFirstRep().hasWho());
            assertTrue(store.home().verifier().signed(Note.parse(new String(provenance.getSignatureFirstRep().getData(), StandardCharsets.UTF_8))));

            AuditEvent reaction = parser.parseResource(AuditEvent.class, all.get(2).toString());
            assertEquals("王医师", reaction.getAgentFirstRep().getName());
            assertTrue(all.stream().allMatch(each -> parser.encodeResourceToString(parser.parseResource(each.toString())).length() > 100));

            store.erase(List.of(entry), "test", false);
            List<ObjectNode> erased = new AuditResources(store.records(), store.home().verifier().name()).of(store.records().stored(entry).orElseThrow());
            assertTrue(erased.stream().noneMatch(each -> each.toString().contains("urn:lingshu:patient")));
        }
    }
}
