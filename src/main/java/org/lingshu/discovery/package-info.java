/**
 * What a cohort shows that no rule says yet: features, and pairs of them, that go with a target among some patients, stably, and again among others; compared with the
 * rulebook through terms and
 * elements; written down as hypotheses with draft rules for an expert to judge. And where rules and a model say different things of a patient.
 *
 * <p>Enter at {@link org.lingshu.discovery.Discovery}, then {@link org.lingshu.discovery.DiscoveryJson}, {@link org.lingshu.discovery.DiscoveryText} or {@link
 * org.lingshu.discovery.DiscoveryPage}.
 * Inside: {@code Material} is the cohort as a search sees it, {@code Search} what is found among the first part, {@code Effect} what it amounts to on the second,
 * {@code Stated} what is known already.
 * Imports {@code clinical}, {@code knowledge}, {@code trail}, {@code rulebook}, {@code model}, {@code cohort}, {@code report} and {@code problem}.
 */
package org.lingshu.discovery;
