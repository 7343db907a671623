package org.lingshu.service.edition;

import java.util.Optional;
import org.lingshu.answer.AssessmentJson;
import org.lingshu.assess.Assessor;
import org.lingshu.audit.Archive;
import org.lingshu.fhir.hook.Hooks;
import org.lingshu.fhir.record.FhirReader;
import org.lingshu.intake.Cases;
import org.lingshu.knowledge.Knowledge;
import org.lingshu.replay.Restored;

/**
 * One edition of rules, knowledge and models at work. A request is read, answered and written by one of these from beginning to end, whatever comes after it.
 *
 * @param name      of the edition: a release, or where it was read from
 * @param knowledge what its words and numbers mean
 * @param cases     reads records
 * @param working   answers and writes answers
 * @param archive   keeps answers; empty when they are held in memory only
 * @param hooks     answers calls of CDS Hooks
 * @param inquirer  asks why not, and what next
 */
public record Serving(String name, Knowledge knowledge, Cases cases, Restored working, Optional<Archive> archive, Hooks hooks, Inquirer inquirer) {
    /** An edition ready to work. */
    public static Serving of(String name, Assessor assessor, Knowledge knowledge, Optional<Archive> archive) {
        return new Serving(name, knowledge, FhirReader.cases(knowledge), Restored.of(assessor, knowledge), archive, new Hooks(knowledge, assessor),
                Inquirer.of(assessor, knowledge));
    }

    /** Answers. */
    public Assessor assessor() {
        return working.assessor();
    }

    /** Writes answers. */
    public AssessmentJson json() {
        return working.json();
    }
}
