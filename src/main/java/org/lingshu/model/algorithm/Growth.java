package org.lingshu.model.algorithm;

/**
 * How far a tree grows.
 *
 * @param columns how many columns, drawn anew, each node asks at most
 * @param depth   of the deepest leaf at most
 * @param least   weight of rows, or curvature where that is what counts, that a leaf needs
 * @param lambda  curvature that is added to every leaf's, which draws its values towards zero
 */
record Growth(int columns, int depth, double least, double lambda) {
}
