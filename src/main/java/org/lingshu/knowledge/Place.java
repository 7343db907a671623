package org.lingshu.knowledge;

/**
 * Where an entry stands, as the person who wrote it knows it.
 *
 * @param path the file: {@code knowledge-base/terms/pulse.json}
 * @param line counted from 1
 */
public record Place(String path, int line) {
}
