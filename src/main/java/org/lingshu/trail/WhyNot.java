package org.lingshu.trail;

import java.util.List;

/**
 * One rule held against one case, condition by condition.
 *
 * @param stage      the room it belongs to
 * @param rule       its name
 * @param source     what it cites
 * @param place      its file and line
 * @param says       what it would add, in the words of its consequence
 * @param conditions in the order of the rule
 */
public record WhyNot(Stage stage, String rule, String source, String place, String says, List<Condition> conditions) {
    public WhyNot {
        conditions = List.copyOf(conditions);
    }

    /** Whether every condition is met, so that the rule speaks. */
    public boolean speaks() {
        return conditions.stream().allMatch(Condition::met);
    }

    /** The conditions that are not met. */
    public List<Condition> open() {
        return conditions.stream().filter(condition -> !condition.met()).toList();
    }
}
