/**
 * The experts' workbench: rule cases as data, run against the rulebook; in {@code check} what is wrong with rules, in {@code edition} one state of all files,
 * in {@code diff} what moves between two of them, in {@code release} what is signed and kept, in {@code catalogue} rules found, begun and retired.
 */
package org.lingshu.workbench;
