/**
 * Algorithms that learn scores of classes from rows of numbers. Enter at {@link org.lingshu.model.algorithm.Algorithm}, whose registry names every one; what
 * one has learned is a {@link org.lingshu.model.algorithm.Scorer}, which gives scores and says how far each column moved them.
 *
 * <p>A row is scaled numbers, {@link java.lang.Double#NaN} where a value is not known. Whoever judges an algorithm must give it training rows only. Knows
 * nothing of cohorts, modalities or files, and imports no other package of the house; regression and vector machines are Smile's.
 */
package org.lingshu.model.algorithm;
