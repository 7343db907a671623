package org.lingshu.workbench.coverage;

/**
 * One condition of a rule, and how often cases decided it.
 *
 * @param rule     name of the rule
 * @param place    its file and line
 * @param position of the condition in the rule, from 1
 * @param text     the condition as the rule writes it
 * @param met      cases that meet it
 * @param failed   cases that stand against it
 * @param unknown  cases that say nothing about it, or in which an earlier condition leaves it open
 */
public record Tried(String rule, String place, int position, String text, int met, int failed, int unknown) {
    /** Whether no case meets it. */
    public boolean neverMet() {
        return met == 0;
    }

    /** Whether no case stands against it. */
    public boolean neverFailed() {
        return failed == 0;
    }

    /** Whether no case says anything about it. */
    public boolean neverDecided() {
        return met + failed == 0;
    }
}
