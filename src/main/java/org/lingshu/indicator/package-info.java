/**
 * What follows from measured values by arithmetic: indices and scores of the clinic ({@link org.lingshu.indicator.Indicators}) and molecular signatures
 * ({@link org.lingshu.indicator.Signatures}). Nothing is computed unless every input is there; coefficients stand in
 * {@code knowledge-base/parameters/indicators.json}, members of signatures in {@code knowledge-base/signatures}, ranges of the results with the analytes.
 * Imports {@code clinical} and {@code knowledge}.
 */
package org.lingshu.indicator;
