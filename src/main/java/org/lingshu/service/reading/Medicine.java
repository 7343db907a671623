package org.lingshu.service.reading;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lingshu.knowledge.Herb;
import org.lingshu.knowledge.Knowledge;
import org.lingshu.knowledge.Remedy;

/**
 * The name of something that is taken.
 *
 * @param name     canonical
 * @param english  the same in English or Latin letters; empty where the knowledge base has none
 * @param kind     what it is
 * @param synonyms other names and processed forms
 * @param category of the textbook for a herb; principle of treatment for a formula; empty for others
 * @param contains what is in it: the herbs of a formula, the drugs that a brand stands for
 */
record Medicine(String name, String english, Kind kind, List<String> synonyms, String category, List<String> contains) {
    /** What it is. */
    enum Kind {
        HERB, FORMULA, DRUG, BRAND;

        String word() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    Medicine {
        synonyms = List.copyOf(synonyms);
        contains = List.copyOf(contains);
    }

    /** Every herb, formula, drug and brand that intake reads, each name once: a herb before a formula before a drug. */
    static List<Medicine> of(Knowledge knowledge) {
        Map<String, Medicine> all = new LinkedHashMap<>();
        for (Herb herb : knowledge.pharmacy().herbs().values()) {
            all.putIfAbsent(herb.herb(), new Medicine(herb.herb(), herb.english(), Kind.HERB, herb.synonyms(), herb.category(), List.of()));
        }
        for (Remedy remedy : knowledge.pharmacy().remedies().values()) {
            all.putIfAbsent(remedy.formula().name(), new Medicine(remedy.formula().name(), remedy.formula().english(), Kind.FORMULA, List.of(), remedy.principle().text(),
                    remedy.formula().herbs()));
        }
        for (org.lingshu.knowledge.Medicine drug : knowledge.vocabulary().medicines()) {
            boolean brand = !drug.stands().equals(List.of(drug.name()));
            List<String> names = new ArrayList<>(drug.names());
            String english = names.stream().filter(each -> each.chars().allMatch(c -> c < 128)).findFirst().orElse("");
            names.remove(english);
            all.putIfAbsent(drug.name(), new Medicine(drug.name(), english, brand ? Kind.BRAND : Kind.DRUG, names, "", brand ? drug.stands() : List.of()));
        }
        knowledge.vocabulary().words("herb").stream().filter(name -> knowledge.pharmacy().herb(name).isEmpty())
                .forEach(name -> all.putIfAbsent(name, new Medicine(name, "", Kind.HERB, List.of(), "", List.of())));
        return List.copyOf(all.values());
    }
}
