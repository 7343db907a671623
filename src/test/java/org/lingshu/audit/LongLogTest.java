package org.lingshu.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lingshu.Repository;
import org.lingshu.intake.Case;
import org.lingshu.store.Home;
import org.lingshu.store.Reaction;
import org.lingshu.store.Reason;
import org.lingshu.store.Receipt;
import org.lingshu.store.Store;
import org.lingshu.store.Tampering;
import org.lingshu.store.Verdict;
import org.lingshu.store.Verification;

/** Ten thousand assessments kept and verified, and two hundred changes of them found. */
@Tag("long")
class LongLogTest {
    private static final int ASSESSMENTS = Integer.getInteger("assessments", 10_000);
    private static final int CHANGES = Integer.getInteger("changes", 200);

    @TempDir
    private Path folder;

    @Test
    void tenThousandAssessmentsAreIntactAndAnyOfTwoHundredChangesIsFound() throws IOException, SQLException {
        List<Archive.Answered> answered = Kept.cases().stream().map(Kept::answered).toList();
        Path home = folder.resolve("home");
        long cost = cpu();
        try (Store store = Store.open(home, Optional.empty())) {
            Archive archive = new Archive(store, Kept.installed(), Repository.rulebook().rules());
            List<Archive.Answered> together = new ArrayList<>();
            for (int i = 0; i < ASSESSMENTS; i++) {
                together.add(of("patient " + i % 997, answered.get(i % answered.size())));
                if (together.size() < 32 && i < ASSESSMENTS - 1) continue;
                List<Receipt> receipts = archive.keep(together);
                if (i % 5 == 0) store.react(receipts.getFirst().entry(), i % 2 == 0 ? Reaction.ACCEPTED : Reaction.OVERRIDDEN, Reason.OTHER, "", "");
                if (i % 7 == 0) store.erase(List.of(receipts.getLast().entry()), "long test", i % 2 == 0);
                together.clear();
            }
        }
        report("kept", ASSESSMENTS, cost);
        for (int i = 0; i < 3; i++) {
            long time = cpu();
            Verdict verdict = Verification.of(Home.open(home), Optional.empty(), home.resolve("checkpoints"), false);
            report("verified", verdict.entries(), time);
            assertEquals(List.of(), verdict.faults());
            assertEquals(ASSESSMENTS, verdict.assessments());
        }
        Random random = new Random(3);
        List<String> unseen = new ArrayList<>();
        for (int i = 0; i < CHANGES; i++) {
            Tampering copy = Tampering.onACopyOf(home, folder.resolve("copy"));
            String did = copy.anything(random);
            if (copy.verdict().intact()) unseen.add(did);
        }
        assertTrue(unseen.isEmpty(), unseen.toString());
    }

    private static Archive.Answered of(String id, Archive.Answered one) {
        Case given = one.record();
        Case other = new Case(id, given.patient(), given.at(), given.text(), given.findings(), given.measurements(), given.omics(), given.medications(), given.allergies());
        return new Archive.Answered(other, one.assessment(), one.answer().deepCopy().put("id", id));
    }

    /** In the time of this thread, which a busy machine does not stretch as it does the time of the clock. */
    private static void report(String what, long count, long since) {
        double seconds = (cpu() - since) / 1e9;
        System.out.printf("%s %d in %.1f s of this thread, %.0f a second%n", what, count, seconds, count / seconds);
    }

    private static long cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }
}
