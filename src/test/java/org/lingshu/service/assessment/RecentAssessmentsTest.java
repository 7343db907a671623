package org.lingshu.service.assessment;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.lingshu.clinical.Patient;
import org.lingshu.intake.Case;
import org.lingshu.service.Records;
import org.lingshu.service.RunningFacade;
import org.lingshu.service.edition.Serving;
import org.lingshu.service.edition.Succession;

class RecentAssessmentsTest {
    private static final int MANY = 2_500;
    private static final Case RECORD = Case.of("p1", Patient.unknown(), Records.TEXT);
    private final Serving serving = Serving.of("", RunningFacade.ASSESSOR, RunningFacade.KNOWLEDGE, Optional.empty());
    private final Succession succession = new Succession(serving);
    private final RecentAssessments.Held assessment = new RecentAssessments.Held(serving, RECORD, RunningFacade.assessment(Records.TEXT), Optional.empty());

    @Test
    void holdsTheLatestAndForgetsTheOldest() {
        RecentAssessments recent = new RecentAssessments(succession);
        for (int i = 0; i < MANY; i++) recent.keep("id" + i, assessment);
        assertTrue(recent.find("id" + (MANY - 1)).isPresent());
        assertTrue(recent.find("id0").isEmpty());
    }

    @Test
    void holdsLongerWhatCameAgain() {
        RecentAssessments recent = new RecentAssessments(succession);
        recent.keep("again", assessment);
        for (int i = 0; i < MANY / 2; i++) recent.keep("id" + i, assessment);
        recent.keep("again", assessment);
        for (int i = 0; i < MANY / 2; i++) recent.keep("other" + i, assessment);
        Optional<RecentAssessments.Held> found = recent.find("again");
        assertTrue(found.isPresent());
        assertTrue(recent.find("id0").isEmpty());
    }

    @Test
    void forgetsWhatEditionsBeforeTheLastAnswered() {
        RecentAssessments recent = new RecentAssessments(succession);
        recent.keep("first", assessment);
        succession.hand(Serving.of("second", RunningFacade.ASSESSOR, RunningFacade.KNOWLEDGE, Optional.empty()), List.of());
        recent.keep("second", new RecentAssessments.Held(succession.current(), RECORD, assessment.assessment(), Optional.empty()));
        assertTrue(recent.find("first").isPresent());
        succession.hand(Serving.of("third", RunningFacade.ASSESSOR, RunningFacade.KNOWLEDGE, Optional.empty()), List.of());
        recent.keep("third", new RecentAssessments.Held(succession.current(), RECORD, assessment.assessment(), Optional.empty()));
        assertTrue(recent.find("first").isEmpty());
        assertTrue(recent.find("second").isPresent());
    }
}
