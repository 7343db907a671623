package org.lingshu.store;

/**
 * What a doctor made of an assessment in which a rule fired.
 *
 * @param version  of the rule that fired: hash of its file
 * @param feedback what was made of it
 */
public record RuleReaction(String version, Feedback feedback) {
}
