package org.lingshu.rulebook;

import java.util.List;
import java.util.stream.Stream;

/** Attempts to run code through a rule file. Each is the only thing that is wrong with its file. */
public final class HostileRules {
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

        /** Whether it was ever reached. */
        public static boolean sang() {
            return sang;
        }
    }

    static final String CONDITION = "$sign : Finding( present, term == \"刺痛\" )";
    static final String CONSEQUENCE = "insert( Evidence.strong( \"血瘀\", $sign ) );";

    private HostileRules() {
    }

    /** A rule of the room of evidence, without the lines above it. */
    static String rule(String condition, String consequence) {
        return "rule \"x\" @source( \"zhu-2008:x\" ) when " + condition + " then " + consequence + " end";
    }

    /** The text of a whole file for each attack. */
    public static List<String> files() {
        Stream<String> rules = Stream.of(consequences().map(each -> rule(CONDITION, each)), conditions().map(each -> rule(each, CONSEQUENCE)), wholes().map(each -> each + "\n" + rule(CONDITION, CONSEQUENCE)),
                attributes().map(each -> rule(CONDITION, CONSEQUENCE).replace("when ", each + " when "))).flatMap(each -> each);
        return rules.map(HostileRules::file).toList();
    }

    /** The text of a file in which nothing is wrong. */
    public static String harmless() {
        return file(rule(CONDITION, CONSEQUENCE));
    }

    private static String file(String rule) {
        return "package elements\nimport org.lingshu.clinical.*\ndialect \"mvel\"\n" + rule + "\n";
    }

    /** Consequences that do more than one insert. */
    static Stream<String> consequences() {
        return Stream.of(
            "insert( System.exit( 1 ) );",
            "Runtime.getRuntime().exec( \"touch PWNED\" ); insert( Evidence.strong( \"血瘀\", $sign ) );",
            "insert( Evidence.strong( \"血瘀\", $sign ) ); insert( Evidence.strong( \"血瘀\", $sign ) );",
            "insert( Evidence.strong( \"血瘀\", $sign ) ); org.lingshu.rulebook.HostileRules.Canary.sing();",
            "insert( Evidence.strong( org.lingshu.rulebook.HostileRules$Canary.sing(), $sign ) );",
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
            "String s = \"血瘀\"; insert( Evidence.strong( s, $sign ) );");
    }

    /** Conditions that reach beyond the facts. */
    static Stream<String> conditions() {
        return Stream.of(
            "eval( true )",
            "eval( org.lingshu.rulebook.HostileRules.Canary.sing() != null )",
            "$sign : Finding( eval( java.lang.System.exit( 1 ) == null ) )",
            "$sign : Finding( term == org.lingshu.rulebook.HostileRules.Canary.sing() )",
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
            "$sign : Finding() from org.lingshu.rulebook.HostileRules.Canary.sing()",
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
            "groupby( $s : Finding(); $s.term ; $n : count() )");
    }

    /** What stands before the rule and is none. */
    static Stream<String> wholes() {
        return Stream.of(
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
            "import org.lingshu.rulebook.HostileRules.Canary",
            "import org.lingshu.rulebook.*",
            "unit org.lingshu.Own",
            "salience 10",
            "no-loop true",
            "/* a comment that hides what stands behind it */",
            "// a comment that ends where nobody sees it \u2028 import java.io.File",
            "// \u202e direction turned round",
            "// a comment that ends where some see no end \r import java.io.File");
    }

    /** What steers the engine. */
    static Stream<String> attributes() {
        return Stream.of(
            "salience 10", "no-loop true", "lock-on-active true", "agenda-group \"a\"", "ruleflow-group \"a\"", "activation-group \"a\"", "auto-focus true", "enabled false",
            "duration 100", "timer( int: 0 1s )", "calendars \"weekday\"", "date-effective \"01-Jan-2030\"", "dialect \"java\"", "extends \"y\"", "@All", "@Propagation( IMMEDIATE )", "@Direct",
            "@salience( 10 )");
    }
}
