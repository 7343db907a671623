package org.lingshu.knowledge;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A test whose report lists items with ordinal results: 尿常规：白细胞（+++），亚硝酸盐阳性.
 *
 * @param strip usual name of the test
 * @param names how records write it
 * @param items from the name of an item, as it stands after the name of the test, to the canonical term that its positive result states
 */
public record Strip(String strip, List<String> names, Map<String, String> items) {
    public Strip {
        names = List.copyOf(names);
        items = Map.copyOf(items);
    }

    static Strip read(Entry entry) {
        Map<String, String> items = new LinkedHashMap<>();
        entry.node().path("items").properties().forEach(each -> items.put(each.getKey(), each.getValue().asText()));
        return new Strip(entry.text("strip"), entry.texts("names"), items);
    }
}
