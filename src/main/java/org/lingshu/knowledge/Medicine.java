package org.lingshu.knowledge;

import java.util.ArrayList;
import java.util.List;

/**
 * A name of a medicine, and the names that rules call it by. A brand stands for what is in it: 倍博特 is 缬沙坦 and 氨氯地平.
 *
 * @param name   the name
 * @param names  other ways to write it
 * @param stands the names by which rules know it
 */
public record Medicine(String name, List<String> names, List<String> stands) {
    public Medicine {
        names = List.copyOf(names);
        stands = List.copyOf(stands);
    }

    /** Whether it is a brand, and stands for what is in it. */
    boolean brand() {
        return !stands.equals(List.of(name));
    }

    /** Its first name in Latin letters; its own where it has none. */
    String english() {
        return names.stream().filter(each -> each.chars().allMatch(c -> c < 128)).findFirst().orElse(name);
    }

    static Medicine read(Entry entry) {
        if (!entry.has("brand")) return new Medicine(entry.text("medicine"), entry.texts("names"), List.of(entry.text("medicine")));
        List<String> stands = new ArrayList<>(entry.texts("medicines"));
        if (stands.isEmpty()) entry.problem("missing-field", "`medicines` is missing or empty", "缺少 `medicines`", "name what is in it");
        return new Medicine(entry.text("brand"), entry.texts("names"), stands);
    }
}
