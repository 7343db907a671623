package org.lingshu.assess;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.lingshu.assess.MedicineQuestions.Answered;
import org.lingshu.assess.MedicineQuestions.Outcome;

/** Examination questions on dose, incompatibility and pregnancy (TCM-SE), answered by the safety rules; which are missed and why stands in src/decisions/0005. */
class SafetyQuestionsTest {
    private static final double ENOUGH = 0.9;
    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void nineInTenAreAnsweredRight() throws IOException {
        Path folder = Path.of(System.getProperty("safety.questions", "../shared/data/mtcmb"));
        List<Answered> all = new ArrayList<>();
        for (String name : List.of("TCM-SE-A.jsonl", "TCM-SE-B.jsonl")) {
            Path file = folder.resolve(name);
            Assumptions.assumeTrue(Files.exists(file), file + " is absent");
            for (String line : Files.readAllLines(file)) if (!line.isBlank()) all.add(MedicineQuestions.answer(JSON.readTree(line)));
        }
        long right = count(all, Outcome.RIGHT);
        long concerned = right + count(all, Outcome.WRONG);
        List<String> missed = all.stream().filter(each -> each.outcome() == Outcome.WRONG).map(each -> each.question() + " said " + brief(each.said()) + ", expected " + each.expected()).toList();
        System.out.println(right + " of " + concerned + " right, " + count(all, Outcome.NOT_CONCERNED) + " not concerned; missed: " + String.join("; ", missed));
        assertTrue(right >= ENOUGH * concerned, right + " of " + concerned + ": " + missed);
    }

    private static long count(List<Answered> all, Outcome outcome) {
        return all.stream().filter(each -> each.outcome() == outcome).count();
    }

    private static String brief(String said) {
        return said.length() <= 60 ? said : said.substring(0, 60) + "…";
    }
}
