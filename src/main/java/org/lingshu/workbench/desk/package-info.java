/**
 * Where an expert writes: files drafted over a tree of rules, checked while they are typed, their cases run, the tree and the tree with them compared. A draft is
 * kept in the home folder and is read by nobody but its author until it is proposed. Enter at {@link org.lingshu.workbench.desk.Desk}. Imports {@code knowledge},
 * {@code intake}, {@code trail}, {@code rulebook}, {@code model}, {@code assess}, {@code proof}, {@code problem}.
 */
package org.lingshu.workbench.desk;
