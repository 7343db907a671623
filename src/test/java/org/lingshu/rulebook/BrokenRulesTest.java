package org.lingshu.rulebook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lingshu.problem.Problem;
import org.lingshu.trail.Stage;

/** What an expert reads when a rule file has mistakes. */
class BrokenRulesTest {
    private static final String SOUND = """
            rule "血瘀/own" @source( "zhu-2008:血瘀" )
            when
                $sign : Finding( present, term in ( "刺痛", "痛有定处" ) )
            then
                insert( Evidence.strong( "血瘀", $sign ) );
            end
            """;

    @TempDir
    private Path folder;

    @Test
    void aSoundRuleHasNoProblem() {
        assertEquals(List.of(), SmallRulebook.in(folder).rule(SOUND).problems());
    }

    @Test
    void namesAMisspeltTermWithItsLineColumnAndNearestTerm() {
        Problem problem = only(SOUND.replace("痛有定处", "痛有定出"));
        assertEquals("unknown-term", problem.check());
        assertEquals("rules/2-elements/own.drl", problem.path());
        assertEquals(6, problem.line());
        assertEquals(48, problem.column());
        assertTrue(problem.hint().contains("`痛有定处`"), problem.hint());
    }

    @Test
    void sendsASynonymToItsCanonicalTerm() {
        Problem problem = only(SOUND.replace("痛有定处", "心慌"));
        assertEquals("unknown-term", problem.check());
        assertTrue(problem.hint().contains("`心悸`"), problem.hint());
    }

    @Test
    void namesAnUnknownElementAndAnUnknownSource() {
        List<Problem> problems = SmallRulebook.in(folder).rule(SOUND.replace("\"血瘀\", $sign", "\"血淤\", $sign").replace("zhu-2008", "zhu-2018")).problems();
        assertEquals(List.of("unknown-source", "unknown-element"), problems.stream().map(Problem::check).toList());
    }

    @Test
    void namesAMissingSource() {
        assertEquals("no-source", only(SOUND.replace("@source( \"zhu-2008:血瘀\" )", "")).check());
    }

    @Test
    void namesTheLineOfAMissingBracket() {
        Problem problem = only(SOUND.replace("\"痛有定处\" ) )", "\"痛有定处\" )"));
        assertEquals("broken-form", problem.check());
        assertTrue(problem.line() >= 6 && problem.line() <= 7, problem.toString());
    }

    @Test
    void namesAKindOfFactThatDoesNotExist() {
        Problem problem = only(SOUND.replace("Finding( present, term in ( \"刺痛\", \"痛有定处\" ) )", "Symptom( present )"));
        assertEquals("not-allowed", problem.check());
        assertEquals(6, problem.line());
    }

    @Test
    void namesAPropertyThatDoesNotExist() {
        Problem problem = only(SOUND.replace("present,", "presnt,"));
        assertEquals("unknown-property", problem.check());
        assertEquals("did you mean `present`, `presence`?", problem.hint());
        assertEquals(6, problem.line());
    }

    @Test
    void gathersTheProblemsOfEveryFile() {
        List<Problem> problems = SmallRulebook.in(folder).rule(SOUND.replace("刺痛", "刺通"))
                .with(Stage.SYNDROMES, "other.drl", "package elements\nimport java.util.*\nrule \"x\" when then end\n").problems();
        assertEquals(List.of("unknown-term", "wrong-package", "foreign-import", "no-source", "not-one-insert"), problems.stream().map(Problem::check).toList());
    }

    @Test
    void refusesAFactThatTheStageMayNotReadOrAdd() {
        String reads = SOUND.replace("Finding( present, term in ( \"刺痛\", \"痛有定处\" ) )", "Syndrome()");
        String adds = SOUND.replace("血瘀/own", "血瘀/other").replace("Evidence.strong( \"血瘀\", $sign )", "Syndrome.of( \"气虚血瘀证\", $sign )");
        List<Problem> problems = SmallRulebook.in(folder).rule(reads + adds).problems();
        assertEquals(List.of("not-allowed", "wrong-output"), problems.stream().map(Problem::check).toList());
    }

    @Test
    void refusesANumber() {
        Problem problem = only("""
                rule "血瘀/own" @source( "zhu-2008:血瘀" )
                when
                    $patient : Patient( years >= 65 )
                    $sign : Finding( present, term == "刺痛" )
                then
                    insert( Evidence.strong( "血瘀", $sign ) );
                end
                """);
        assertEquals("number-in-rule", problem.check());
        assertEquals(6, problem.line());
        assertTrue(problem.message().contains("65"), problem.message());
    }

    @Test
    void refusesTwoRulesOfOneName() {
        assertEquals("same-name", only(SOUND + SOUND).check());
    }

    private Problem only(String rule) {
        List<Problem> problems = SmallRulebook.in(folder).rule(rule).problems();
        assertEquals(1, problems.size(), problems.toString());
        return problems.getFirst();
    }
}
