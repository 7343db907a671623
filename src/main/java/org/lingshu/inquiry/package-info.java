/**
 * What the trail does not say by itself: why a rule, a syndrome or a class of a model did not speak, the smallest change that would make it speak, and
 * which question or test would change the outcome most. Every change that is named was tried on the real engine. Enter at
 * {@link org.lingshu.inquiry.Inquiry} and {@link org.lingshu.inquiry.AskNext}.
 * Imports {@code clinical}, {@code knowledge}, {@code intake}, {@code trail}, {@code rulebook}, {@code model}, {@code assess}.
 */
package org.lingshu.inquiry;
