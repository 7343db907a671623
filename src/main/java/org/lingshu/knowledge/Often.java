package org.lingshu.knowledge;

import java.util.List;

/**
 * What is a finding only when it happens so many times a day: 大便每日4次 is more than usual, 大便每日1次 is not.
 *
 * @param often  its usual name: 大便
 * @param names  how records write it
 * @param least  how many times a day it is one
 * @param states canonical terms that it then states
 */
public record Often(String often, List<String> names, int least, List<String> states) {
    public Often {
        names = List.copyOf(names);
        states = List.copyOf(states);
    }

    static Often read(Entry entry) {
        return new Often(entry.text("often"), entry.texts("names"), (int) entry.number("least"), entry.texts("states"));
    }
}
