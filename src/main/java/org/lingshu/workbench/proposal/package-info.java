/**
 * Releases that an expert proposes: the files, what they move, what holds them back, kept in the home folder until two approvers take them up on their own
 * machines. A proposal signs nothing and changes nothing by itself. Enter at {@link org.lingshu.workbench.proposal.Proposals}. Imports {@code proof},
 * {@code problem}.
 */
package org.lingshu.workbench.proposal;
