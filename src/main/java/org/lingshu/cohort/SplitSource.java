package org.lingshu.cohort;

/**
 * The official split.
 *
 * @param file   a table below the cohort folder
 * @param column its column: {@code train} and {@code test}, or any names of folds
 */
record SplitSource(String file, String column) {
}
