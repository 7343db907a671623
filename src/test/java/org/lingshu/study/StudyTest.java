package org.lingshu.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lingshu.cohort.DataReport;
import org.lingshu.model.Column;
import org.lingshu.model.Columns;
import org.lingshu.model.Silence;
import org.lingshu.model.Table;
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
        columns.add(new Column("laboratory", "互参/真", "interaction", Silence.ZERO));
        columns.add(new Column("laboratory", "互参/假", "interaction", Silence.ZERO));
        double[][] rows = new double[table.size()][];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = new double[columns.size()];
            for (int j = 0; j < table.columns().size(); j++) rows[i][j] = table.value(i, j);
            rows[i][columns.size() - 2] = table.value(i, 0) * table.value(i, 4);
            rows[i][columns.size() - 1] = table.value(i, 1) * table.value(i, 5);
        }
        Table with = new Table(new Columns(table.columns().blocks(), columns), table.subjects(), rows);
        Interaction interaction = study(List.of(new Study.Question(with, drawn.target()))).getFirst().findings().orElseThrow().interaction();
        assertEquals(Map.of("互参/真", true, "互参/假", false), Map.of(interaction.each().get(0).feature(), interaction.each().get(0).supported(),
                interaction.each().get(1).feature(), interaction.each().get(1).supported()));
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
