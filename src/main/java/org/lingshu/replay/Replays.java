package org.lingshu.replay;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.lingshu.assess.Assessment;
import org.lingshu.assess.Software;
import org.lingshu.audit.Archive;
import org.lingshu.audit.RecordForm;
import org.lingshu.intake.Case;
import org.lingshu.problem.Problem;
import org.lingshu.problem.ProblemException;
import org.lingshu.proof.CanonicalJson;
import org.lingshu.proof.Sha256;
import org.lingshu.store.Manifest;
import org.lingshu.store.Records;
import org.lingshu.store.Stored;
import org.lingshu.workbench.diff.Moved;

/** Does kept assessments again: reads back rules, knowledge and models by their hashes, assesses the kept record, and compares every byte that was kept. */
public final class Replays {
    private final Records records;
    private final Shelf shelf;

    /** Replays what these records hold; versions that were restored stay on the shelf for the next. */
    public Replays(Records records, Shelf shelf) {
        this.records = records;
        this.shelf = shelf;
    }

    /** Does one again from its own versions. */
    public Replay of(Stored stored) {
        if (stored.erased()) return new Replay.Erased(stored.seq());
        try {
            byte[] patient = stored.patient().canonical().orElseThrow();
            byte[] trail = stored.trail().canonical().orElseThrow();
            return compared(stored, patient, trail, shelf.take(stored.manifest(), () -> Restored.of("entry " + stored.seq(), files(stored))));
        } catch (ProblemException e) {
            return new Replay.Unrepeatable(stored.seq(), e.problems());
        } catch (IllegalArgumentException e) {
            return new Replay.Unrepeatable(stored.seq(), List.of(damaged(stored, e)));
        }
    }

    /**
     * Does one again from its own versions, and then with files of today in place of those it was made with.
     *
     * @param current   what is taken from today; the rest stays as it was kept
     * @param installed the files of today
     */
    public Today today(Stored stored, Set<Group> current, Manifest installed) {
        Replay own = of(stored);
        Optional<Assessment> before = own instanceof Replay.Equal(_, _, Assessment assessment, _) ? Optional.of(assessment) : Optional.empty();
        if (before.isEmpty()) return Today.of(own);
        Map<String, byte[]> mixed = new TreeMap<>(files(stored));
        current.forEach(group -> {
            mixed.keySet().removeIf(path -> path.startsWith(group.folder()));
            installed.files().forEach((path, content) -> {
                if (path.startsWith(group.folder())) mixed.put(path, content);
            });
        });
        try {
            Restored with = shelf.take(new Manifest(mixed).hash(), () -> Restored.of("today", mixed));
            Case one = RecordForm.read(stored.patient().json().orElseThrow().path("record"), with.reader());
            return new Today(own, Optional.of(Moved.between(before.get(), with.assessor().assess(one))), List.of());
        } catch (ProblemException e) {
            return new Today(own, Optional.empty(), e.problems());
        }
    }

    private static Replay compared(Stored stored, byte[] keptPatient, byte[] keptTrail, Restored with) {
        JsonNode kept = CanonicalJson.read(keptPatient);
        Case one = RecordForm.read(kept.path("record"), with.reader());
        Assessment assessment = with.assessor().assess(one);
        Archive.Answered again = new Archive.Answered(one, assessment, with.json().of(assessment, false));
        ObjectNode patient = again.patientPart();
        ObjectNode trail = again.trailPart();
        byte[] patientBytes = CanonicalJson.of(patient);
        byte[] trailBytes = CanonicalJson.of(trail);
        if (Arrays.equals(keptPatient, patientBytes) && Arrays.equals(keptTrail, trailBytes)) return new Replay.Equal(stored.seq(), one, assessment, with);
        JsonNode before = CanonicalJson.read(keptTrail);
        List<Divergence> divergences = Divergences.between(kept, before, CanonicalJson.read(patientBytes), CanonicalJson.read(trailBytes));
        return new Replay.Diverged(stored.seq(), divergences, software(before));
    }

    private static String software(JsonNode trail) {
        String then = trail.path("versions").path("software").asText() + ", " + trail.path("versions").path("engines").asText();
        String now = Software.VERSION + ", " + Software.ENGINES;
        return then.equals(now) ? "" : then + " → " + now;
    }

    private Map<String, byte[]> files(Stored stored) {
        Map<String, byte[]> files = new TreeMap<>();
        records.manifest(stored.manifest()).forEach((path, hash) -> {
            byte[] content = records.artifact(hash).filter(bytes -> Sha256.hex(bytes).equals(hash))
                    .orElseThrow(() -> new IllegalArgumentException("the kept file " + path + " is missing or is not what its hash says"));
            files.put(path, content);
        });
        if (files.isEmpty() || !new Manifest(files).hash().equals(stored.manifest())) throw new IllegalArgumentException("the list of versions is missing or is not what its hash says");
        return files;
    }

    private static Problem damaged(Stored stored, IllegalArgumentException e) {
        return Problem.at("entry " + stored.seq(), 0, "damaged", "what was kept cannot be read: " + e.getMessage(), "所存内容已损坏，不能读取", "run `audit verify` 请运行 audit verify");
    }
}
