package org.lingshu.fhir.record;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.lingshu.knowledge.Knowledge;
import org.lingshu.knowledge.Term;

/** Terms of the knowledge base by every name under which a coded element may bring them, Chinese or English. */
final class Terms {
    private final Map<String, Term> byName = new HashMap<>();

    Terms(Knowledge knowledge) {
        knowledge.terms().values().forEach(term -> {
            byName.putIfAbsent(plain(term.english()), term);
            term.synonyms().forEach(synonym -> byName.putIfAbsent(plain(synonym), term));
        });
        knowledge.terms().values().forEach(term -> byName.put(plain(term.term()), term));
    }

    /** The term that one of these names means. */
    Optional<Term> of(List<String> names) {
        return names.stream().map(name -> Optional.ofNullable(byName.get(plain(name)))).flatMap(Optional::stream).findFirst();
    }

    /** Without what SNOMED CT puts behind a name: {@code Headache (finding)}. */
    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("\\s*\\((?:disorder|finding|situation|symptom)\\)$", "").strip();
    }
}
