package org.lingshu.discovery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lingshu.Repository;
import org.lingshu.problem.Problem;
import org.lingshu.report.Estimate;
import org.lingshu.rulebook.Draft;
import org.lingshu.trail.Stage;

class DraftRuleTest {
    private static final Stated STATED = new Stated(Repository.rulebook(), Repository.knowledge());
    @TempDir
    private Path root;

    private static DraftRule draft(String label, boolean up, String... features) {
        List<Trait> traits = Arrays.stream(features).map(feature -> new Trait(feature, feature, "transcriptome", !feature.startsWith("测量"))).toList();
        List<Effect.Cell> cells = traits.size() == 1 ? List.of(new Effect.Cell(8, 10), new Effect.Cell(2, 10)) : List.of(new Effect.Cell(8, 10), new Effect.Cell(2, 10),
                new Effect.Cell(2, 10), new Effect.Cell(1, 10));
        Effect effect = new Effect(new Estimate(4, 2, 8), new Estimate(3, 1.5, 6), new Estimate(0.7, 0.6, 0.8), 0.001, cells, List.of(0.5, 0.5));
        Hypothesis one = new Hypothesis("H1", label, traits, up, 1e-6, 0.01, 0.9, effect, 0.002, true, STATED.novelty(label, traits, up, List.of()), List.of());
        return DraftRule.of(one, STATED.naming(), "made up/T seed 1");
    }

    /** What the rulebook's own check finds in these drafts, were they moved among the rules of interpretation. */
    private List<Problem> check(DraftRule... drafts) throws IOException {
        for (Stage stage : Stage.values()) Files.createDirectories(root.resolve(stage.folder()));
        Path folder = root.resolve(Stage.INTERPRETATION.folder());
        for (int i = 0; i < drafts.length; i++) Files.writeString(folder.resolve("draft-" + i + ".drl"), drafts[i].text().replace("T seed 1 H1", "T seed 1 H"
                + i).replaceFirst(" H1\"", " H" + i + "\""));
        Draft read = Draft.read(root, Repository.knowledge());
        List<Problem> problems = new java.util.ArrayList<>(read.problems());
        problems.addAll(read.compilation());
        assertEquals(Arrays.stream(drafts).filter(DraftRule::complete).count(), read.entries().size());
        return problems;
    }

    @Test
    void whatOnlyKnownTermsSayPassesTheRulebooksOwnCheck() throws IOException {
        assertEquals(List.of(), check(draft("气虚血瘀证", true, "所见/刺痛"), draft("气虚血瘀证", false, "主诉/胸闷"), draft("died", true, "测量/乳酸脱氢酶"), draft("died", false, "测量/白蛋白"), draft("眩晕病",
                true, "证素/脑", "证候/气虚血瘀证"),
                draft("眩晕病", true, "既往/高血压病", "家族/高血压病")));
    }

    @Test
    void whatTheKnowledgeBaseHasNoWordForStandsInCommentsAndIsNoRule() throws IOException {
        DraftRule molecule = draft("LumA", true, "ESR1");
        assertFalse(molecule.complete());
        assertTrue(molecule.text().contains("// rule \"发现/LumA H1\""), molecule.text());
        assertTrue(molecule.text().contains("Measurement( name == \"管腔型评分\", high )"), molecule.text());
        assertEquals(List.of(), check(molecule, draft("died", true, "所见/刺痛", "no word for this")));
    }

    @Test
    void aCohortCannotWriteRulesByItsNames() throws IOException {
        DraftRule hostile = draft("a\" ) );\nend\nrule \"evil\"\nwhen\nthen System.exit( 1 ); // \\", true, "所见/刺痛");
        assertEquals(List.of(), check(hostile));
        assertEquals(1, hostile.text().lines().filter(line -> line.startsWith("rule ")).count());
        DraftRule feature = draft("died", true, "x\nend\u2028rule \"evil\"\nwhen\nthen");
        assertEquals(List.of(), check(feature));
    }
}
