package org.lingshu.trail;

/**
 * One condition of a rule and how it stands in one case.
 *
 * @param text    as the rule writes it
 * @param name    the name under which it binds a fact, without the {@code $}; empty when it binds none
 * @param need    what it asks for
 * @param verdict met, failed or unknown
 */
public record Condition(String text, String name, Need need, Verdict verdict) {
    /** Whether it holds. */
    public boolean met() {
        return verdict.met();
    }
}
