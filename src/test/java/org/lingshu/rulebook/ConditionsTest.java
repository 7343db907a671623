package org.lingshu.rulebook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lingshu.clinical.Answer;
import org.lingshu.clinical.Examination;
import org.lingshu.clinical.Fact;
import org.lingshu.clinical.Finding;
import org.lingshu.clinical.History;
import org.lingshu.clinical.Patient;
import org.lingshu.clinical.Presence;
import org.lingshu.clinical.Sex;
import org.lingshu.clinical.Span;
import org.lingshu.trail.Condition;
import org.lingshu.trail.Stage;
import org.lingshu.trail.Verdict;
import org.lingshu.trail.WhyNot;

/** Conditions held against facts by our own interpreter: the same verdict as the engine, and a reason where it is no. */
class ConditionsTest {
    private static final List<String> TERMS = List.of("刺痛", "乏力", "气短", "胸闷", "舌紫暗");
    /** Every form that a condition may take, beside a sign that is there. */
    private static final List<String> FORMS = List.of(
            "Finding( absent, term in ( \"乏力\", \"气短\" ) )",
            "Finding( term not in ( \"刺痛\", \"乏力\" ), present )",
            "Finding( term == \"乏力\" || == \"气短\", ! absent )",
            "Finding( ( present && term == \"乏力\" ) || ( absent && term == \"气短\" ) )",
            "Finding( examination == Examination.LOOKING, term matches \"舌.*\" )",
            "Finding( term contains \"胸闷\" )",
            "Finding( term == $sign.term, absent )",
            "Finding( term != $sign.term, examination == $sign.examination )",
            "Finding( $word : term, present ) Finding( absent, term == $word )",
            "not Finding( term in ( \"乏力\", \"气短\" ) )",
            "not Finding( present, term == \"乏力\" )",
            "not ( Finding( present, term == \"乏力\" ) and Finding( absent, term == \"气短\" ) )",
            "exists Finding( absent )",
            "exists ( Finding( present, term == \"乏力\" ) and Finding( term == \"气短\" ) )",
            "( Finding( present, term == \"乏力\" ) or Finding( absent, term == \"气短\" ) )",
            "( $other : Finding( present, term == \"乏力\" ) or $other : Finding( present, term == \"气短\" ) )",
            "Patient( female || male )",
            "Patient( ! female, ! male )",
            "Patient( mayBePregnant, pregnant == Answer.UNKNOWN )",
            "Patient( ageKnown )",
            "not Patient( pregnant == Answer.YES )",
            "History( present, own, term == \"乏力\" )",
            "not History( term == \"乏力\" )",
            "accumulate( $one : Finding( present ); $all : collectList( $one ); $all.size > 0 )",
            "accumulate( $one : Finding( absent ); $all : collectSet( $one ); $all.empty )",
            "accumulate( $one : Finding( present ); $many : count( $one ), $all : collectList( $one ); $many == $all.size )");

    @TempDir
    private Path folder;

    @Test
    void everyFormSpeaksAsOftenAsTheEngineFires() {
        StringBuilder rules = new StringBuilder();
        for (int i = 0; i < FORMS.size(); i++) rules.append(rule("form " + i, "$sign : Finding( present, term in ( \"刺痛\", \"胸闷\" ) )\n" + FORMS.get(i)));
        Rulebook rulebook = SmallRulebook.in(folder).rule(rules.toString()).read();
        Random random = new Random(11);
        int[] fired = new int[FORMS.size()];
        for (int round = 0; round < 60; round++) {
            List<Fact> facts = facts(random);
            List<String> ran = rulebook.run(Stage.EVIDENCE, facts).firings().stream().map(firing -> firing.rule()).toList();
            for (int i = 0; i < FORMS.size(); i++) {
                String name = "form " + i;
                long times = ran.stream().filter(name::equals).count();
                assertEquals(times, rulebook.conditions().times(name, facts), FORMS.get(i) + " on " + facts);
                assertEquals(times > 0, rulebook.conditions().whyNot(name, facts).speaks(), FORMS.get(i) + " on " + facts);
                fired[i] += times > 0 ? 1 : 0;
            }
        }
        for (int i = 0; i < FORMS.size(); i++) assertTrue(fired[i] > 0 && fired[i] < 60, FORMS.get(i) + " fired in " + fired[i] + " of 60");
    }

    @Test
    void whatWasDeniedFailsAndWhatNobodyAskedIsUnknown() {
        Conditions conditions = SmallRulebook.in(folder).rule(rule("r", "$sign : Finding( present, term in ( \"刺痛\", \"胸闷\" ) )")).read().conditions();
        Finding denied = finding("刺痛", Presence.ABSENT);
        Verdict.Unknown half = assertInstanceOf(Verdict.Unknown.class, verdict(conditions, List.of(denied)));
        assertEquals(List.of("胸闷"), half.missing());
        assertEquals(List.of(denied), half.seen());
        Verdict.Failed whole = assertInstanceOf(Verdict.Failed.class, verdict(conditions, List.of(denied, finding("胸闷", Presence.ABSENT))));
        assertEquals(2, whole.seen().size());
        assertEquals(List.of("刺痛", "胸闷"), assertInstanceOf(Verdict.Unknown.class, verdict(conditions, List.of())).missing());
    }

    @Test
    void aDenialThatHoldsBySilenceSaysSo() {
        Conditions conditions = SmallRulebook.in(folder).rule(rule("r", "$sign : Finding( present, term == \"刺痛\" )\nnot Finding( present, term == \"乏力\" )")).read().conditions();
        Finding pain = finding("刺痛", Presence.PRESENT);
        assertTrue(assertInstanceOf(Verdict.Met.class, conditions.whyNot("r", List.of(pain)).conditions().get(1).verdict()).silent());
        Condition broken = conditions.whyNot("r", List.of(pain, finding("乏力", Presence.PRESENT))).conditions().get(1);
        assertEquals(List.of(finding("乏力", Presence.PRESENT)), assertInstanceOf(Verdict.Failed.class, broken.verdict()).seen());
    }

    @Test
    void aConditionThatNeedsWhatIsNotBoundWaitsForIt() {
        Conditions conditions = SmallRulebook.in(folder).rule(rule("r", "$sign : Finding( present, term == \"刺痛\" )\nFinding( absent, term == $sign.term )")).read().conditions();
        assertEquals("sign", assertInstanceOf(Verdict.Unknown.class, conditions.whyNot("r", List.of()).conditions().get(1).verdict()).waits());
        WhyNot bound = conditions.whyNot("r", List.of(finding("刺痛", Presence.PRESENT)));
        assertEquals(List.of("刺痛"), bound.conditions().get(1).need().names());
    }

    @Test
    void aPatientOfUnknownSexIsNotKnownToBeAWomanAndAManIsKnownNotToBe() {
        Conditions conditions = SmallRulebook.in(folder).rule(rule("r", "$patient : Patient( female )\n$sign : Finding( present, term == \"刺痛\" )")).read().conditions();
        assertEquals(List.of("性别"), assertInstanceOf(Verdict.Unknown.class, verdict(conditions, List.of(Patient.unknown()))).missing());
        assertInstanceOf(Verdict.Failed.class, verdict(conditions, List.of(new Patient(Sex.MALE, OptionalInt.of(50), Answer.UNKNOWN, Answer.UNKNOWN))));
    }

    @Test
    void aFormThatTheEngineBreaksOnIsRefused() {
        assertTrue(SmallRulebook.in(folder).rule(rule("r", "$sign : Finding( present, term str[startsWith] \"舌\" )")).problems().stream().anyMatch(problem -> problem.check().equals("not-allowed")));
    }

    @Test
    void thereIsNothingToSayOfARuleThatIsNotThere() {
        Conditions conditions = SmallRulebook.in(folder).read().conditions();
        assertThrows(IllegalArgumentException.class, () -> conditions.whyNot("no such rule", List.of()));
    }

    private static Verdict verdict(Conditions conditions, List<Fact> facts) {
        return conditions.whyNot("r", facts).conditions().getFirst().verdict();
    }

    private static String rule(String name, String conditions) {
        return "rule \"" + name + "\" @source( \"zhu-2008:血瘀\" ) @since( \"2026-11\" )\nwhen\n" + conditions + "\nthen\n    insert( Evidence.weak( \"血瘀\", $sign ) );\nend\n";
    }

    private static List<Fact> facts(Random random) {
        List<Fact> facts = new ArrayList<>();
        Sex[] sexes = Sex.values();
        facts.add(new Patient(sexes[random.nextInt(3)], random.nextBoolean() ? OptionalInt.of(30) : OptionalInt.empty(), Answer.values()[random.nextInt(3)], Answer.UNKNOWN));
        for (String term : TERMS) {
            if (random.nextInt(3) > 0) facts.add(finding(term, random.nextBoolean() ? Presence.PRESENT : Presence.ABSENT));
            if (random.nextInt(6) == 0) facts.add(finding(term, Presence.ABSENT));
        }
        if (random.nextBoolean()) facts.add(new History("乏力", random.nextBoolean() ? Presence.PRESENT : Presence.ABSENT, random.nextBoolean(), span("乏力")));
        return facts;
    }

    private static Finding finding(String term, Presence presence) {
        return new Finding(term, presence, term.startsWith("舌") ? Examination.LOOKING : Examination.ASKING, span(term));
    }

    private static Span span(String text) {
        return new Span("presentIllness", 0, text.length(), text);
    }
}
