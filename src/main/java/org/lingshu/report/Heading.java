package org.lingshu.report;

/**
 * Begins a part of the report; the parts are listed at its top.
 *
 * @param text what the part is about
 */
public record Heading(Words text) implements Block {
}
