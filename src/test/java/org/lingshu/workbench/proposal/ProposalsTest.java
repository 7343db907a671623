package org.lingshu.workbench.proposal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lingshu.proof.Sha256;
import org.lingshu.workbench.SmallHome;
import org.lingshu.workbench.release.Changelog;
import org.lingshu.workbench.release.Hold;

class ProposalsTest {
    private static final String STASIS = "rules/2-elements/stasis.drl";
    @TempDir
    private Path folder;

    private static Proposal proposal(String path, String before) {
        return new Proposal("2026-12-01-x", "wang", "2026-11-26T08:00:00Z", "1.4.0", "2026-12-01", new Changelog.Entry(List.of("evidence"), List.of("rules/2-elements"), "刺痛力度改弱，待临床复核。", "Stabbing pain counts less than before."),
                new TreeMap<>(Map.of(path, "new text\n")), new TreeMap<>(Map.of(path, before)), List.of(new Hold("diff:alert-lost", List.of("patient-1"))), JsonNodeFactory.instance.objectNode());
    }

    private static String hash(String text) {
        return Sha256.hex(text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void keepsAProposalAndGivesASecondOneOfTheNameAnother() {
        Proposals proposals = new Proposals(folder);
        Proposal first = proposals.keep(proposal(STASIS, ""));
        Proposal second = proposals.keep(proposal(STASIS, ""));
        assertEquals(List.of("2026-12-01-x", "2026-12-01-x-2"), proposals.names());
        assertEquals(first, proposals.find("2026-12-01-x").orElseThrow());
        assertEquals(second.name(), proposals.find("2026-12-01-x-2").orElseThrow().name());
        assertEquals(Optional.empty(), proposals.find("../2026-12-01-x"));
    }

    @Test
    void writesItsFilesAndItsEntryOfTheChangelog() {
        SmallHome tree = SmallHome.in(folder).with(Changelog.PATH, "# Changelog\n\n```\n## 1.4.0 · 2026-12-01\n- type: correction\n```\n\n## 1.0.0 · 2026-11-26\n- type: addition\n");
        Map<String, Optional<String>> texts = Proposals.writing(proposal(STASIS, hash(tree.text(STASIS))), tree.places());
        assertEquals("new text\n", texts.get(STASIS).orElseThrow());
        String changelog = texts.get(Changelog.PATH).orElseThrow();
        assertTrue(changelog.contains("```\n\n## 1.4.0 · 2026-12-01\n- type: evidence\n- area: rules/2-elements\n- 医生: 刺痛力度改弱"), changelog);
        assertTrue(changelog.indexOf("- type: evidence") < changelog.indexOf("## 1.0.0"), changelog);
    }

    @Test
    void refusesToWriteOverWhatWasChangedSinceAndWhatNoDraftHas() {
        SmallHome tree = SmallHome.in(folder);
        RefusedProposalException changed = assertThrows(RefusedProposalException.class, () -> Proposals.writing(proposal(STASIS, hash("something else")), tree.places()));
        assertEquals(List.of("changed-since"), changed.problems().stream().map(each -> each.check()).toList());
        RefusedProposalException elsewhere = assertThrows(RefusedProposalException.class, () -> Proposals.writing(proposal("knowledge-base/model/x.json", ""), tree.places()));
        assertEquals(List.of("not-draftable"), elsewhere.problems().stream().map(each -> each.check()).toList());
    }

    @Test
    void namesTheHoldsThatTheApproversAccept() {
        assertEquals("./lingshu rules release 1.4.0 --date 2026-12-01 --approver NAME1 --approver NAME2 --accept 'diff:alert-lost'", proposal(STASIS, "").releasing());
        Proposal plain = proposal(STASIS, "");
        Proposal tricky = new Proposal(plain.name(), plain.author(), plain.at(), plain.version(), plain.date(), plain.entry(), plain.files(), plain.before(), List.of(new Hold("test:x: $(reboot) `x` \"y\" it's\nz", List.of("a"))), plain.difference());
        assertTrue(tricky.releasing().endsWith("--accept 'test:x: $(reboot) `x` \"y\" it'\\''s z'"), tricky.releasing());
    }
}
