/**
 * A cohort folder, read into tables of features and targets, with everything that is wrong in it named before anything is trained.
 * Enter at {@link org.lingshu.cohort.Cohort}. Imports {@code clinical}, {@code knowledge}, {@code intake}, {@code assess} (for the stages before the
 * model only), {@code model}, {@code leak} and {@code problem}.
 */
package org.lingshu.cohort;
