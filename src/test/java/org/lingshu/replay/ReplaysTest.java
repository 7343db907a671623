package org.lingshu.replay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lingshu.answer.AssessmentJson;
import org.lingshu.audit.Archive;
import org.lingshu.audit.Installed;
import org.lingshu.intake.Case;
import org.lingshu.intake.Cases;
import org.lingshu.intake.Outcome;
import org.lingshu.store.Manifest;
import org.lingshu.store.Receipt;
import org.lingshu.store.Selection;
import org.lingshu.store.Store;
import org.lingshu.store.Stored;
import org.lingshu.workbench.SmallHome;
import org.lingshu.workbench.diff.Aspect;
import org.lingshu.workbench.diff.Moved;
import org.lingshu.workbench.edition.Loaded;

/** Assessments of three versions of the rules, kept in one store and done again. */
class ReplaysTest {
    private static final int EACH = 10;
    private static final String TEXT = "患者女，61岁。心慌，乏力，胸痛彻背，无发热。舌紫暗，苔白，脉涩。";
    private static final List<Version> VERSIONS = new ArrayList<>();

    @TempDir
    private static Path folder;

    private record Version(Loaded loaded, Manifest installed) {
        List<Case> records() throws IOException {
            Cases cases = Cases.of(loaded.knowledge());
            List<Outcome> outcomes = new ArrayList<>(cases.read("cases", Files.readAllBytes(SmallHome.DATA.resolve("cases.jsonl"))));
            outcomes.addAll(cases.read("text", TEXT.getBytes(java.nio.charset.StandardCharsets.UTF_8)));
            return outcomes.stream().flatMap(outcome -> outcome instanceof Outcome.Read(Case one) ? java.util.stream.Stream.of(one) : java.util.stream.Stream.empty()).toList();
        }

        List<Receipt> keep(Store store, int count) throws IOException {
            Archive archive = new Archive(store, installed, loaded.rulebook().rules());
            AssessmentJson json = new AssessmentJson(loaded.knowledge());
            List<Case> records = records();
            List<Archive.Answered> answered = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                var assessment = loaded.assessor().assess(records.get(i % records.size()));
                answered.add(new Archive.Answered(records.get(i % records.size()), assessment, json.of(assessment, false)));
            }
            return archive.keep(answered);
        }
    }

    @BeforeAll
    static void threeVersions() {
        SmallHome home = SmallHome.in(folder.resolve("rules"));
        VERSIONS.add(version(home));
        VERSIONS.add(version(home.edited("syndrome-lost")));
        VERSIONS.add(version(home.edited("alert-lost")));
    }

    private static Version version(SmallHome home) {
        return new Version(home.loaded("now"), Installed.read(home.folder().resolve("rules"), home.folder().resolve("knowledge-base"), Optional.empty()));
    }

    @Test
    void everyAssessmentIsEqualUnderItsOwnVersionAndTodaysRulesShowWhatMoves() throws IOException {
        try (Store store = Store.open(folder.resolve("equal"), Optional.empty())) {
            for (Version each : VERSIONS) each.keep(store, EACH);
            Replays replays = new Replays(store.records(), new Shelf());
            List<Stored> all = store.records().find(Selection.ALL).stream().map(seq -> store.records().stored(seq).orElseThrow()).toList();
            assertEquals(VERSIONS.size() * EACH, all.size());
            assertEquals(VERSIONS.size(), new HashSet<>(all.stream().map(Stored::manifest).toList()).size());
            for (Stored one : all) assertInstanceOf(Replay.Equal.class, replays.of(one), () -> ReplayText.of(replays.of(one)));

            List<Moved> first = all.subList(0, EACH).stream().map(one -> replays.today(one, Set.of(Group.RULES), VERSIONS.getLast().installed()).moved().orElseThrow()).toList();
            Moved alert = first.stream().filter(each -> each.id().equals("alert")).findFirst().orElseThrow();
            assertEquals(Aspect.ALERT, alert.moves().getFirst().aspect());
            assertTrue(alert.moves().getFirst().lost());
            assertTrue(first.stream().filter(each -> each.id().equals("stasis")).allMatch(each -> each.moves().stream().anyMatch(move -> move.aspect() == Aspect.SYNDROME && move.lost())), first.toString());
            assertTrue(all.subList(2 * EACH, all.size()).stream().allMatch(one -> replays.today(one, Set.of(Group.RULES), VERSIONS.getLast().installed()).same()));
        }
    }

    @Test
    void aDivergenceNamesFiringAndFact() throws IOException {
        try (Store store = Store.open(folder.resolve("diverged"), Optional.empty())) {
            List<Receipt> receipts = VERSIONS.getFirst().keep(store, EACH);
            List<String> ids = VERSIONS.getFirst().records().stream().map(Case::id).toList();
            Stored stored = store.records().stored(receipts.get(ids.indexOf("alert")).entry()).orElseThrow();
            // Under the hash of the first version stands the third: as if the machine did something else than it did then.
            Shelf wrong = new Shelf();
            wrong.put(stored.manifest(), Restored.of(VERSIONS.getLast().loaded().assessor(), VERSIONS.getLast().loaded().knowledge()));
            Replay.Diverged diverged = assertInstanceOf(Replay.Diverged.class, new Replays(store.records(), wrong).of(stored));
            Divergence lost = diverged.divergences().stream().filter(each -> each.place().contains("小/胸痛彻背")).findFirst().orElseThrow();
            assertTrue(lost.place().startsWith("触发 firing ") && lost.place().contains("6-safety") && lost.kept().contains("胸痛彻背") && lost.now().isEmpty(), lost.toString());
            assertTrue(diverged.divergences().stream().anyMatch(each -> each.place().startsWith("轨迹 trail.versions") && each.kept().contains("rules")), diverged.toString());
            assertTrue(diverged.divergences().getFirst().place().contains("firing"), "the flow before the answer");
            assertEquals("diverged", ReplayJson.of(diverged).path("outcome").asText());
            assertTrue(ReplayText.of(diverged).contains("首处列前"));
        }
    }

    @Test
    void whatWasErasedOrWhoseVersionsWereChangedCannotBeReplayedAndSaysSo() throws IOException, SQLException {
        Path home = folder.resolve("erased");
        try (Store store = Store.open(home, Optional.empty())) {
            List<Receipt> receipts = VERSIONS.getFirst().keep(store, 2);
            store.erase(List.of(receipts.getFirst().entry()), "test", false);
            Stored erased = store.records().stored(receipts.getFirst().entry()).orElseThrow();
            Stored whole = store.records().stored(receipts.getLast().entry()).orElseThrow();
            assertInstanceOf(Replay.Erased.class, new Replays(store.records(), new Shelf()).of(erased));
            assertTrue(ReplayText.of(new Replay.Erased(erased.seq())).contains("不能重演"));
            String alarm = store.records().manifest(whole.manifest()).get("rules/6-safety/chest.drl");
            String other = store.records().manifest(whole.manifest()).entrySet().stream().filter(each -> each.getKey().startsWith("rules/2-elements/")).findFirst().orElseThrow().getValue();
            try (var connection = DriverManager.getConnection("jdbc:sqlite:" + home.resolve("lingshu.db")); var statement = connection.createStatement()) {
                statement.executeUpdate("UPDATE artifact SET (packed, length) = (SELECT packed, length FROM artifact WHERE hash = '" + other + "') WHERE hash = '" + alarm + "'");
            }
            Replay.Unrepeatable changed = assertInstanceOf(Replay.Unrepeatable.class, new Replays(store.records(), new Shelf()).of(whole));
            assertTrue(changed.problems().getFirst().message().contains("rules/6-safety/chest.drl"), changed.toString());
            assertFalse(changed.problems().getFirst().chinese().isEmpty());
        }
    }
}
