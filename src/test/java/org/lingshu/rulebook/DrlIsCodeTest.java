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
import org.junit.jupiter.params.provider.ValueSource;
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
    /** What an attack would call; it must never be reached. */
    public static final class Canary {
        private static boolean sang;

        private Canary() {
        }

        /** Sings. */
        public static String sing() {
            sang = true;
            return "刺痛";
        }
    }

    private static final String CONDITION = "$sign : Finding( present, term == \"刺痛\" )";
    private static final String CONSEQUENCE = "insert( Evidence.strong( \"血瘀\", $sign ) );";

    @TempDir
    private Path folder;

    @Test
    void theRuleAroundTheAttacksIsSound() {
        assertEquals(List.of(), SmallRulebook.in(folder).rule(rule(CONDITION, CONSEQUENCE)).problems());
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "insert( System.exit( 1 ) );",
        "Runtime.getRuntime().exec( \"touch PWNED\" ); insert( Evidence.strong( \"血瘀\", $sign ) );",
        "insert( Evidence.strong( \"血瘀\", $sign ) ); insert( Evidence.strong( \"血瘀\", $sign ) );",
        "insert( Evidence.strong( \"血瘀\", $sign ) ); org.lingshu.rulebook.DrlIsCodeTest.Canary.sing();",
        "insert( Evidence.strong( org.lingshu.rulebook.DrlIsCodeTest$Canary.sing(), $sign ) );",
        "insert( Evidence.strong( new java.io.File( \"PWNED\" ).createNewFile(), $sign ) );",
        "insert( Evidence.strong( Class.forName( \"java.lang.Runtime\" ).getName(), $sign ) );",
        "insert( Evidence.strong( $sign.getClass().forName( \"java.lang.Runtime\" ), $sign ) );",
        "insert( $sign.getClass() );",
        "insert( Evidence.strong( $sign.class.classLoader, $sign ) );",
        "insert( Evidence.strong( \"\\u0022); System.exit(1); //\", $sign ) );",
        "\\u0053ystem.exit( 1 ); insert( Evidence.strong( \"血瘀\", $sign ) );",
        "while ( true ) { } insert( Evidence.strong( \"血瘀\", $sign ) );",
        "for ( int i = 0; i < 9; i++ ) insert( Evidence.strong( \"血瘀\", $sign ) );",
        "foreach ( x : $sign.span.text ) { insert( Evidence.strong( \"血瘀\", $sign ) ); }",
        "if ( true ) { insert( Evidence.strong( \"血瘀\", $sign ) ); }",
        "modify( $sign ) { } insert( Evidence.strong( \"血瘀\", $sign ) );",
        "update( $sign ); insert( Evidence.strong( \"血瘀\", $sign ) );",
        "delete( $sign );",
        "retract( $sign );",
        "insertLogical( Evidence.strong( \"血瘀\", $sign ) );",
        "drools.halt(); insert( Evidence.strong( \"血瘀\", $sign ) );",
        "drools.getKieRuntime().getKieBase().removeRule( \"elements\", \"x\" );",
        "insert( Evidence.strong( kcontext.toString(), $sign ) );",
        "insert( with( new java.io.File( \"PWNED\" ) ) );",
        "with ( $sign ) { term = \"x\" }; insert( Evidence.strong( \"血瘀\", $sign ) );",
        "def f() { System.exit( 1 ) }; insert( Evidence.strong( f(), $sign ) );",
        "insert( Evidence.strong( \"血\" + \"瘀\", $sign ) );",
        "insert( Evidence.strong( ( \"血瘀\" ), $sign ) );",
        "insert( Evidence.strong( \"血瘀\", $sign ) ) /* */ ; System.exit( 1 );",
        "// nothing\n System.exit( 1 ); insert( Evidence.strong( \"血瘀\", $sign ) );",
        "insert( Evidence.strong( \"血瘀\", null ) );",
        "insert( Evidence.strong( \"血瘀\", [ $sign ] ) );",
        "insert( new Evidence( \"血瘀\", Strength.STRONG, java.util.List.of( $sign ) ) );",
        "insert( org.lingshu.clinical.Evidence.strong( \"血瘀\", $sign ) );",
        "insert( Evidence.valueOf( \"血瘀\", $sign ) );",
        "import java.io.File; insert( Evidence.strong( \"血瘀\", $sign ) );",
        "new Thread( null ).start(); insert( Evidence.strong( \"血瘀\", $sign ) );",
        "Thread.sleep( 100000 ); insert( Evidence.strong( \"血瘀\", $sign ) );",
        "insert( Evidence.strong( java.nio.file.Files.readString( java.nio.file.Path.of( \"/etc/passwd\" ) ), $sign ) );",
        "insert( Evidence.strong( System.getenv( \"PATH\" ), $sign ) );",
        "insert( Evidence.strong( $sign.span.text.bytes, $sign ) );",
        "String s = \"血瘀\"; insert( Evidence.strong( s, $sign ) );",
    })
    void refusesAConsequenceThatDoesMoreThanOneInsert(String consequence) {
        refused(rule(CONDITION, consequence));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "eval( true )",
        "eval( org.lingshu.rulebook.DrlIsCodeTest.Canary.sing() != null )",
        "$sign : Finding( eval( java.lang.System.exit( 1 ) == null ) )",
        "$sign : Finding( term == org.lingshu.rulebook.DrlIsCodeTest.Canary.sing() )",
        "$sign : Finding( Runtime.getRuntime().exec( \"touch PWNED\" ) != null )",
        "$sign : Finding( java.lang.Runtime.getRuntime() != null )",
        "$sign : Finding( term == ( new java.lang.String( \"刺痛\" ) ) )",
        "$sign : Finding( this.getClass().getClassLoader() != null )",
        "$sign : Finding( class.classLoader != null )",
        "$sign : Finding( getClass() != null )",
        "$sign : Finding( term.getBytes() != null )",
        "$sign : Finding( term.chars().count() > 0 )",
        "$sign : Finding( term == \"刺\" + \"痛\" )",
        "$sign : Finding( this[ \"term\" ] == \"刺痛\" )",
        "$sign : Finding( this#java.lang.Object.hashCode != 0 )",
        "$sign : Finding( T( java.lang.System ).exit( 1 ) == null )",
        "$sign : Finding( term matches \"(a+)+$\" )",
        "$sign : Finding( term matches $x )",
        "$sign : Finding( term str[length] 2 )",
        "$sign : Finding( \"刺痛\"; )",
        "$sign : Finding( present ) @watch( * )",
        "$sign : Finding( present ) over window:length( 5 )",
        "$sign : Finding( present ) from entry-point \"outside\"",
        "$sign : Object() from java.lang.System.getProperties()",
        "$sign : Finding() from org.lingshu.rulebook.DrlIsCodeTest.Canary.sing()",
        "$all : java.util.ArrayList() from collect( Finding() )",
        "$sign : /findings[ term == \"刺痛\" ]",
        "?query( $sign ; )",
        "forall( Finding( present ) )",
        "$sign : java.lang.Object()",
        "$sign : Object( )",
        "$sign : Canary( )",
        "$sign : org.lingshu.clinical.Finding( )",
        "accumulate( Finding( $t : term ); $n : average( $t ) )",
        "accumulate( Finding(), init( System.exit( 1 ); ), action( ), result( null ) )",
        "$sign : Finding( present ) do[ later ]",
        "$sign : Finding( present ) if ( term == \"刺痛\" ) break[ later ]",
        "groupby( $s : Finding(); $s.term ; $n : count() )",
    })
    void refusesAConditionThatReachesBeyondTheFacts(String condition) {
        refused(rule(condition, CONSEQUENCE));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "function void f() { System.exit( 1 ); }",
        "global java.util.List all",
        "declare Own name : String end",
        "declare enum Own A end",
        "declare window Own Finding() over window:length( 5 ) end",
        "declare entry-point \"outside\" end",
        "query q() Finding() end",
        "import function java.lang.Runtime.getRuntime",
        "import static java.lang.Runtime.getRuntime",
        "import accumulate org.lingshu.rulebook.Own own",
        "import java.io.File",
        "import org.lingshu.rulebook.DrlIsCodeTest.Canary",
        "import org.lingshu.rulebook.*",
        "unit org.lingshu.Own",
        "salience 10",
        "no-loop true",
        "/* a comment that hides what stands behind it */",
        "// a comment that ends where nobody sees it \u2028 import java.io.File",
        "// \u202e direction turned round",
        "// a comment that ends where some see no end \r import java.io.File",
    })
    void refusesAFileThatHoldsMoreThanRules(String text) {
        refused(text + "\n" + rule(CONDITION, CONSEQUENCE));
    }

    @ParameterizedTest
    @ValueSource(strings = {"salience 10", "no-loop true", "lock-on-active true", "agenda-group \"a\"", "ruleflow-group \"a\"", "activation-group \"a\"", "auto-focus true", "enabled false",
        "duration 100", "timer( int: 0 1s )", "calendars \"weekday\"", "date-effective \"01-Jan-2030\"", "dialect \"java\"", "extends \"y\"", "@All", "@Propagation( IMMEDIATE )", "@Direct",
        "@salience( 10 )"})
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
        return "rule \"x\" @source( \"zhu-2008:x\" ) when " + condition + " then " + consequence + " end";
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
        assertFalse(Canary.sang || Files.exists(Path.of("PWNED")), "code ran");
    }
}
