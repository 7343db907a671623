package org.lingshu.model;

/**
 * The leading figure among patients who have something in common.
 *
 * @param by     {@code sex}
 * @param value  女
 * @param count  how many of them were held out
 * @param figure accuracy, or first-hit for a multilabel target
 */
public record GroupFigure(String by, String value, int count, Figure figure) {
}
