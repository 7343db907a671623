package org.lingshu.model;

/**
 * A figure with its interval.
 *
 * @param name    {@code accuracy}
 * @param chinese its name in Chinese
 * @param value   the figure, the mean over the rounds of validation
 * @param low     lower end of the 95 % interval
 * @param high    upper end
 */
public record Figure(String name, String chinese, double value, double low, double high) {
}
