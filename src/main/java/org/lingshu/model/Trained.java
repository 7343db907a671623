package org.lingshu.model;

/**
 * A trained model before it is written down.
 *
 * @param columns those that the model uses
 * @param target  what it predicts, with the truth it was trained on
 * @param learned what was learned from all subjects
 * @param report  how good the same learning is on held-out subjects
 */
public record Trained(Columns columns, Target target, Learned learned, Report report) {
}
