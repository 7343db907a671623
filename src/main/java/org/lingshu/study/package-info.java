/**
 * Whether a modality of a cohort can be replaced by the others, and whether modalities tell more together. Models with and without it are learned and judged on the same
 * patients, who were held out; the verdict follows from a stated {@linkplain org.lingshu.study.Ruling rule}.
 *
 * <p>Enter at {@link org.lingshu.study.Study}, then {@link org.lingshu.study.StudyJson}, {@link org.lingshu.study.StudyText} or {@link org.lingshu.study.StudyPage}.
 * Inside: {@code Material} is the cohort as a study sees it, {@code Fold} a split with every modality reduced, {@code Design} what a model reads, {@code Held} what
 * it said of held-out patients, {@code Score} a figure with the influence of each patient, {@code Jackknife} the models learned again without some of them. Imports
 * {@code model}, {@code cohort}, {@code report} and {@code problem}.
 */
package org.lingshu.study;
