package org.lingshu.store;

/**
 * That an assessment is kept: it is on the disk and the log is signed over it.
 *
 * @param entry   its place in the log
 * @param trailId under which the answer was given
 */
public record Receipt(long entry, String trailId) {
}
