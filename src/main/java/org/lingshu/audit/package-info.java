/**
 * What is kept of an assessment so that it can be proven and repeated: the record, the facts, the answer, the trail, and the version of every file that
 * took part. Enter at {@link org.lingshu.audit.Archive}. Imports {@code clinical}, {@code intake}, {@code trail}, {@code rulebook}, {@code assess},
 * {@code proof}, {@code store}.
 */
package org.lingshu.audit;
