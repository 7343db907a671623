package org.lingshu.knowledge;

import java.util.List;

/**
 * A word that is a finding only with a duration of certain units: 停经9周 is a missed period, 停经9年 the menopause; 大便4天未解 is constipation.
 *
 * @param lasting the word
 * @param units   units of time as records write them
 * @param least   how many of them it must be at least
 * @param then    words of which one must follow (大便 4天 未解); none where nothing need follow
 * @param states  canonical terms that it then states
 */
public record Lasting(String lasting, List<String> units, int least, List<String> then, List<String> states) {
    public Lasting {
        units = List.copyOf(units);
        then = List.copyOf(then);
        states = List.copyOf(states);
    }

    static Lasting read(Entry entry) {
        return new Lasting(entry.text("lasting"), entry.texts("units"), entry.has("least") ? (int) entry.number("least") : 1, entry.texts("then"),
                entry.texts("states"));
    }
}
