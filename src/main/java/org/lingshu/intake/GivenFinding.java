package org.lingshu.intake;

/**
 * A finding that was ticked in the record, not written in its text.
 *
 * @param term    canonical term or a synonym of it
 * @param present whether it is there or denied
 */
public record GivenFinding(String term, boolean present) {
}
