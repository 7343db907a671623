package org.lingshu.service.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.lingshu.rulebook.WrittenRule;
import org.lingshu.service.RunningFacade;
import org.lingshu.workbench.RuleCase;
import org.lingshu.workbench.RuleCaseFolder;
import org.lingshu.workbench.edition.Edition;
import org.lingshu.workbench.edition.Places;
import org.lingshu.workbench.edition.RuleText;

class WrittenTest {
    private static final List<WrittenRule> RULES = RunningFacade.ASSESSOR.rules();
    private static final Written WRITTEN = new Written(RunningFacade.KNOWLEDGE, RULES);

    @Test
    void showsEveryRuleAsTheWorkbenchShowsIt() {
        var texts = RuleText.of(Edition.read("tree", Places.at(Path.of("."))), RULES.stream().map(WrittenRule::entry).toList());
        assertEquals(texts.size(), RULES.size());
        for (WrittenRule rule : RULES) assertEquals(texts.get(rule.name()).text(), rule.text(), rule.name());
    }

    @Test
    void whatFeedsARuleIsFedByIt() {
        for (String name : List.of("气虚血瘀证", "膀胱/strong 淋", "血瘀/strong")) {
            for (String before : WRITTEN.before(name)) assertTrue(WRITTEN.behind(before).contains(name), before + " → " + name);
            for (String behind : WRITTEN.behind(name)) assertTrue(WRITTEN.before(behind).contains(name), name + " → " + behind);
        }
        assertTrue(WRITTEN.before("气虚血瘀证").contains("血瘀/strong"), WRITTEN.before("气虚血瘀证").toString());
    }

    @Test
    void findsTheCasesOfARuleBesideIt() {
        Path folder = Path.of("tests-data/rules");
        RuleCases cases = new RuleCases(Optional.of(folder));
        var expected = new TreeSet<String>();
        for (RuleCase one : RuleCaseFolder.read(folder)) {
            if (one.path().equals("2-elements/bladder") && (one.fires().contains("膀胱/strong 淋") || one.silent().contains("膀胱/strong 淋"))) expected.add(one.name());
        }
        var found = new TreeSet<String>();
        cases.of(WRITTEN.rule("膀胱/strong 淋").orElseThrow()).forEach(one -> found.add(one.name()));
        assertTrue(!expected.isEmpty());
        assertEquals(expected, found);
        assertEquals(List.of(), new RuleCases(Optional.empty()).of(WRITTEN.rule("膀胱/strong 淋").orElseThrow()));
    }
}
