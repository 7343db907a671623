package org.lingshu.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lingshu.Repository;
import org.lingshu.intake.Case;
import org.lingshu.store.Glance;
import org.lingshu.store.Kind;
import org.lingshu.store.Reaction;
import org.lingshu.store.Reason;
import org.lingshu.store.Receipt;
import org.lingshu.store.Records;
import org.lingshu.store.Selection;
import org.lingshu.store.Store;
import org.lingshu.store.Verdict;
import org.lingshu.store.Verification;

/** Ten thousand assessments: a page of the timeline costs little whatever is looked for, and verifying goes on beside the writing. */
@Tag("long")
class LongTimelineTest {
    private static final int ASSESSMENTS = Integer.getInteger("assessments", 10_000);
    private static final double MOST_SECONDS = 1;

    @TempDir
    private Path folder;

    @Test
    void aPageOfTenThousandIsThereInAMomentWhateverIsLookedFor() {
        List<Archive.Answered> answered = Kept.cases().stream().limit(12).map(Kept::answered).toList();
        try (Store store = Store.open(folder.resolve("home"), Optional.empty())) {
            Archive archive = new Archive(store, Kept.installed(), Repository.rulebook().rules());
            List<Archive.Answered> together = new ArrayList<>();
            for (int i = 0; i < ASSESSMENTS; i++) {
                together.add(of("patient " + i % 997, answered.get(i % answered.size())));
                if (together.size() < 32 && i < ASSESSMENTS - 1) continue;
                List<Receipt> receipts = archive.keep(together);
                if (i % 5 == 0) store.react(receipts.getFirst().entry(), i % 2 == 0 ? Reaction.ACCEPTED : Reaction.OVERRIDDEN, Reason.OTHER, "", "");
                together.clear();
            }
            Records records = store.records();
            Optional<String> none = Optional.empty();
            String rule = records.words("rule", "血瘀", 1).getFirst();
            String statement = answered.getFirst().assessment().syndromes().getFirst().name();
            Selection overridden = new Selection(none, none, none, none, none, none, Optional.of(Reaction.OVERRIDDEN), Optional.empty());
            Map<String, Glance> asked = Map.of("everything", Glance.ALL, "assessments", glance(Selection.ALL), "a rule", glance(new Selection(none, Optional.of(rule), none, none, none, none, Optional.empty(), Optional.empty())),
                    "a statement", glance(new Selection(none, none, none, Optional.of(statement), none, none, Optional.empty(), Optional.empty())), "overridden", glance(overridden),
                    "a rule and overridden", glance(new Selection(none, Optional.of(rule), none, none, none, none, Optional.of(Reaction.OVERRIDDEN), Optional.empty())),
                    "alerts", new Glance(Set.of(Kind.ASSESSMENT), Selection.ALL, none, Optional.of("rules/6-safety/"), none), "a model", new Glance(Set.of(Kind.ASSESSMENT), Selection.ALL, none, none, Optional.of("ward-records-disease")),
                    "an old time", glance(new Selection(none, none, none, none, none, Optional.of("2020-01-01"), Optional.empty(), Optional.empty())),
                    "a patient", glance(new Selection(Optional.of(store.home().pseudonym("patient 5")), none, none, none, none, none, Optional.empty(), Optional.empty())));
            asked.forEach((what, glance) -> {
                records.see(glance, Long.MAX_VALUE, 50);
                long begun = cpu();
                Records.Seen page = records.see(glance, Long.MAX_VALUE, 50);
                double seconds = (cpu() - begun) / 1e9;
                System.out.printf("%s: %d of %d entries in %.1f ms of this thread%n", what, page.entries().size(), page.size(), seconds * 1000);
                assertTrue(seconds < MOST_SECONDS, what);
            });
            long begun = cpu();
            Verdict verdict = Verification.of(store, false, _ -> { });
            double seconds = (cpu() - begun) / 1e9;
            System.out.printf("verified %d entries in %.2f s of this thread, %.0f a second%n", verdict.entries(), seconds, verdict.entries() / seconds);
            assertEquals(List.of(), verdict.faults());
        }
    }

    private static Glance glance(Selection about) {
        return new Glance(Set.of(Kind.ASSESSMENT, Kind.FEEDBACK), about, Optional.empty(), Optional.empty(), Optional.empty());
    }

    private static Archive.Answered of(String id, Archive.Answered one) {
        Case given = one.record();
        Case other = new Case(id, given.patient(), given.at(), given.text(), given.findings(), given.measurements(), given.omics(), given.medications(), given.allergies());
        return new Archive.Answered(other, one.assessment(), one.answer().deepCopy().put("id", id));
    }

    private static long cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }
}
