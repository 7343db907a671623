package org.lingshu.replay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lingshu.answer.AssessmentJson;
import org.lingshu.assess.Assessment;
import org.lingshu.assess.Assessor;
import org.lingshu.assess.Models;
import org.lingshu.audit.Archive;
import org.lingshu.audit.Installed;
import org.lingshu.audit.Kept;
import org.lingshu.intake.Case;
import org.lingshu.knowledge.Knowledge;
import org.lingshu.model.ModelFolder;
import org.lingshu.rulebook.Rulebook;
import org.lingshu.store.Manifest;
import org.lingshu.store.Selection;
import org.lingshu.store.Store;
import org.lingshu.store.Stored;

/** A thousand assessments of the whole rulebook, knowledge and models, kept over two changes of the rules, equal under their own versions. */
@Tag("long")
class LongReplayTest {
    private static final int ASSESSMENTS = Integer.getInteger("assessments", 1_000);
    private static final int TOGETHER = 32;
    private static final Path KNOWLEDGE = Path.of("knowledge-base");
    private static final Path MODELS = Path.of("knowledge-base/model");

    @TempDir
    private Path folder;

    @Test
    void aThousandAssessmentsAreEqualUnderTheirOwnVersionsAfterTwoChangesOfTheRules() throws IOException {
        Path rules = folder.resolve("rules");
        copy(Path.of("rules"), rules);
        Path edited = firstWith(rules.resolve("2-elements"), "Evidence.strong(");
        try (Store store = Store.open(folder.resolve("home"), Optional.empty())) {
            keep(store, rules, ASSESSMENTS / 3);
            replace(edited, "Evidence.strong(", "Evidence.moderate(");
            keep(store, rules, ASSESSMENTS / 3);
            Files.delete(firstWith(rules.resolve("6-safety"), "Alert.urgent("));
            Manifest today = keep(store, rules, ASSESSMENTS - 2 * (ASSESSMENTS / 3));

            List<Stored> all = store.records().find(Selection.ALL).stream().map(seq -> store.records().stored(seq).orElseThrow()).toList();
            assertEquals(ASSESSMENTS, all.size());
            assertEquals(3, new HashSet<>(all.stream().map(Stored::manifest).toList()).size());
            Replays replays = new Replays(store.records(), new Shelf());
            long cost = cpu();
            List<Replay> unequal = all.stream().map(replays::of).filter(each -> !(each instanceof Replay.Equal)).toList();
            System.out.printf("replayed %d over 3 versions in %.1f s of this thread%n", all.size(), (cpu() - cost) / 1e9);
            assertEquals(List.of(), unequal.stream().map(ReplayText::of).toList());
            long moved = all.stream().limit(TOGETHER).map(one -> replays.today(one, Set.of(Group.RULES), today)).filter(each -> each.moved().orElseThrow().answers()).count();
            assertTrue(moved > 0, "two changes of the rules move somebody");
        }
    }

    private static Manifest keep(Store store, Path rules, int count) {
        Manifest installed = Installed.read(rules, KNOWLEDGE, Optional.of(MODELS));
        Knowledge knowledge = Knowledge.read(KNOWLEDGE);
        Rulebook rulebook = Rulebook.read(rules, knowledge);
        Assessor assessor = new Assessor(knowledge, rulebook, new Models(ModelFolder.read(MODELS)));
        AssessmentJson json = new AssessmentJson(knowledge);
        Archive archive = new Archive(store, installed, rulebook.rules());
        List<Case> records = Kept.cases();
        List<Archive.Answered> together = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Case one = records.get(i % records.size());
            Assessment assessment = assessor.assess(one);
            together.add(new Archive.Answered(one, assessment, json.of(assessment, false)));
            if (together.size() < TOGETHER && i < count - 1) continue;
            archive.keep(together);
            together.clear();
        }
        return installed;
    }

    private static Path firstWith(Path folder, String words) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path each : files.filter(file -> file.toString().endsWith(".drl")).sorted().toList()) if (Files.readString(each).contains(words)) return each;
        }
        throw new IOException("no rule in " + folder + " says " + words);
    }

    private static void replace(Path file, String from, String to) throws IOException {
        Files.writeString(file, Files.readString(file).replace(from, to));
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> all = Files.walk(from)) {
            for (Path each : all.filter(Files::isRegularFile).toList()) {
                Path file = to.resolve(from.relativize(each).toString());
                Files.createDirectories(file.getParent());
                Files.copy(each, file);
            }
        }
    }

    private static long cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }
}
