/**
 * What the compiler lets through and a reader should not: one class, one kind of fault in rules and knowledge base. Enter at
 * {@link org.lingshu.workbench.check.CheckRun#of}. Imports {@code knowledge}, {@code trail}, {@code rulebook}, {@code problem}.
 */
package org.lingshu.workbench.check;
