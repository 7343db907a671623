package org.lingshu.inquiry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.lingshu.Repository;
import org.lingshu.clinical.Finding;
import org.lingshu.intake.Case;

/** Ask next: what is open, worth most first, with what either answer changes. */
class AskNextTest {
    private static final AskNext ASK = new AskNext(Repository.assessor(), Repository.knowledge());

    @Test
    void chestPainIsAskedForTheSignsOfAnEmergency() {
        List<Asked> all = ASK.of(Golden.named("chest-pain-phlegm-stasis"), 18);
        Set<String> names = all.stream().map(Asked::name).collect(Collectors.toSet());
        assertTrue(names.contains("ST段抬高") || names.contains("急性心肌梗死心电图"), names.toString());
        assertTrue(all.stream().anyMatch(Asked::measured), "no test among " + names);
        Asked tracing = all.stream().filter(asked -> asked.name().equals("ST段抬高")).findFirst().orElseThrow();
        assertFalse(tracing.yes().raised().isEmpty());
        assertTrue(tracing.because().stream().anyMatch(reason -> reason.kind() == Asked.Reason.Kind.ALERT), tracing.because().toString());
    }

    @Test
    void nothingIsAskedThatTheRecordAlreadyAnswers() {
        for (Case one : Golden.cases().subList(0, 12)) {
            Set<String> known = Repository.assessor().assess(one).findings().stream().map(Finding::term).collect(Collectors.toSet());
            assertTrue(ASK.of(one, 10).stream().noneMatch(asked -> known.contains(asked.name())), one.id());
        }
    }

    @Test
    void theMostExpectedChangeComesFirstAndIsTheWeighedSumOfBothAnswers() {
        List<Asked> all = ASK.of(Golden.named("dizziness-liver-yang"), 10);
        assertFalse(all.isEmpty());
        assertEquals(all.stream().map(Asked::expected).sorted(java.util.Comparator.reverseOrder()).toList(), all.stream().map(Asked::expected).toList());
        for (Asked asked : all) assertEquals(asked.likely() * asked.yes().change() + (1 - asked.likely()) * asked.no().change(), asked.expected(), 1e-12);
    }

    @Test
    void theSameRecordIsAskedTheSame() {
        Case one = Golden.named("blood-deficiency-woman");
        assertEquals(ASK.of(one, 10), ASK.of(one, 10));
    }
}
