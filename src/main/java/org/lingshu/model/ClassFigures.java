package org.lingshu.model;

/**
 * How one class fared on held-out patients.
 *
 * @param label       the class
 * @param count       how many patients have it
 * @param sensitivity share of them of whom it was said
 * @param auc         against all other patients
 * @param covered     share of them whose prediction set holds it
 */
public record ClassFigures(String label, int count, double sensitivity, double auc, double covered) {
}
