/**
 * What would make figures look better than they are: patients that stand in a table more than once, a column that is the label in disguise, an order that
 * gives the label away. Enter at {@link org.lingshu.leak.Leaks}. Imports {@code model} and {@code problem}.
 */
package org.lingshu.leak;
