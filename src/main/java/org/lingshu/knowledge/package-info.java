/**
 * What words and numbers mean: the folder {@code knowledge-base} read into one value, checked entry by entry.
 * Enter at {@link org.lingshu.knowledge.Knowledge#read}. Imports {@code clinical} and {@code problem}; Jackson reads the JSON.
 */
package org.lingshu.knowledge;
