/**
 * Where experts work on the rules through HTTP: check as they type, cases, what a draft moves, drafts, proposals, what a rule came to. Text of a rule is code, so
 * nothing of it reaches the engine before form and vocabulary have let it through, and everything that takes long runs on a few threads of its own. Enter at
 * {@link org.lingshu.service.workshop.WorkshopRoutes}.
 */
package org.lingshu.service.workshop;
