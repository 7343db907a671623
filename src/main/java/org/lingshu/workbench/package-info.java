/**
 * The experts' workbench: rule cases as data, run against the rulebook. Imports every package of the flow.
 */
package org.lingshu.workbench;
