/**
 * The pipeline and nothing else: a case flows once through intake, the stages of rules and the models, and becomes an assessment.
 * Enter at {@link org.lingshu.assess.Assessor}. Imports {@code clinical}, {@code knowledge}, {@code intake}, {@code trail}, {@code rulebook}, {@code model}.
 */
package org.lingshu.assess;
