package org.lingshu.discovery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.lingshu.Repository;
import org.lingshu.cohort.DataReport;
import org.lingshu.model.Block;
import org.lingshu.model.Column;
import org.lingshu.model.Columns;
import org.lingshu.model.Kind;
import org.lingshu.model.Silence;
import org.lingshu.model.Subject;
import org.lingshu.model.Table;
import org.lingshu.model.Target;
import org.lingshu.report.DocumentHtml;

class DiscoveryTest {
    private static final Stated STATED = new Stated(Repository.rulebook(), Repository.knowledge());
    private static final String KNOWN = "所见/刺痛";
    private static final String NEW = "所见/流清涕";
    private static final List<String> NAMES = List.of(KNOWN, NEW, "所见/胸闷", "证素/血瘀", "证素/气虚", "证素/寒", "证素/心", "证素/肝", "证候/气虚血瘀证", "证候/阴虚阳亢证", "number", "twin", "other");

    /** Two syndromes; a known sign and one that no rule ties to them are more frequent in one, a number is higher and has a twin, and the rules' own conclusion is right of most. */
    private static Table table(int size, List<Set<Integer>> truth, int rowsEach) {
        SplittableRandom random = new SplittableRandom(11);
        List<Subject> subjects = new ArrayList<>();
        double[][] rows = new double[size * rowsEach][];
        for (int i = 0; i < size; i++) {
            int stasis = random.nextDouble() < 0.5 ? 1 : 0;
            double number = 1.2 * stasis + random.nextGaussian();
            double ruled = random.nextDouble() < 0.75 ? stasis : 1 - stasis;
            for (int r = 0; r < rowsEach; r++) {
                truth.add(Set.of(stasis));
                subjects.add(new Subject("p" + i + "." + r, "p" + i, "", Map.of()));
                rows[i * rowsEach + r] = new double[] {random.nextDouble() < 0.15 + 0.5 * stasis ? 1 : 0, random.nextDouble() < 0.15 + 0.5 * stasis ? 1 : 0, random.nextInt(2),
                        random.nextInt(40), random.nextInt(40),
                        random.nextInt(40), random.nextInt(40), random.nextInt(40), 50 * ruled, 50 * (1 - ruled), number, number + 0.2 * random.nextGaussian(), random.nextGaussian()};
            }
        }
        List<Column> columns = NAMES.stream().map(name -> new Column("tcm", name, "tcm", Silence.ZERO)).toList();
        return new Table(new Columns(List.of(new Block("tcm", Set.of("fourExaminations"))), columns), subjects, rows);
    }

    private static Discovery discover(int size, int rowsEach) {
        List<Set<Integer>> truth = new ArrayList<>();
        Table table = table(size, truth, rowsEach);
        Target target = new Target("syndrome", Kind.MULTICLASS, List.of("阴虚阳亢证", "气虚血瘀证"), truth);
        return Discovery.of(table, target, STATED, Effort.quick(1), text -> { });
    }

    private static DiscoveryReport report(Discovery discovery) {
        DataReport data = new DataReport("made up", "0123456789abcdef", 300, 300, Map.of(), List.of(), Map.of(), false, Map.of(), List.of());
        return new DiscoveryReport(data, discovery, Effort.quick(1), true, STATED, "lingshu", "aa", "bb");
    }

    private static Hypothesis of(Discovery discovery, String feature) {
        return discovery.replicated().stream().filter(each -> each.label().equals("气虚血瘀证") && each.single() && each.traits().getFirst().feature().equals(feature)).findFirst().orElseThrow();
    }

    @Test
    void whatIsPlantedReplicatesAndOnlyWhatNoRuleStatesIsNew() {
        Discovery found = discover(300, 1);
        assertEquals(Novelty.Verdict.KNOWN, of(found, KNOWN).novelty().verdict());
        assertEquals(Novelty.Verdict.NEW, of(found, NEW).novelty().verdict());
        Hypothesis number = of(found, found.replicated().stream().anyMatch(each -> each.traits().getFirst().feature().equals("number") && each.label().equals("气虚血瘀证")) ? "number" : "twin");
        assertEquals(1, number.followers().size());
        assertTrue(number.effect().odds().low() > 1 && number.effect().auc().low() > 0.5);
        assertEquals(found.held(), number.effect().agree() + number.effect().disagree());
        assertTrue(found.hypotheses().stream().noneMatch(each -> each.traits().stream().anyMatch(trait -> trait.feature().equals("other"))));
    }

    @Test
    void rowsOfOnePatientCountAsOneAndNoPatientIsInBothParts() {
        Discovery twice = discover(120, 2);
        assertEquals(120, twice.searched() + twice.held());
        assertTrue(twice.design().english().contains("rows of one group are one patient"), twice.design().english());
    }

    @Test
    void tooFewPatientsAreSaidAndNothingIsTested() {
        Discovery few = discover(24, 1);
        assertFalse(few.enough());
        assertEquals(2, few.rare().size());
        assertTrue(few.hypotheses().isEmpty() && few.points().isEmpty());
        assertTrue(DiscoveryText.of(report(few)).contains("nothing was tested"));
    }

    @Test
    void patientsOnWhomRulesAndModelDifferAreGroupedWithWhatTheOutcomeSaid() {
        Disagreement found = discover(300, 1).disagreement();
        assertTrue(found.compared() > 250 && found.differ() >= 20, found.toString());
        assertEquals(found.differ(), found.groups().stream().mapToInt(Disagreement.Group::patients).sum());
        for (Disagreement.Group each : found.groups()) assertEquals(each.patients(), each.right().stream().mapToInt(Integer::intValue).sum());
    }

    @Test
    void thePageSaysItInBothLanguagesAndTheSameSeedGivesTheSameBytes() {
        DiscoveryReport report = report(discover(200, 1));
        String page = DocumentHtml.of(DiscoveryPage.of(report));
        for (String word : List.of("Volcano plot", "火山图", "Stability", "稳定性", "Replicated effects", "重现的效应", "partly known", "first look", "规则与模型相左之处",
                "血瘀/strong")) assertTrue(page.contains(word), word);
        DiscoveryReport again = report(discover(200, 1));
        assertEquals(DiscoveryJson.of(report), DiscoveryJson.of(again));
        assertEquals(page, DocumentHtml.of(DiscoveryPage.of(again)));
        assertEquals(report.drafts(), again.drafts());
        assertFalse(DiscoveryJson.of(report).contains("NaN"));
        assertFalse(report.drafts().isEmpty());
    }

    @Test
    void medoidsFindGroupsThatAreThereAndNoneWhereThereIsNone() {
        double[] places = {0, 0.1, 0.2, 0.3, 5, 5.1, 5.2, 5.3, 9, 9.1, 9.2, 9.3};
        double[][] distances = IntStream.range(0, places.length).mapToObj(i -> IntStream.range(0,
                places.length).mapToDouble(j -> Math.abs(places[i] - places[j])).toArray()).toArray(double[][]::new);
        Medoids found = Medoids.of(distances);
        assertEquals(3, found.medoids().length);
        assertTrue(found.silhouette() > 0.8);
        double[][] same = new double[12][12];
        for (int i = 0; i < 12; i++) for (int j = 0; j < 12; j++) same[i][j] = i == j ? 0 : 1;
        assertEquals(1, Medoids.of(same).medoids().length);
    }
}
