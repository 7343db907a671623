/**
 * Before against after: two editions of rules and knowledge assess the same case base, and what moves is shown, most serious first. Enter at
 * {@link org.lingshu.workbench.diff.Difference#of}. Imports {@code clinical}, {@code knowledge}, {@code intake}, {@code trail}, {@code rulebook},
 * {@code assess}, {@code report}, {@code problem}.
 */
package org.lingshu.workbench.diff;
