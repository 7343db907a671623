package org.lingshu.knowledge;

import java.util.List;

/**
 * A word that is a finding only with a duration of certain units: 停经9周 is a missed period, 停经9年 the menopause.
 *
 * @param lasting the word
 * @param units   units of time as records write them
 * @param states  canonical terms that it then states
 */
public record Lasting(String lasting, List<String> units, List<String> states) {
    public Lasting {
        units = List.copyOf(units);
        states = List.copyOf(states);
    }

    static Lasting read(Entry entry) {
        return new Lasting(entry.text("lasting"), entry.texts("units"), entry.texts("states"));
    }
}
