/**
 * One state of what we hold true, as files: rules, knowledge base and rule cases, from a folder, a git revision or a kept release, and the same read and
 * compiled. Enter at {@link org.lingshu.workbench.edition.Edition}. Imports {@code knowledge}, {@code rulebook}, {@code assess}, {@code model},
 * {@code proof}, {@code problem}.
 */
package org.lingshu.workbench.edition;
