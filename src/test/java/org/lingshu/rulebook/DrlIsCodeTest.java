package org.lingshu.rulebook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lingshu.Repository;
import org.lingshu.clinical.Examination;
import org.lingshu.clinical.Finding;
import org.lingshu.clinical.Presence;
import org.lingshu.clinical.Span;
import org.lingshu.problem.Problem;
import org.lingshu.trail.Stage;

/**
 * Nothing but a rule passes: attempts to run code through a rule file are refused with a plain message while the file is read, before anything is given to
 * the engine's compiler. The attack on each line is the only thing that is wrong with its file.
 */
class DrlIsCodeTest {
    private static final String CONDITION = HostileRules.CONDITION;
    private static final String CONSEQUENCE = HostileRules.CONSEQUENCE;

    @TempDir
    private Path folder;

    @Test
    void theRuleAroundTheAttacksIsSound() {
        assertEquals(List.of(), SmallRulebook.in(folder).rule(rule(CONDITION, CONSEQUENCE)).problems());
    }

    @ParameterizedTest
    @MethodSource("org.lingshu.rulebook.HostileRules#consequences")
    void refusesAConsequenceThatDoesMoreThanOneInsert(String consequence) {
        refused(rule(CONDITION, consequence));
    }

    @ParameterizedTest
    @MethodSource("org.lingshu.rulebook.HostileRules#conditions")
    void refusesAConditionThatReachesBeyondTheFacts(String condition) {
        refused(rule(condition, CONSEQUENCE));
    }

    @ParameterizedTest
    @MethodSource("org.lingshu.rulebook.HostileRules#wholes")
    void refusesAFileThatHoldsMoreThanRules(String text) {
        refused(text + "\n" + rule(CONDITION, CONSEQUENCE));
    }

    @ParameterizedTest
    @MethodSource("org.lingshu.rulebook.HostileRules#attributes")
    void refusesARuleThatSteersTheEngine(String attribute) {
        refused(rule(CONDITION, CONSEQUENCE).replace("when ", attribute + " when "));
    }

    @Test
    void refusesAFileInAnotherDialect() {
        SmallRulebook.in(folder).with(Stage.EVIDENCE, "own.drl", "package elements\nimport org.lingshu.clinical.*\ndialect \"java\"\n" + rule(CONDITION, CONSEQUENCE));
        List<Problem> problems = Draft.read(folder, Repository.knowledge()).problems();
        assertEquals("engine-magic", problems.getFirst().check(), problems.toString());
        assertEquals(3, problems.getFirst().line());
    }

    @Test
    void refusesWhatIsTooLargeOrTooDeepBeforeItIsParsed() {
        assertEquals("too-large", once("// " + "x".repeat(300_000)).check());
        Problem deep = once(rule("$sign : Finding( " + "( ".repeat(50_000) + "present" + " )".repeat(50_000) + " )", CONSEQUENCE));
        assertEquals("too-deep", deep.check());
        assertEquals(4, deep.line());
        assertEquals("too-deep", once(rule("not ( ".repeat(20_000), CONSEQUENCE)).check());
        List<Problem> many = assertTimeoutPreemptively(Duration.ofSeconds(20), () -> SmallRulebook.in(folder.resolve("many")).rule("\\\n".repeat(100_000)).draft().problems());
        assertTrue(many.size() <= 60, "problems: " + many.size());
    }

    @Test
    void refusesALongConsequenceBeforeItIsMatched() {
        refused(rule(CONDITION, "insert( Evidence.strong( \"血瘀\"" + ", $sign".repeat(9_000) + " ) );"));
    }

    @Test
    void refusesAFileThatIsNotText() throws IOException {
        SmallRulebook.in(folder);
        Files.write(folder.resolve("2-elements/own.drl"), new byte[] {(byte) 0xc3, (byte) 0x28, (byte) 0xff});
        assertEquals(List.of("not-utf8"), Draft.read(folder, Repository.knowledge()).problems().stream().map(Problem::check).toList());
        Files.write(folder.resolve("2-elements/own.drl"), "package elements\u0000".getBytes(StandardCharsets.UTF_8));
        assertEquals(List.of("invisible-letter"), Draft.read(folder, Repository.knowledge()).problems().stream().map(Problem::check).toList());
    }

    @Test
    void stopsRulesThatFeedThemselvesAndNamesOne() {
        Rulebook rulebook = SmallRulebook.in(folder).with(Stage.FINDINGS, "own.drl", """
                package findings
                import org.lingshu.clinical.*
                dialect "mvel"
                rule "刺痛自生" @source( "zhu-2008:血瘀" )
                when
                    $sign : Finding( present, term == "刺痛" )
                then
                    insert( Finding.from( "刺痛", $sign ) );
                end
                """).read();
        Finding sign = new Finding("刺痛", Presence.PRESENT, Examination.ASKING, new Span("given", 0, 2, "刺痛"));
        RunawayRulesException thrown = assertThrows(RunawayRulesException.class, () -> assertTimeoutPreemptively(Duration.ofSeconds(30), () -> rulebook.run(Stage.FINDINGS, List.of(sign))));
        assertTrue(thrown.getMessage().contains("`刺痛自生`") && thrown.getMessage().contains("rules/1-findings"), thrown.getMessage());
    }

    private static String rule(String condition, String consequence) {
        return HostileRules.rule(condition, consequence);
    }

    private Problem once(String text) {
        List<Problem> problems = assertTimeoutPreemptively(Duration.ofSeconds(20), () -> SmallRulebook.in(folder.resolve("f" + text.hashCode())).rule(text).draft().problems());
        assertEquals(1, problems.size(), problems.toString());
        return problems.getFirst();
    }

    private void refused(String text) {
        List<Problem> problems = SmallRulebook.in(folder).rule(text).draft().problems();
        assertFalse(problems.isEmpty(), "was let through: " + text);
        for (Problem problem : problems) {
            assertFalse(problem.message().isBlank() || problem.chinese().isBlank() || problem.message().contains("Exception") || problem.message().contains("Descr"), problem.toString());
            assertTrue(problem.path().equals("rules/2-elements/own.drl") && problem.line() >= 3, problem.toString());
        }
        assertFalse(HostileRules.Canary.sang() || Files.exists(Path.of("PWNED")), "code ran");
    }
}
