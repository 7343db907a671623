/**
 * The algorithm box: features in, prediction out. The only package that knows Smile.
 *
 * <p>Enter at {@link org.lingshu.model.ModelFolder} to read a trained {@link org.lingshu.model.Model} and predict, at
 * {@link org.lingshu.model.Training} to make one of a {@link org.lingshu.model.Table} and a {@link org.lingshu.model.Target}. One {@code Learner} is the
 * whole of learning as a function of rows; {@code Validation} judges that function on rows that it did not see; {@link org.lingshu.model.Card} says what
 * came out. Imports {@code clinical} and {@code problem}.
 */
package org.lingshu.model;
