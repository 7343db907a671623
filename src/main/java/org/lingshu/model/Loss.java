package org.lingshu.model;

/**
 * What it costs on held-out patients when a kind of information is missing.
 *
 * @param modality which
 * @param measure  of which figure the loss is given
 * @param loss     how much lower the figure is without it
 */
public record Loss(String modality, String measure, double loss) {
}
