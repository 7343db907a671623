package org.lingshu.store;

/**
 * A rule in one of its versions.
 *
 * @param name    in the expert's words
 * @param version hash of the file that held it
 */
public record RuleVersion(String name, String version) {
}
