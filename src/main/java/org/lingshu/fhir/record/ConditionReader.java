package org.lingshu.fhir.record;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.lingshu.clinical.Examination;
import org.lingshu.knowledge.Term;

/** Reads a Condition: an active symptom is a finding, any other disease a sentence of the history. */
final class ConditionReader {
    private static final Set<String> ACTIVE = Set.of("active", "recurrence", "relapse");
    private static final Set<String> VOID = Set.of("refuted", "entered-in-error");
    private final Terms terms;

    ConditionReader(Terms terms) {
        this.terms = terms;
    }

    void read(Element condition, Gathered gathered) {
        List<String> names = Concept.names(condition.at("code"));
        String shown = "Condition " + Concept.shown(condition.at("code"));
        List<String> verified = Concept.codes(condition.at("verificationStatus"), "");
        Optional<String> cancelled = verified.stream().filter(VOID::contains).findFirst();
        if (cancelled.isPresent()) {
            gathered.unread(shown, "its verification status is " + cancelled.get(), "核实状态为 " + cancelled.get());
            return;
        }
        List<String> clinical = Concept.codes(condition.at("clinicalStatus"), "");
        boolean active = clinical.isEmpty() ? !condition.has("abatementDateTime") : clinical.stream().anyMatch(ACTIVE::contains);
        Optional<Term> term = terms.of(names);
        Optional<String> chinese = names.stream().filter(Concept::chinese).findFirst().or(() -> term.map(Term::term));
        if (chinese.isEmpty()) gathered.unread(shown, "no Chinese name, and none that the knowledge base knows", "无中文名，知识库亦不识其英文名");
        else if (term.filter(each -> each.examination() != Examination.HISTORY).isEmpty()) gathered.text("history", (active ? "患" : "曾患") + chinese.get());
        else if (active) gathered.finding(term.get().term(), true);
        else gathered.unread(shown, "a symptom that is over", "症状已缓解");
    }
}
