/**
 * The algorithm box: features in, prediction out. The only package, with {@code model.algorithm} inside it, that knows Smile.
 *
 * <p>Enter at {@link org.lingshu.model.ModelFolder} to read a trained {@link org.lingshu.model.Model} and predict, at
 * {@link org.lingshu.model.Training} to make one of a {@link org.lingshu.model.Table} and a {@link org.lingshu.model.Target}, at
 * {@link org.lingshu.model.Evaluation} to judge every algorithm with every {@link org.lingshu.model.Fusion}. One {@code Learner} is the whole of learning as a function of
 * rows: what it tunes, weighs, calibrates and chooses, it does by an inner cross-validation on a {@code Bench}; {@code Validation} judges that function on rows that it
 * did not see, and {@code Judgement} makes figures of it; {@link org.lingshu.model.Card} says what came out. What was learned is a {@code Mixture} of {@code Expert}s, a
 * {@code Calibration} and prediction {@code Sets}. Imports {@code clinical} and {@code problem}.
 */
package org.lingshu.model;
