/**
 * {@code /v1/terms}, {@code /v1/indicators}, {@code /v1/medicines}, {@code /v1/syndromes}, {@code /v1/elements}, {@code /v1/rules}, {@code /v1/versions}: what the edition
 * at work knows, to be looked up and leafed through. Enter at {@link org.lingshu.service.reading.ReadingRoutes}. What is looked for may be written in characters, in
 * English, or in pinyin (full, without tones, or initials); {@link org.lingshu.service.reading.Register} finds it.
 */
package org.lingshu.service.reading;
