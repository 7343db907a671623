package org.lingshu.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.lingshu.clinical.Finding;
import org.lingshu.clinical.History;

/**
 * The findings and the history of a record, when what was so at the onset of an acute complaint is put beside what is so now: now wins.
 *
 * @param findings  one per term and presence
 * @param histories one per term, presence and person
 */
record Onsets(List<Finding> findings, List<History> histories) {
    static Onsets in(List<FieldReading> fields) {
        List<Finding> findings = Reading.firsts(fields, FieldReading::findings, Finding::sentence);
        List<History> histories = Reading.firsts(fields, FieldReading::histories, History::sentence);
        List<Finding> onsets = Reading.firsts(fields, FieldReading::onset, Finding::sentence);
        if (onsets.isEmpty()) return new Onsets(findings, histories);
        Set<String> present = terms(findings, Finding::present);
        Set<String> absent = terms(findings, Finding::absent);
        List<Finding> now = new ArrayList<>(findings);
        List<History> before = new ArrayList<>(histories);
        for (Finding each : onsets) {
            boolean contradicted = (each.present() ? absent : present).contains(each.term());
            if (contradicted) before.add(new History(each.term(), each.presence(), false, each.span()));
            else if (!(each.present() ? present : absent).contains(each.term())) now.add(each);
        }
        return new Onsets(List.copyOf(now), before.stream().collect(Collectors.toMap(History::sentence, each -> each, (one, same) -> one, java.util.LinkedHashMap::new))
                .values().stream().toList());
    }

    private static Set<String> terms(List<Finding> findings, Predicate<Finding> which) {
        return findings.stream().filter(which).map(Finding::term).collect(Collectors.toSet());
    }
}
