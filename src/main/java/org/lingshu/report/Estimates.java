package org.lingshu.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;

/** What all pictures with intervals share: the words, and the line from one end to the other. */
final class Estimates {
    static final Words LOW = Words.of("区间下限", "Interval from");
    static final Words HIGH = Words.of("区间上限", "to");
    static final Words INTERVAL = Words.of("95% 区间", "95% interval");
    static final Words VALUE = Words.of("数值", "Value");

    private Estimates() {
    }

    /** One series that draws every interval as a line; between two of them the line is interrupted. */
    static ObjectNode whiskers(List<ArrayNode> ends) {
        List<ArrayNode> data = new ArrayList<>();
        for (int i = 0; i < ends.size(); i++) {
            data.add(ends.get(i));
            if (i % 2 == 1) data.add(Option.gap());
        }
        return Option.of("type", "line", "data", data, "symbol", "none", "silent", true, "color", "@ink", "lineStyle", Option.of("color", "@ink", "width", 2), "z", 4);
    }
}
