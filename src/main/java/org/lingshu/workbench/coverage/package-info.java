/**
 * How far cases try the rules: of every condition, whether some case meets it, fails it, or leaves it open. Enter at
 * {@link org.lingshu.workbench.coverage.Coverage#of}. Imports {@code clinical}, {@code trail}, {@code rulebook}.
 */
package org.lingshu.workbench.coverage;
