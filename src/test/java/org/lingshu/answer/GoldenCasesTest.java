package org.lingshu.answer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.lingshu.Repository;
import org.lingshu.assess.Assessment;
import org.lingshu.clinical.Fact;
import org.lingshu.intake.Case;
import org.lingshu.intake.Cases;
import org.lingshu.intake.Outcome;
import org.lingshu.trail.Why;

/**
 * Invented patients whose answer and trail must stay as they are, to the letter. {@code -Dgolden=write} writes them anew and fails, so that a change is
 * read before it is kept. Hashes of rules and knowledge are left out: they change with every comment.
 */
class GoldenCasesTest {
    private static final Path FOLDER = Path.of("tests-data/cases");
    private static final ObjectMapper JSON = new ObjectMapper();

    @TestFactory
    Stream<DynamicTest> answerAndTrailStayAsTheyAre() throws IOException {
        return cases().stream().map(file -> DynamicTest.dynamicTest(name(file), () -> compare(file)));
    }

    @Test
    void thereAreAtLeastTwenty() throws IOException {
        assertTrue(cases().size() >= 20, "golden cases: " + cases().size());
    }

    @TestFactory
    Stream<DynamicTest> everyStatementWalksBackToTheRecord() throws IOException {
        return cases().stream().map(file -> DynamicTest.dynamicTest(name(file), () -> {
            Assessment assessment = assess(file);
            List<Fact> said = new ArrayList<>();
            said.addAll(assessment.alerts());
            said.addAll(assessment.conclusions());
            said.addAll(assessment.questions());
            said.addAll(assessment.advice());
            said.addAll(assessment.syndromes());
            said.addAll(assessment.elements());
            said.addAll(assessment.predictions());
            for (Fact fact : said) {
                List<Why> walks = Why.of(assessment.trail(), fact);
                assertTrue(!walks.isEmpty() && walks.stream().allMatch(Why::grounded), () -> WhyText.of(fact.sentence(), walks));
            }
        }));
    }

    @Test
    void theSameRecordGivesTheSameBytes() throws IOException {
        for (Path file : cases()) {
            AssessmentJson json = new AssessmentJson(Repository.knowledge());
            assertEquals(json.of(assess(file), true).toString(), json.of(assess(file), true).toString());
        }
    }

    private static void compare(Path file) throws IOException {
        Assessment assessment = assess(file);
        String trail = TrailText.of(assessment.trail()).lines().skip(1).reduce("", (all, line) -> all + line.strip() + "\n");
        Path goldenAnswer = FOLDER.resolve(name(file) + ".answer.json");
        Path goldenTrail = FOLDER.resolve(name(file) + ".trail.txt");
        if ("write".equals(System.getProperty("golden")) && (written(goldenAnswer, answer(assessment)) | written(goldenTrail, trail))) {
            fail("wrote " + name(file) + "; read the difference, then run again without -Dgolden=write");
        }
        assertEquals(Files.readString(goldenAnswer), answer(assessment));
        assertEquals(Files.readString(goldenTrail), trail);
    }

    private static boolean written(Path golden, String actual) throws IOException {
        if (Files.exists(golden) && Files.readString(golden).equals(actual)) return false;
        Files.writeString(golden, actual);
        return true;
    }

    private static String answer(Assessment assessment) throws JsonProcessingException {
        ObjectNode node = new AssessmentJson(Repository.knowledge()).of(assessment, false);
        node.remove("versions");
        node.remove("trail");
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(node) + "\n";
    }

    private static Assessment assess(Path file) throws IOException {
        Outcome outcome = Cases.of(Repository.knowledge()).read(file.getFileName().toString(), Files.readAllBytes(file)).getFirst();
        return switch (outcome) {
            case Outcome.Read(Case one) -> Repository.assessor().assess(one);
            case Outcome.Refused refused -> throw new IllegalStateException(refused.problems().toString());
        };
    }

    private static String name(Path file) {
        return file.getFileName().toString().replace(".case.json", "");
    }

    private static List<Path> cases() throws IOException {
        if (!Files.isDirectory(FOLDER)) return List.of();
        try (Stream<Path> list = Files.list(FOLDER)) {
            return list.filter(path -> path.toString().endsWith(".case.json")).sorted().toList();
        }
    }
}
