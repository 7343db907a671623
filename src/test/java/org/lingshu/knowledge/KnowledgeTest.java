package org.lingshu.knowledge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lingshu.Repository;
import org.lingshu.problem.Problem;

/** The shipped knowledge base is whole, and a mistake in one is named with its line. */
class KnowledgeTest {
    private static final String TERM = "{\"term\":\"心悸\",\"english\":\"palpitations\",\"examination\":\"问\",\"part\":\"胸\",\"synonyms\":[\"心慌\"],\"source\":\"diagnostics\"}";

    private static final Set<String> NAMES_TERMS = Set.of("site-sensation.json", "tests.json", "denied-together.json", "wordings.json");

    @TempDir
    private Path folder;

    @Test
    void theShippedKnowledgeIsBroadEnoughForTheWard() {
        Knowledge knowledge = Repository.knowledge();
        assertTrue(knowledge.terms().size() >= 500, "terms " + knowledge.terms().size());
        assertTrue(knowledge.elements().size() >= 30, "elements " + knowledge.elements().size());
        assertTrue(knowledge.syndromes().keySet().containsAll(List.of("气虚血瘀证", "痰瘀互结证", "痰热蕴结证", "气滞血瘀证", "痰湿痹阻证", "气阴两虚证", "阴虚阳亢证", "肝阳上亢证",
                "肝肾阴虚证", "阳虚水停证")));
        for (String name : List.of("收缩压", "舒张压", "心率", "NT-proBNP", "肌钙蛋白I", "总胆固醇", "甘油三酯", "葡萄糖", "肌酐", "钾")) {
            assertTrue(knowledge.analyte(name).isPresent(), name);
            assertTrue(!knowledge.analyte(name).orElseThrow().reference().isEmpty(), name + " has no reference range");
        }
    }

    @Test
    void everyNationalPatternNameIsRuledComposedOrSaysWhyNot() {
        Knowledge knowledge = Repository.knowledge();
        long national = knowledge.syndromes().values().stream().filter(each -> each.gbt().isPresent()).count();
        assertTrue(national >= 2_040, "names with a clause of the national standard: " + national);
        assertTrue(knowledge.compositions().size() >= 1_700, "composed names: " + knowledge.compositions().size());
        long tm1 = knowledge.syndromes().values().stream().filter(each -> each.icd11().isPresent()).count();
        assertTrue(tm1 >= 170, "names with a code of ICD-11 chapter 26: " + tm1);
    }

    @Test
    void herbsAndFormulasAreThereAndEveryHerbOfAFormulaIsKnown() {
        Pharmacy pharmacy = Repository.knowledge().pharmacy();
        assertTrue(pharmacy.herbs().values().stream().distinct().count() >= 400);
        assertTrue(pharmacy.formulas().size() >= 150);
        assertEquals("附子", pharmacy.herb("黑顺片").orElseThrow().herb());
        assertEquals(List.of(), pharmacy.formulas().values().stream().flatMap(formula -> formula.herbs().stream()).filter(herb -> pharmacy.herb(herb).isEmpty()).toList());
    }

    @Test
    void aSpellingOfTwoTermsIsNamedWithBoth() throws IOException {
        List<Problem> problems = problems("[\n" + TERM + ",\n" + TERM.replace("\"心悸\"", "\"怔忡\"") + "\n]");
        assertEquals(1, problems.size(), problems.toString());
        assertEquals("ambiguous-spelling", problems.getFirst().check());
        assertEquals(3, problems.getFirst().line());
        assertTrue(problems.getFirst().message().contains("`心慌`") && problems.getFirst().message().contains("`心悸`"), problems.toString());
    }

    @Test
    void brokenJsonIsNamedWithLineAndColumn() throws IOException {
        Problem problem = problems("[\n" + TERM + "\n" + TERM + "\n]").getFirst();
        assertEquals("broken-json", problem.check());
        assertEquals(3, problem.line());
        assertTrue(problem.column() > 0);
    }

    @Test
    void everyMissingFieldIsNamedAtOnce() throws IOException {
        List<Problem> problems = problems("[\n{\"term\":\"心悸\",\"examination\":\"看\"}\n]");
        assertEquals(Set.of("missing-field", "unknown-examination"), new TreeSet<>(problems.stream().map(Problem::check).toList()));
        assertEquals(4, problems.size(), problems.toString());
    }

    @Test
    void aCitationWithoutASourceIsNamedWithTheNearest() throws IOException {
        List<Problem> problems = problems("[\n" + TERM + ",\n" + TERM.replace("心悸", "怔忡").replace("心慌", "心跳").replace("diagnostics", "diagnostic") + "\n]");
        assertEquals(List.of("unknown-source"), problems.stream().map(Problem::check).toList(), problems.toString());
        assertEquals(3, problems.getFirst().line());
        assertTrue(problems.getFirst().hint().contains("`diagnostics`"), problems.toString());
    }

    @Test
    void aTermThatIsOnlyRecordedMustSayWhy() throws IOException {
        List<Problem> problems = problems("[\n" + TERM.replace("\"source\"", "\"use\":\"recorded\",\"source\"") + "\n]");
        assertEquals(List.of("missing-field"), problems.stream().map(Problem::check).toList(), problems.toString());
        assertTrue(problems.getFirst().message().contains("`because`"), problems.toString());
    }

    @Test
    void theNearestTermsAreSuggestedFirst() {
        assertEquals("舌紫暗", Nearest.of("舌紫黯", Repository.knowledge().terms().keySet()).getFirst());
        assertEquals("刺痛", Nearest.of("剌痛", Repository.knowledge().terms().keySet()).stream().filter("刺痛"::equals).findFirst().orElse("not suggested"));
    }

    private List<Problem> problems(String terms) throws IOException {
        Path shipped = Path.of("knowledge-base");
        try (var walk = Files.walk(shipped)) {
            for (Path each : walk.filter(Files::isDirectory).toList()) Files.createDirectories(folder.resolve(shipped.relativize(each).toString()));
        }
        for (String name : List.of("elements", "sources", "parameters", "intake")) {
            try (var list = Files.list(shipped.resolve(name))) {
                for (Path file : list.filter(path -> !NAMES_TERMS.contains(path.getFileName().toString())).toList()) Files.copy(file, folder.resolve(name).resolve(file.getFileName().toString()));
            }
        }
        Files.writeString(folder.resolve("terms/own.json"), terms);
        try {
            Knowledge.read(folder);
            return List.of();
        } catch (UnreadableKnowledgeException e) {
            return e.problems();
        }
    }
}
