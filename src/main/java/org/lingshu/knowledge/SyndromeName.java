package org.lingshu.knowledge;

import java.util.List;
import java.util.Optional;

/**
 * What the knowledge base says of a syndrome beside its rule.
 *
 * @param syndrome  national name
 * @param english   the same in English
 * @param synonyms  other names
 * @param gbt       clause of GB/T 16751.2
 * @param icd11     code of ICD-11 chapter 26, where one fits
 * @param elements  elements it is made of
 * @param principle principle of treatment (治法), for the doctor to consider; written or composed, in the end never empty
 * @param differs   near neighbours and what tells them apart
 * @param source    key of {@code knowledge-base/sources}
 */
public record SyndromeName(String syndrome, String english, List<String> synonyms, Optional<String> gbt, Optional<String> icd11, List<String> elements,
        Optional<Principle> principle, List<Difference> differs, String source) {
    /**
     * What tells a near neighbour apart.
     *
     * @param from the other syndrome
     * @param by   the sentence
     */
    public record Difference(String from, String by) {
    }

    public SyndromeName {
        synonyms = List.copyOf(synonyms);
        elements = List.copyOf(elements);
        differs = List.copyOf(differs);
    }

    static SyndromeName read(Entry entry) {
        List<Difference> differs = entry.entries("differs").stream().map(each -> new Difference(each.text("from"), each.text("by"))).toList();
        return new SyndromeName(entry.text("syndrome"), entry.text("english"), entry.texts("synonyms"), entry.optional("gbt"), entry.optional("icd11"),
                entry.texts("elements"), entry.optional("principle").map(text -> new Principle(text, text)), differs, entry.text("source"));
    }

    /** The same syndrome with this principle of treatment. */
    SyndromeName treatedBy(Optional<Principle> other) {
        return new SyndromeName(syndrome, english, synonyms, gbt, icd11, elements, other, differs, source);
    }
}
