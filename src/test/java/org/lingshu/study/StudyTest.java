package org.lingshu.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.lingshu.cohort.DataReport;
import org.lingshu.model.Column;
import org.lingshu.model.Columns;
import org.lingshu.model.Kind;
import org.lingshu.model.Silence;
import org.lingshu.model.Table;
import org.lingshu.model.Target;
import org.lingshu.report.DocumentHtml;

class StudyTest {
    private static List<Study> study(List<Study.Question> questions) {
        return Study.of(questions, Simulated.STUDIED, new Study.Effort(1, 1, 20), text -> { });
    }

    @Test
    void whatAddsToAllOthersIsIrreplaceableAndWhatTheyTellTooIsReplaceable() {
        Study adding = Simulated.ADDING.study(1);
        assertEquals(Verdict.IRREPLACEABLE, adding.verdict(), Sentences.of(adding).toString());
        assertTrue(adding.findings().orElseThrow().redundancy().predicted() < 0.1);
        Study redundant = Simulated.REDUNDANT.study(1);
        assertEquals(Verdict.REPLACEABLE, redundant.verdict(), Sentences.of(redundant).toString());
        assertTrue(redundant.findings().orElseThrow().redundancy().share() < 0.3);
    }

    @Test
    void tooFewEventsAreSaidAndNothingIsMeasured() {
        Study study = study(List.of(Simulated.ADDING.draw(1, 50))).getFirst();
        assertEquals(Verdict.NOT_ENOUGH_DATA, study.verdict());
        assertTrue(study.findings().isEmpty());
        assertEquals(1, study.p());
    }

    @Test
    void severalTargetsAreCorrectedForTheirNumber() {
        Study.Question question = Simulated.ADDING.draw(4, 300);
        double alone = study(List.of(question)).getFirst().p();
        double among = study(List.of(question, question)).getFirst().p();
        assertEquals(Math.min(1, 2 * alone), among, 1e-12);
    }

    @Test
    void sharesOfAllModalitiesAddUpToTheAucAboveGuessing() {
        Findings found = study(List.of(Simulated.ADDING.draw(2))).getFirst().findings().orElseThrow();
        assertEquals(found.auc().after() - 0.5, found.shares().stream().mapToDouble(share -> share.auc().value()).sum(), 1e-9);
    }

    @Test
    void aRulesFeatureThatCarriesTheInteractionIsSupportedAndOneThatDoesNotIsListed() {
        Study.Question drawn = Simulated.INTERACTING.draw(3);
        Table table = drawn.table();
        List<Column> columns = new ArrayList<>(table.columns().all());
        columns.add(new Column("laboratory", "互参/真", "interaction", Silence.ZERO, "其人之见"));
        columns.add(new Column("laboratory", "互参/假", "interaction", Silence.ZERO, "另一说"));
        columns.add(new Column("laboratory", "互参/罕", "interaction", Silence.ZERO, "罕言"));
        double[][] rows = new double[table.size()][];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = new double[columns.size()];
            for (int j = 0; j < table.columns().size(); j++) rows[i][j] = table.value(i, j);
            rows[i][columns.size() - 3] = table.value(i, 0) * table.value(i, 4);
            rows[i][columns.size() - 2] = table.value(i, 1) * table.value(i, 5);
        }
        rows[0][columns.size() - 1] = 1;
        Study study = study(List.of(new Study.Question(new Table(new Columns(table.columns().blocks(), columns), table.subjects(), rows), drawn.target()))).getFirst();
        Interaction interaction = study.findings().orElseThrow().interaction();
        assertEquals(Map.of("互参/真", true, "互参/假", false), Map.of(interaction.each().get(0).feature(), interaction.each().get(0).supported(),
                interaction.each().get(1).feature(), interaction.each().get(1).supported()));
        assertEquals("其人之见", interaction.carrier().orElseThrow().rule());
        assertEquals(List.of(new Interaction.Seldom("互参/罕", "罕言", 1)), interaction.seldom());
        String said = Sentences.of(study).toString();
        assertTrue(said.contains("其人之见") && said.contains("too few patients to be judged"), said);
    }

    @Test
    void aLabelThatFewHaveIsNamedAndTheOthersAreStudied() {
        Study.Question drawn = Simulated.ADDING.draw(1, 300);
        List<java.util.Set<Integer>> truth = new ArrayList<>(drawn.target().truth());
        for (int i = 0; i < 16; i++) truth.set(i, java.util.Set.of(2));
        Study study = study(List.of(new Study.Question(drawn.table(), new Target("course", Kind.MULTICLASS, List.of("well", "ill", "odd"), truth)))).getFirst();
        assertEquals(List.of("well", "ill"), study.labels());
        assertEquals(List.of("odd"), study.rare());
        assertTrue(study.findings().isPresent());
        assertTrue(Sentences.of(study).toString().contains("odd"));
    }

    @Test
    void withNothingBesideItAModalityIsHeldAgainstGuessing() {
        Study.Question drawn = Simulated.NOISE.draw(1, 200);
        List<Column> columns = drawn.table().columns().all().stream().map(column -> new Column(Simulated.STUDIED, column.feature(), Simulated.STUDIED, Silence.UNKNOWN)).toList();
        double[][] rows = IntStream.range(0, 200).mapToObj(i -> IntStream.range(0, columns.size()).mapToDouble(j -> drawn.table().value(i, j)).toArray()).toArray(double[][]::new);
        Table only = new Table(new Columns(drawn.table().columns().blocks().subList(0, 1), columns), drawn.table().subjects(), rows);
        Study study = study(List.of(new Study.Question(only, drawn.target()))).getFirst();
        assertEquals(Verdict.NOT_ENOUGH_DATA, study.verdict());
        assertEquals(0.5, study.findings().orElseThrow().auc().before(), 1e-12);
        assertTrue(study.findings().orElseThrow().auc().after() > 0.6);
    }

    @Test
    void thePageShowsWhatAStudyFoundInBothLanguagesAndTheSameSeedGivesTheSameBytes() {
        DataReport data = new DataReport("made up", "0123456789abcdef", 600, 600, Map.of(), List.of(), Map.of(), false, Map.of(), List.of());
        StudyReport report = new StudyReport(data, List.of(Simulated.ADDING.study(1)), Study.Effort.quick(1), true, "lingshu", "");
        String page = DocumentHtml.of(StudyPage.of(report));
        for (String word : List.of("irreplaceable", "不可替代", "Decision curve", "Shapley", "first look", "可替代")) assertTrue(page.contains(word), word);
        StudyReport again = new StudyReport(data, List.of(Simulated.ADDING.study(1)), Study.Effort.quick(1), true, "lingshu", "");
        assertEquals(StudyJson.of(report), StudyJson.of(again));
        assertEquals(page, DocumentHtml.of(StudyPage.of(again)));
        assertTrue(StudyJson.of(report).contains("\"verdict\":\"irreplaceable\""));
        assertFalse(StudyJson.of(report).contains("NaN"));
    }
}
