package org.lingshu.workbench.check;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lingshu.knowledge.Knowledge;
import org.lingshu.rulebook.RuleEntry;
import org.lingshu.rulebook.WrittenRule;
import org.lingshu.workbench.RuleCase;

/**
 * What checks look at: everything that experts have written.
 *
 * @param knowledge the knowledge base
 * @param rules     the rules as they are written
 * @param strays    rule files that stand in no stage's folder
 * @param cases     the cases of the rules; empty when there is no folder of them
 * @param features  the features that each model learned from, by the model's name
 * @param whole    whether every rule could be read, so that what no rule names is not named by one that could not
 * @param today     the day of the check
 */
public record Content(Knowledge knowledge, List<WrittenRule> rules, List<String> strays, Optional<List<RuleCase>> cases, Map<String, List<String>> features, boolean whole, LocalDate today) {
    public Content {
        rules = List.copyOf(rules);
        strays = List.copyOf(strays);
        cases = cases.map(List::copyOf);
        features = Map.copyOf(features);
    }

    /** The rules as a list of rules shows them. */
    public List<RuleEntry> entries() {
        return rules.stream().map(WrittenRule::entry).toList();
    }
}
