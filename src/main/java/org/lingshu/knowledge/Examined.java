package org.lingshu.knowledge;

import java.util.List;

/**
 * An examination of which a record may say in one word that it showed nothing: 血常规、肝肾功能未见异常.
 *
 * @param examined its usual name
 * @param names    how records write it
 * @param states   canonical terms that say that it is normal; may be empty
 */
public record Examined(String examined, List<String> names, List<String> states) {
    public Examined {
        names = List.copyOf(names);
        states = List.copyOf(states);
    }

    static Examined read(Entry entry) {
        return new Examined(entry.text("examined"), entry.texts("names"), entry.texts("states"));
    }
}
