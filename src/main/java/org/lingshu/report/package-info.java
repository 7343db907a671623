/**
 * A report as one HTML file: Chinese and English in one page, plots with their numbers in a table beneath, nothing loaded from anywhere.
 *
 * <p>Enter at {@link org.lingshu.report.Document}: a title and a list of {@link org.lingshu.report.Block}s, written by
 * {@link org.lingshu.report.DocumentHtml}. A {@link org.lingshu.report.Chart} is data, never code: it says what is drawn as an option of Apache ECharts and
 * the same numbers again as a table. Knows nothing of models or cohorts; imports nothing.
 */
package org.lingshu.report;
