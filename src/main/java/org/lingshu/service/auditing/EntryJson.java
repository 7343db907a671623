package org.lingshu.service.auditing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.lingshu.proof.CanonicalJson;
import org.lingshu.proof.Checkpoint;
import org.lingshu.proof.Note;
import org.lingshu.store.Entry;
import org.lingshu.store.Feedback;
import org.lingshu.store.Identity;
import org.lingshu.store.Records;
import org.lingshu.store.Selection;
import org.lingshu.store.Sighting;
import org.lingshu.store.Stored;
import org.lingshu.store.Word;

/** Entries of the log as JSON, without words of a record: a line of the timeline, or everything that belongs to one. */
final class EntryJson {
    private static final int SYNDROMES = 2;
    private static final int OTHERS = 20;
    private static final List<String> HIDDEN = List.of("kind", "seq", "hash", "packed", "content");
    private final Records records;

    EntryJson(Records records) {
        this.records = records;
    }

    /** A line: {@code entry}, {@code kind}, {@code at}, {@code fits}, then what the kind has to say. */
    ObjectNode line(Sighting sighting) {
        ObjectNode node = JsonNodeFactory.instance.objectNode().put("entry", sighting.seq()).put("kind", sighting.kind()).put("at", sighting.at()).put("fits", sighting.fits());
        sighting.entry().ifPresent(entry -> {
            if (entry instanceof Stored stored) sound(node, () -> assessment(stored, node, sighting.fits()));
            else entry.leaf().properties().stream().filter(each -> !HIDDEN.contains(each.getKey())).forEach(each -> node.set(each.getKey(), each.getValue()));
        });
        return node;
    }

    private void assessment(Stored one, ObjectNode node, boolean fits) {
        node.put("erased", one.erased()).put("manifest", one.manifest());
        one.identity().known().ifPresent(known -> node.put("id", known.trailId()).put("pseudonym", known.pseudonym()));
        // What was tampered with is not shown as if it had been said.
        Optional<JsonNode> answer = fits ? one.patient().json().map(patient -> patient.path("answer")) : Optional.empty();
        answer.ifPresent(said -> {
            ArrayNode syndromes = node.putArray("syndromes");
            for (JsonNode each : said.path("syndromes")) if (syndromes.size() < SYNDROMES && !each.path("level").asText().equals("none")) syndromes.add(each.path("name"));
            node.put("alerts", said.path("alerts").size());
            if (said.has("versions")) node.set("versions", said.path("versions"));
        });
        ArrayNode feedback = node.putArray("feedback");
        records.feedback(one.seq()).forEach(each -> feedback.add(reaction(each)));
    }

    private static ObjectNode reaction(Feedback each) {
        ObjectNode node = JsonNodeFactory.instance.objectNode().put("entry", each.seq()).put("at", each.at()).put("reaction", each.reaction().word()).put("reason", each.reason().word());
        node.put("reasonChinese", each.reason().chinese());
        return node.put("statement", each.statement()).put("clinician", each.clinician());
    }

    /** Everything that belongs to an entry: the line; of an assessment its words, versions, files, erasures and its patient's others; the leaf, and the way to the checkpoint. */
    ObjectNode whole(Sighting sighting) {
        ObjectNode node = line(sighting);
        sighting.entry().ifPresent(entry -> {
            if (entry instanceof Stored stored) sound(node, () -> belongings(stored, node));
            sound(node, () -> proof(entry, node, sighting.fits()));
        });
        return node;
    }

    /** What belongs to an entry may have been tampered with, too; then the rest is shown all the same. */
    private static void sound(ObjectNode node, Runnable part) {
        try {
            part.run();
        } catch (IllegalArgumentException | IllegalStateException | NoSuchElementException e) {
            node.put("broken", true);
        }
    }

    private void belongings(Stored one, ObjectNode node) {
        one.trail().json().map(trail -> trail.path("versions")).filter(versions -> !versions.isMissingNode()).ifPresent(versions -> node.set("versions", versions));
        ArrayNode statements = node.putArray("statements");
        records.words(one.statementWords()).stream().map(Word::text).sorted().forEach(statements::add);
        ArrayNode rules = node.putArray("rules");
        records.words(one.ruleWords()).stream().sorted(Comparator.comparing(Word::text)).forEach(rule -> rules.addObject().put("rule", rule.text()).put("version", rule.version()));
        ObjectNode files = node.putObject("files");
        records.manifest(one.manifest()).forEach(files::put);
        ArrayNode erasures = node.putArray("erasures");
        records.erasures(one.seq()).forEach(each -> erasures.addObject().put("entry", each.seq()).put("at", each.at()).put("reason", each.reason()).put("trail", each.trail()));
        ArrayNode others = node.putArray("others");
        one.identity().known().map(Identity.Known::pseudonym).map(this::ofPatient).orElse(List.of()).stream().filter(each -> each != one.seq()).sorted(Comparator.reverseOrder()).limit(OTHERS)
                .forEach(others::add);
    }

    private List<Long> ofPatient(String pseudonym) {
        return records.find(new Selection(Optional.of(pseudonym), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty()));
    }

    private void proof(Entry entry, ObjectNode node, boolean fits) {
        Records.Proven proven = records.prove(entry.seq());
        Checkpoint newest = Checkpoint.parse(Note.parse(proven.checkpoint()).text());
        ObjectNode proof = node.putObject("proof").put("proven", fits && records.proven(entry)).put("leaf", new String(CanonicalJson.of(entry.leaf()), StandardCharsets.UTF_8))
                .put("index", entry.seq()).put("size", newest.size()).put("root", HexFormat.of().formatHex(newest.root()));
        ArrayNode path = proof.putArray("path");
        proven.path().forEach(hash -> path.add(HexFormat.of().formatHex(hash)));
        proof.put("checkpoint", proven.checkpoint());
        records.signedFirst(entry.seq()).map(note -> Checkpoint.parse(Note.parse(note).text()).size()).ifPresent(size -> proof.put("signedFirstAt", size));
    }
}
