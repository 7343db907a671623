package org.lingshu.knowledge;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A place of the body that a record names before what is felt there: 后背 … 胀痛.
 *
 * @param site   its usual name: 背
 * @param names  how records write it
 * @param states from a sensation's name to the canonical terms that it states at this place
 */
public record Site(String site, List<String> names, Map<String, List<String>> states) {
    public Site {
        names = List.copyOf(names);
        states = Map.copyOf(states);
    }

    static Site read(Entry entry) {
        Map<String, List<String>> states = new LinkedHashMap<>();
        entry.node().path("states").properties().forEach(each -> {
            List<String> terms = new java.util.ArrayList<>();
            each.getValue().forEach(term -> terms.add(term.asText()));
            states.put(each.getKey(), List.copyOf(terms));
        });
        return new Site(entry.text("site"), entry.texts("names"), states);
    }
}
