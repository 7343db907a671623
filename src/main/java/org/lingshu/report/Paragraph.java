package org.lingshu.report;

/**
 * Running text.
 *
 * @param text as plain text
 */
public record Paragraph(Words text) implements Block {
}
