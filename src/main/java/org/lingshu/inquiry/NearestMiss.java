package org.lingshu.inquiry;

/**
 * The smallest set of changes found that makes a rule speak: tried on the engine, and none of them can be left out.
 *
 * @param plan  the changes
 * @param tried how often the engine was run to find it
 */
public record NearestMiss(Plan plan, int tried) {
}
