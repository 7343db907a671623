package org.lingshu.rulebook;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lingshu.problem.Problem;

/** Nothing but a rule passes: attempts to run code through a rule file are refused before anything is compiled. */
class DrlIsCodeTest {
    @ParameterizedTest
    @ValueSource(strings = {
        "insert( System.exit( 1 ) );",
        "Runtime.getRuntime().exec( \"touch PWNED\" ); insert( Evidence.strong( \"血瘀\", $sign ) );",
        "insert( Evidence.strong( \"血瘀\", $sign ) ); insert( Evidence.strong( \"血瘀\", $sign ) );",
        "insert( Evidence.strong( new java.io.File( \"PWNED\" ).createNewFile(), $sign ) );",
        "insert( Evidence.strong( Class.forName( \"java.lang.Runtime\" ).getName(), $sign ) );",
        "insert( $sign.getClass() );",
        "insert( Evidence.strong( \"\\u0022); System.exit(1); //\", $sign ) );",
        "while ( true ) { } insert( Evidence.strong( \"血瘀\", $sign ) );",
        "modify( $sign ) { } insert( Evidence.strong( \"血瘀\", $sign ) );",
        "delete( $sign );",
        "drools.halt(); insert( Evidence.strong( \"血瘀\", $sign ) );",
        "insert( Evidence.strong( kcontext.toString(), $sign ) );",
        "insert( with( new java.io.File( \"PWNED\" ) ) );",
    })
    void refusesAConsequenceThatDoesMoreThanOneInsert(String consequence, @TempDir Path folder) {
        refused(folder, "rule \"x\" @source( \"zhu-2008:x\" ) when $sign : Finding( present, term == \"刺痛\" ) then " + consequence + " end");
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "eval( true )",
        "$sign : Finding( eval( java.lang.System.exit( 1 ) == null ) )",
        "$sign : Finding( Runtime.getRuntime().exec( \"touch PWNED\" ) != null )",
        "$sign : Finding( java.lang.Runtime.getRuntime() != null )",
        "$sign : Finding( term == ( new java.lang.String( \"刺痛\" ) ) )",
        "$sign : Finding( this.getClass().getClassLoader() != null )",
        "$sign : Finding( class.classLoader != null )",
        "$sign : Object() from java.lang.System.getProperties()",
        "forall( Finding( present ) )",
        "$sign : java.lang.Object()",
        "$sign : Object( )",
    })
    void refusesAConditionThatReachesBeyondTheFacts(String condition, @TempDir Path folder) {
        refused(folder, "rule \"x\" @source( \"zhu-2008:x\" ) when " + condition + " then insert( Evidence.strong( \"血瘀\", $sign ) ); end");
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "function void f() { System.exit( 1 ); }",
        "global java.util.List all",
        "declare Own name : String end",
        "query q() Finding() end",
        "import function java.lang.Runtime.getRuntime",
        "import static java.lang.Runtime.getRuntime",
        "import java.io.File",
        "rule \"y\" salience 10 @source( \"zhu-2008:x\" ) when $sign : Finding() then insert( Evidence.strong( \"血瘀\", $sign ) ); end",
        "rule \"y\" no-loop true @source( \"zhu-2008:x\" ) when $sign : Finding() then insert( Evidence.strong( \"血瘀\", $sign ) ); end",
        "rule \"y\" agenda-group \"a\" @source( \"zhu-2008:x\" ) when $sign : Finding() then insert( Evidence.strong( \"血瘀\", $sign ) ); end",
        "rule \"y\" timer( 1s ) @source( \"zhu-2008:x\" ) when $sign : Finding() then insert( Evidence.strong( \"血瘀\", $sign ) ); end",
        "rule \"y\" dialect \"java\" @source( \"zhu-2008:x\" ) when $sign : Finding() then insert( Evidence.strong( \"血瘀\", $sign ) ); end",
    })
    void refusesAFileThatHoldsMoreThanRules(String text, @TempDir Path folder) {
        refused(folder, text);
    }

    private static void refused(Path folder, String text) {
        List<Problem> problems = SmallRulebook.in(folder).rule(text).problems();
        assertFalse(problems.isEmpty(), "was let through: " + text);
        assertTrue(problems.stream().noneMatch(problem -> problem.message().contains("Exception")), problems.toString());
        assertFalse(Files.exists(Path.of("PWNED")), "code ran");
    }
}
