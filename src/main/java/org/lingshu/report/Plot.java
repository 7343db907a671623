package org.lingshu.report;

/**
 * A chart with its title, a sentence that tells how to read it, and its numbers.
 *
 * @param title   what is plotted
 * @param reading how a reader who never saw such a plot reads it
 * @param chart   what is drawn
 */
public record Plot(Words title, Words reading, Chart chart) implements Block {
}
