package org.lingshu.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.lingshu.model.Judged;
import org.lingshu.model.Kind;

class AppraisalTextTest {
    private final Appraisal appraisal = MadeAppraisal.of(Kind.BINARY, List.of("survived", "died"), 7);
    private final List<String> lines = AppraisalText.of(appraisal).lines().toList();

    @Test
    void hasALineForEveryAlgorithmAndFusionWithFiveFiguresAndTheirIntervals() {
        for (Judged each : appraisal.evaluation().candidates()) {
            List<String> found = lines.stream().filter(line -> line.matches(".*" + each.candidate().algorithm() + " +" + each.candidate().fusion() + " .*")).toList();
            assertEquals(1, found.size(), each.candidate().name());
            each.figures().forEach(figure -> assertTrue(found.getFirst().contains(Names.estimate(figure).text()), found + " lacks " + figure));
        }
    }

    @Test
    void marksWhatTheInnerValidationChoseAndWarnsOfTheBest() {
        assertEquals(1, lines.stream().filter(line -> line.startsWith("*  random-forest") && line.contains("late") && line.endsWith("6/10")).count());
        assertTrue(lines.contains(Sayings.BEST.english()) && lines.contains(Sayings.BEST.chinese()));
    }

    @Test
    void aFirstLookSaysThatItIsOne() {
        assertTrue(AppraisalText.of(MadeAppraisal.quick()).contains(Sayings.QUICK.english()));
        assertFalse(String.join("\n", lines).contains(Sayings.QUICK.english()));
    }
}
