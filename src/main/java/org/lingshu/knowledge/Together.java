package org.lingshu.knowledge;

import java.util.ArrayList;
import java.util.List;

/**
 * Findings that records deny in one breath, so that a comma between them need not end a denial: 无胸闷，胸痛，心慌，气短.
 *
 * @param together what they have in common
 * @param terms    the findings
 * @param couplets pairs of them that are always said together: 恶心，呕吐
 */
public record Together(String together, List<String> terms, List<List<String>> couplets) {
    public Together {
        terms = List.copyOf(terms);
        couplets = couplets.stream().map(List::copyOf).toList();
    }

    static Together read(Entry entry) {
        List<String> terms = entry.texts("terms");
        List<List<String>> couplets = new ArrayList<>();
        entry.node().path("couplets").forEach(each -> {
            List<String> couplet = new ArrayList<>();
            each.forEach(term -> couplet.add(term.asText()));
            if (couplet.size() != 2 || !terms.containsAll(couplet)) {
                entry.problem("wrong-kind", "`" + each + "` is not a pair of these terms", "`" + each + "` 不是本组的两个术语", "write [\"恶心\",\"呕吐\"]");
            }
            couplets.add(couplet);
        });
        return new Together(entry.text("together"), terms, couplets);
    }
}
