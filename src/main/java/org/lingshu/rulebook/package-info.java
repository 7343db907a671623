/**
 * Rule files compiled and run, one session per stage and case. The only package that knows Drools.
 * Enter at {@link org.lingshu.rulebook.Rulebook}. Imports {@code clinical}, {@code trail}, {@code knowledge}, {@code problem}.
 */
package org.lingshu.rulebook;
