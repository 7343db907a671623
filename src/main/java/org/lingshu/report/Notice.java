package org.lingshu.report;

/**
 * Something that a reader must not miss.
 *
 * @param text as plain text
 */
public record Notice(Words text) implements Block {
}
