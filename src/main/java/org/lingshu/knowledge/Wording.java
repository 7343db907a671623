package org.lingshu.knowledge;

import java.util.Arrays;
import java.util.List;

/**
 * A finding that people tell in many ways which are made alike: a word for what it is about, a word for what is so of it (小便 or 尿, 深黄 or 黄赤).
 * Words of degree may stand between (小便颜色较深黄).
 *
 * @param slots  words that may stand at each place, in their order; an empty word says that the place may be empty
 * @param states canonical terms that they state together
 */
public record Wording(List<List<String>> slots, List<String> states) {
    public Wording {
        slots = slots.stream().map(List::copyOf).toList();
        states = List.copyOf(states);
    }

    static Wording read(Entry entry) {
        List<List<String>> slots = entry.texts("wording").stream().map(slot -> Arrays.stream(slot.split("\\|", -1)).map(String::strip).toList()).toList();
        if (slots.size() < 2 || slots.getFirst().contains("")) {
            entry.problem("wording-too-short", "a wording is at least two places, of which the first is never empty", "措辞至少两位，且首位不可为空",
                    "write \"wording\": [\"小便|尿\", \"深黄|黄赤\"]");
        }
        return new Wording(slots, entry.texts("states"));
    }
}
