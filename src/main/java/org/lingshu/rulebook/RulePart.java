package org.lingshu.rulebook;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.kie.api.KieBase;
import org.lingshu.clinical.Fact;
import org.lingshu.clinical.Finding;
import org.lingshu.clinical.History;

/**
 * Some compiled rules of a stage, and which facts can touch them at all; to insert any other costs time and changes nothing.
 *
 * @param base  the compiled rules
 * @param kinds simple names of the kinds of fact that their conditions match
 * @param terms the only terms that they mention; empty when they are open to findings of any name
 */
record RulePart(KieBase base, Set<String> kinds, Optional<Set<String>> terms) {
    RulePart {
        kinds = Set.copyOf(kinds);
        terms = terms.map(Set::copyOf);
    }

    boolean isEmpty() {
        return kinds.isEmpty();
    }

    List<? extends Fact> concerned(List<? extends Fact> facts) {
        return facts.stream().filter(this::concerned).toList();
    }

    private boolean concerned(Fact fact) {
        if (!kinds.contains(fact.getClass().getSimpleName())) return false;
        return switch (fact) {
            case Finding finding -> terms.isEmpty() || terms.get().contains(finding.term());
            case History history -> terms.isEmpty() || terms.get().contains(history.term());
            default -> true;
        };
    }
}
