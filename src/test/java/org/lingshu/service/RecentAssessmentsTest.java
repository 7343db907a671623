package org.lingshu.service;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.lingshu.assess.Assessment;

class RecentAssessmentsTest {
    private static final int MANY = 2_500;
    private final Assessment assessment = RunningFacade.assessment(Records.TEXT);

    @Test
    void holdsTheLatestAndForgetsTheOldest() {
        RecentAssessments recent = new RecentAssessments();
        for (int i = 0; i < MANY; i++) recent.keep("id" + i, assessment);
        assertTrue(recent.find("id" + (MANY - 1)).isPresent());
        assertTrue(recent.find("id0").isEmpty());
    }

    @Test
    void holdsLongerWhatCameAgain() {
        RecentAssessments recent = new RecentAssessments();
        recent.keep("again", assessment);
        for (int i = 0; i < MANY / 2; i++) recent.keep("id" + i, assessment);
        recent.keep("again", assessment);
        for (int i = 0; i < MANY / 2; i++) recent.keep("other" + i, assessment);
        Optional<Assessment> found = recent.find("again");
        assertTrue(found.isPresent());
        assertTrue(recent.find("id0").isEmpty());
    }
}
