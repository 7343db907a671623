package org.lingshu.workbench.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.lingshu.rulebook.RuleEntry;
import org.lingshu.workbench.RuleCase;
import org.lingshu.workbench.RuleCaseRun;
import org.lingshu.workbench.UnreadableRuleCaseException;
import org.lingshu.workbench.edition.Loaded;

/** What the rules of a file say on the sentences of a case. */
final class Spoken {
    private Spoken() {
    }

    /** Every sentence that they add, sorted; nothing when the file or a word of the case is not known to the edition. */
    static List<String> of(String path, List<String> given, Loaded edition) {
        RuleCaseRun run = new RuleCaseRun(edition.rulebook(), edition.knowledge());
        RuleCase one = new RuleCase(path, "", given, List.of(), List.of(), List.of());
        Set<String> own = edition.rulebook().rules().stream().filter(rule -> rule.path().equals("rules/" + path + ".drl")).map(RuleEntry::name).collect(Collectors.toSet());
        try {
            return edition.rulebook().run(run.stage(one), run.seen(one)).firings().stream().filter(firing -> own.contains(firing.rule())).map(firing -> firing.added().sentence()).sorted().toList();
        } catch (UnreadableRuleCaseException e) {
            return List.of();
        }
    }

    /** Those of the expected sentences that are said, each as often as it is said. */
    static List<String> still(List<String> expected, List<String> said) {
        List<String> left = new ArrayList<>(said);
        return expected.stream().filter(left::remove).toList();
    }
}
