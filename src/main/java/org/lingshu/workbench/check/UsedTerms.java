package org.lingshu.workbench.check;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.lingshu.knowledge.Knowledge;
import org.lingshu.rulebook.NamedWord;
import org.lingshu.rulebook.RuleEntry;

/**
 * The terms that somebody reads: a rule asks for them or makes them by name, or they decide a composed name, which the one rule over compositions asks
 * for. That a phrase or a composite can write a term is no use of it, nor that every finding becomes a feature of the model.
 */
final class UsedTerms {
    private UsedTerms() {
    }

    static Set<String> of(Knowledge knowledge, List<RuleEntry> rules) {
        Set<String> used = new HashSet<>();
        for (RuleEntry rule : rules) rule.words().stream().filter(NamedWord::term).map(NamedWord::word).forEach(used::add);
        knowledge.compositions().all().forEach(composition -> used.addAll(composition.findings()));
        return used;
    }
}
