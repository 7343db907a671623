package org.lingshu.workbench.release;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lingshu.problem.Problem;
import org.lingshu.proof.Sha256;
import org.lingshu.workbench.RuleCaseFolder;
import org.lingshu.workbench.SmallHome;
import org.lingshu.workbench.diff.CaseBase;
import org.lingshu.workbench.diff.Difference;
import org.lingshu.workbench.edition.Loaded;

/** A release is held back until everything is in order, is signed by two, and can always be restored. */
class ReleaseTest {
    private static final String LOG = """
            # 变更
            ## 1.0.0 · 2026-11-26
            - type: addition
            - area: rules/2-elements
            - 医生: 首次发布小例之规则。
            - clinicians: The first release of the rules in miniature.
            """;
    private static final String NEXT = """

            ## 1.1.0 · 2026-12-01
            - type: correction
            - area: rules/6-safety
            - 医生: 胸痛彻背并大汗方予警示。
            - clinicians: Pain through to the back is urgent only with sweat.
            """;
    @TempDir
    private Path folder;
    private SmallHome home;
    private Releases releases;

    @BeforeEach
    void make() {
        home = SmallHome.in(folder.resolve("tree")).with("rules/CHANGELOG.md", LOG);
        releases = new Releases(folder.resolve("home"));
        for (String name : List.of("张医生", "li")) releases.approvers().add(name, folder.resolve(name + ".key"));
    }

    @Test
    void theFirstReleaseLocksEveryRuleAndFileAndIsSignedByTwo() throws IOException {
        Lock lock = release("1.0.0", "2026-11-26", Set.of());
        assertEquals(List.of("1.0.0"), releases.known());
        assertEquals(home.edition("x").hashes(), lock.files());
        assertArrayEquals(lock.bytes(), Files.readAllBytes(home.folder().resolve(Lock.FILE)));
        String json = new String(lock.bytes(), StandardCharsets.UTF_8);
        assertTrue(json.contains("\"小/血瘀 痛\":{\"file\":\"rules/2-elements/stasis.drl\",\"hash\":\""), json.substring(0, 300));
        String signatures = Files.readString(home.folder().resolve(Releases.SIGNATURES));
        assertTrue(signatures.startsWith("lingshu rulebook\n1.0.0\n") && signatures.contains("\n— 张医生 ") && signatures.contains("\n— li "), signatures);
        assertEquals(lock.hash(), releases.lock("1.0.0").hash());
    }

    @Test
    void whatMovesHoldsTheNextReleaseBackUntilItIsAcceptedByName() {
        release("1.0.0", "2026-11-26", Set.of());
        home.edited("alert-lost").with("rules/CHANGELOG.md", LOG + NEXT);
        List<Problem> held = refused("1.1.0", "2026-12-01", Set.of());
        assertEquals(List.of("held", "held", "held"), held.stream().map(Problem::check).toList());
        assertTrue(held.stream().anyMatch(each -> each.hint().contains("--accept \"diff:alert-lost\"")), held.toString());
        assertTrue(held.stream().anyMatch(each -> each.hint().contains("test:6-safety/chest: pain through to the back")), held.toString());
        Set<String> accepted = Set.of("diff:alert-lost", "diff:newly-dead", "test:6-safety/chest: pain through to the back");
        assertEquals(accepted, Set.copyOf(release("1.1.0", "2026-12-01", accepted).accepted()));
        assertEquals(Optional.of("1.1.0"), releases.last());
    }

    @Test
    void acceptingWhatDoesNotHoldItBackIsRefused() {
        assertEquals(List.of("nothing-to-accept"), refused("1.0.0", "2026-11-26", Set.of("diff:alert-lost")).stream().map(Problem::check).toList());
    }

    @Test
    void aPlaceToFillHoldsItBack() {
        home.replacing("rules/2-elements/stasis.drl", "// Pain that stabs", "// 待填 Pain that stabs");
        assertTrue(refused("1.0.0", "2026-11-26", Set.of()).getFirst().message().contains("`fill:rules/2-elements/stasis.drl`"));
    }

    @Test
    void theChangelogMustNameTheReleaseItsKindEveryAreaAndWhatItMeans() {
        release("1.0.0", "2026-11-26", Set.of());
        home.edited("reasons-only");
        assertEquals(List.of("no-changelog"), checks("1.1.0", "2026-12-01"));
        home.with("rules/CHANGELOG.md", LOG + "\n## 1.1.0 · 2026-12-02\n- type: nice\n- area: rules/9-more\n- clinicians: short\n");
        assertEquals(List.of("changelog-area", "changelog-area", "changelog-clinicians", "changelog-clinicians", "changelog-date", "changelog-type"), checks("1.1.0", "2026-12-01"));
    }

    private List<String> checks(String version, String date) {
        return refused(version, date, Set.of("diff:reasons", "test:2-elements/stasis: stabbing pain and a purple tongue", "test:2-elements/stasis: a purple tongue alone", "test:2-elements/stasis: nothing of it"))
                .stream().map(Problem::check).sorted().toList();
    }

    @Test
    void anOlderNumberOrDayIsRefused() {
        release("1.0.0", "2026-11-26", Set.of());
        assertTrue(refused("0.9.0", "2026-11-25", Set.of()).stream().filter(each -> each.check().equals("not-newer")).count() == 2);
    }

    @Test
    void oneApproverIsNotEnoughNorOnePersonUnderTwoNames() throws IOException {
        assertEquals("two-approvers", approvers(List.of("li=" + folder.resolve("li.key"))));
        assertEquals("same-approver", approvers(List.of("li=" + folder.resolve("li.key"), "li=" + folder.resolve("li.key"))));
        assertEquals("unknown-approver", approvers(List.of("li=" + folder.resolve("li.key"), "nobody")));
        assertEquals("wrong-key", approvers(List.of("li=" + folder.resolve("li.key"), "张医生=" + folder.resolve("li.key"))));
        twin();
        assertEquals("same-approver", approvers(List.of("li=" + folder.resolve("li.key"), "double=" + folder.resolve("double.key"))));
    }

    /** The key of {@code li} once more, written down under another name. */
    private void twin() throws IOException {
        byte[] verifier = Base64.getDecoder().decode(releases.approvers().find("li").orElseThrow().toString().split("\\+", 3)[2]);
        String seed = Files.readString(folder.resolve("li.key")).strip().split("\\+", 5)[4];
        byte[] key = Arrays.copyOfRange(verifier, 1, verifier.length);
        int id = ByteBuffer.wrap(Sha256.of("double".getBytes(StandardCharsets.UTF_8), new byte[] {'\n', 1}, key)).getInt();
        String hex = HexFormat.of().toHexDigits(id);
        Files.writeString(folder.resolve("home/approvers/double.pub"), "double+" + hex + "+" + Base64.getEncoder().encodeToString(verifier) + "\n");
        Files.writeString(folder.resolve("double.key"), "PRIVATE+KEY+double+" + hex + "+" + seed + "\n");
    }

    private String approvers(List<String> names) {
        Loaded edition = home.loaded("1.0.0");
        Release release = new Release(Version.of("1.0.0").orElseThrow(), LocalDate.parse("2026-11-26"), names.stream().map(Approval::of).toList(), Set.of());
        return assertThrows(RefusedReleaseException.class, () -> release.make(edition, List.of(), releases, home.folder())).problems().getFirst().check();
    }

    @Test
    void rollbackRestoresEveryByteAndNeverLosesAnEdit() {
        release("1.0.0", "2026-11-26", Set.of());
        var first = home.edition("x").hashes();
        home.edited("reasons-only").with("knowledge-base/terms/extra.json", "[]");
        Rollback rollback = new Rollback(releases, home.folder());
        assertEquals("not-clean", assertThrows(RefusedReleaseException.class, () -> rollback.to("1.0.0", false)).problems().getFirst().check());
        var edited = home.edition("x").hashes();
        Rollback.Restored restored = rollback.to("1.0.0", true);
        assertEquals(first, home.edition("x").hashes());
        assertEquals(1, restored.removed());
        assertEquals(edited, org.lingshu.workbench.edition.Edition.read("saved", org.lingshu.workbench.edition.Places.at(restored.saved().orElseThrow())).hashes());
        assertEquals(Optional.empty(), rollback.to("1.0.0", false).saved());
    }

    @Test
    void aReleaseThatWasTouchedIsNeverRestored() throws IOException {
        release("1.0.0", "2026-11-26", Set.of());
        var before = home.edition("x").hashes();
        Path object = folder.resolve("home/releases/objects").resolve(before.get("rules/2-elements/stasis.drl"));
        String text = Files.readString(object);
        Files.writeString(object, text + " ");
        assertEquals("changed-object", assertThrows(RefusedReleaseException.class, () -> releases.edition("1.0.0")).problems().getFirst().check());
        Files.writeString(object, text);
        Path lock = folder.resolve("home/releases/1.0.0").resolve(Lock.FILE);
        String json = Files.readString(lock);
        Files.writeString(lock, json.replace("首次发布", "再次发布"));
        assertEquals("not-signed", assertThrows(RefusedReleaseException.class, () -> releases.lock("1.0.0")).problems().getFirst().check());
        Files.writeString(lock, json + " ");
        assertEquals("broken-lock", assertThrows(RefusedReleaseException.class, () -> releases.lock("1.0.0")).problems().getFirst().check());
        Files.writeString(lock, json);
        assertFalse(releases.lock("1.0.0").files().isEmpty());
        Files.delete(folder.resolve("home/approvers/li.pub"));
        assertEquals("not-signed", assertThrows(RefusedReleaseException.class, () -> releases.lock("1.0.0")).problems().getFirst().check());
    }

    private Lock release(String version, String date, Set<String> accepted) {
        Loaded edition = home.loaded(version);
        Optional<Difference> difference = releases.last()
                .map(last -> Difference.of(Loaded.of(releases.edition(last), true), edition, CaseBase.of(List.of(SmallHome.DATA.resolve("cases.jsonl")))));
        List<Hold> holds = Gates.holds(edition, List.of(), RuleCaseFolder.read(home.places().cases()), difference);
        List<Approval> approvals = List.of("张医生", "li").stream().map(name -> Approval.of(name + "=" + folder.resolve(name + ".key"))).toList();
        return new Release(Version.of(version).orElseThrow(), LocalDate.parse(date), approvals, accepted).make(edition, holds, releases, home.folder());
    }

    private List<Problem> refused(String version, String date, Set<String> accepted) {
        int kept = releases.known().size();
        List<Problem> problems = assertThrows(RefusedReleaseException.class, () -> release(version, date, accepted)).problems();
        assertEquals(kept, releases.known().size());
        return problems;
    }
}
