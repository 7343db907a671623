package org.lingshu.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.lingshu.Repository;
import org.lingshu.rulebook.RuleEntry;

/** Every sentence of tests-data/rules holds, and every rule has a sentence in which it speaks and one in which it stays silent. */
class RuleCasesTest {
    private static List<RuleCase> cases;
    private static RuleCaseRun run;

    @BeforeAll
    static void read() {
        cases = RuleCaseFolder.read(Path.of("tests-data/rules"));
        run = new RuleCaseRun(Repository.rulebook(), Repository.knowledge());
    }

    @TestFactory
    Stream<DynamicTest> everyCaseHolds() {
        Map<String, List<RuleCase>> byFile = cases.stream().collect(Collectors.groupingBy(RuleCase::path, java.util.TreeMap::new, Collectors.toList()));
        return byFile.entrySet().stream().map(file -> DynamicTest.dynamicTest(file.getKey() + " (" + file.getValue().size() + ")", () -> {
            List<String> failures = file.getValue().stream().flatMap(one -> run.differences(one).stream().map(each -> one.name() + ": " + each)).toList();
            assertEquals(List.of(), failures);
        }));
    }

    @Test
    void everyRuleSpeaksInOneCaseAndStaysSilentInAnother() {
        assertEquals(Set.of(), without(RuleCase::fires), "rules without a case in which they fire");
        assertEquals(Set.of(), without(RuleCase::silent), "rules without a case in which they stay silent");
    }

    @Test
    void everyCaseSaysWhatItIsAbout() {
        List<String> blank = cases.stream().filter(one -> one.name().isBlank() || one.fires().isEmpty() && one.silent().isEmpty()).map(RuleCase::path).toList();
        assertEquals(List.of(), blank);
    }

    private static Set<String> without(Function<RuleCase, List<String>> mention) {
        Set<String> mentioned = cases.stream().flatMap(one -> mention.apply(one).stream()).collect(Collectors.toSet());
        return Repository.rulebook().rules().stream().map(RuleEntry::name).filter(name -> !mentioned.contains(name)).collect(Collectors.toCollection(TreeSet::new));
    }
}
