/**
 * What happened on the way from record to answer: the rooms a case walks through, every rule that fired in them, and the walk back from a
 * statement to the words of the record. Imports {@code clinical} only.
 */
package org.lingshu.trail;
