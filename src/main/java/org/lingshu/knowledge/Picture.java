package org.lingshu.knowledge;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lingshu.clinical.ElementName;

/**
 * What a textbook or the standard says a pattern looks like as a whole: a set of signs, some of them cardinal.
 *
 * @param syndrome name of the pattern, a national name where it has one
 * @param disease  the disease whose pattern it is; empty where the picture is of the pattern in general
 * @param elements names of the elements that make it
 * @param key      cardinal signs, canonical terms
 * @param signs    the other signs, canonical terms
 * @param source   key of {@code knowledge-base/sources}
 */
public record Picture(String syndrome, String disease, List<String> elements, List<String> key, List<String> signs, String source) {
    public Picture {
        elements = List.copyOf(elements);
        key = List.copyOf(key);
        signs = List.copyOf(signs);
    }

    static Picture read(Entry entry, Map<String, SyndromeName> syndromes, Map<String, ElementName> elements, Map<String, Term> terms) {
        String national = entry.optional("syndrome").orElse("");
        String pattern = entry.optional("pattern").orElse(national);
        if (!national.isEmpty() && !syndromes.containsKey(national)) {
            entry.problem("unknown-syndrome", "`" + national + "` is not a national name", "`" + national + "` 不是国标证名", "use a name of knowledge-base/syndromes or compositions");
        }
        List<String> made = entry.has("elements") ? entry.texts("elements") : syndromes.containsKey(national) ? syndromes.get(national).elements() : List.of();
        made.stream().filter(each -> !elements.containsKey(each))
                .forEach(each -> entry.problem("unknown-element", "`" + each + "` is not an element", "`" + each + "` 不是证素", ""));
        if (made.isEmpty()) entry.problem("missing-field", "a picture needs `elements`, or a `syndrome` that has some", "证候相缺少证素", "");
        List<String> key = terms(entry, "key", terms);
        List<String> signs = terms(entry, "signs", terms);
        if (key.isEmpty() && signs.isEmpty()) entry.problem("missing-field", "a picture without signs", "证候相没有症状", "write \"signs\": [\"…\"]");
        String name = national.isEmpty() ? pattern : national;
        if (name.isEmpty()) entry.problem("missing-field", "`syndrome` or `pattern` must be there", "缺少 `syndrome` 或 `pattern`", "");
        return new Picture(name, entry.optional("disease").orElse(""), made, key, signs, entry.text("source"));
    }

    private static List<String> terms(Entry entry, String field, Map<String, Term> terms) {
        Set<String> all = new LinkedHashSet<>(entry.texts(field));
        all.stream().filter(each -> !terms.containsKey(each)).forEach(each -> entry.problem("unknown-term", "`" + each + "` is not a term of knowledge-base/terms",
                "`" + each + "` 不是 knowledge-base/terms 中的规范术语", ""));
        return new ArrayList<>(all);
    }
}
