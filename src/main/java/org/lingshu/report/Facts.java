package org.lingshu.report;

import java.util.List;

/**
 * Short facts, each with its name: how many patients, which seed.
 *
 * @param facts in the order they are read
 */
public record Facts(List<Fact> facts) implements Block {
    public Facts {
        facts = List.copyOf(facts);
    }

    /**
     * One fact.
     *
     * @param name  what it is
     * @param value what it amounts to
     */
    public record Fact(Words name, Words value) {
    }
}
