package org.lingshu.rulebook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import org.drools.drl.ast.descr.RuleDescr;
import org.drools.drl.parser.DrlParser;
import org.junit.jupiter.api.Test;
import org.kie.internal.builder.conf.LanguageLevelOption;

/** A denial of findings called by name is taken out of a rule and looked up instead; any other stays with the engine. */
class DenialTest {
    private static RuleDescr rule(String conditions) throws Exception {
        return new DrlParser(LanguageLevelOption.DRL6).parse(false, "package interpretation\nrule \"r\" when\n" + conditions + "\nthen\nend").getRules().getFirst();
    }

    @Test
    void aListOfDeniedFindingsIsTakenOut() throws Exception {
        RuleDescr rule = rule("$p : Patient()\nnot Finding( present, term in ( \"发热\", \"高热\" ) )\nnot Finding( term == \"脉数\" )");
        List<Denial> denials = Denial.takenFrom(rule);
        assertEquals(List.of(Set.of("发热", "高热"), Set.of("脉数")), denials.stream().map(Denial::terms).toList());
        assertEquals(1, rule.getLhs().getDescrs().size(), "the patient stays");
        assertTrue(denials.getFirst().broken(Set.of("高热"), Set.of()));
        assertFalse(denials.getFirst().broken(Set.of(), Set.of("高热")), "absent fever breaks no denial of present fever");
        assertTrue(denials.getLast().broken(Set.of(), Set.of("脉数")), "either presence is denied");
    }

    @Test
    void whatTheEngineMustWatchStays() throws Exception {
        for (String denied : List.of("not Finding( present, term == $sign.term )", "not Finding( examination == Examination.ECG )", "not History( term == \"抗凝治疗\" )",
                "not Finding( term matches \".*痛\" )", "not ( Finding( term == \"发热\" ) and Finding( term == \"脉数\" ) )")) {
            RuleDescr rule = rule("$sign : Finding( present )\n" + denied);
            assertEquals(List.of(), Denial.takenFrom(rule), denied);
            assertEquals(2, rule.getLhs().getDescrs().size(), denied);
        }
    }
}
