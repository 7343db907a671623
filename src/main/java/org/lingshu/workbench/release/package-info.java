/**
 * Releases of rules and knowledge: held back until check, test and diff are green or accepted by name, described for clinicians, signed by two approvers,
 * kept whole, and restored from there. Enter at {@link org.lingshu.workbench.release.Release} and {@link org.lingshu.workbench.release.Rollback}. Imports
 * {@code knowledge}, {@code rulebook}, {@code assess}, {@code proof}, {@code problem}.
 */
package org.lingshu.workbench.release;
