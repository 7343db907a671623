/**
 * An evaluation told: as JSON, as a table for the terminal, as a page with plots.
 *
 * <p>Enter at {@link org.lingshu.evaluation.Appraisal}, then {@link org.lingshu.evaluation.AppraisalJson}, {@link org.lingshu.evaluation.AppraisalText} or
 * {@link org.lingshu.evaluation.AppraisalPage}. {@link org.lingshu.evaluation.Pictures} holds every number that is plotted, once, so that page and JSON cannot
 * differ. Imports {@code model}, {@code cohort}, {@code report} and {@code problem}.
 */
package org.lingshu.evaluation;
