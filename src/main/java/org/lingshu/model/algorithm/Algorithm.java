package org.lingshu.model.algorithm;

import java.util.List;
import java.util.Optional;

/** A way of learning, with the few settings that are tried. The same rows, labels, setting and seed give the same scorer on any machine. */
public sealed interface Algorithm permits Logistic, Forest, Boosting, VectorMachine, NearestNeighbours, NaiveBayes, Discriminant {
    /** Every algorithm, in the order of figures. */
    List<Algorithm> ALL = List.of(new Logistic(), new Forest(), new Boosting(), new VectorMachine(), new NearestNeighbours(), new NaiveBayes(), new Discriminant());

    /** Takes every column. */
    int EVERY = Integer.MAX_VALUE;

    /** What it is called in figures, options and files: {@code random-forest}. */
    String word();

    /** Its settings, each in a few words. */
    List<String> settings();

    /** How many of the columns that tell most by themselves are tried, {@link #EVERY} for all. */
    List<Integer> screens();

    /** Whether it can learn from so many rows and classes in reasonable time. */
    default boolean bears(int rows, int classes) {
        return true;
    }

    /** One scorer for each setting. */
    List<Scorer> all(double[][] rows, Labels labels, long seed);

    /** The scorer of one setting; the same as in {@link #all}. */
    Scorer one(double[][] rows, Labels labels, int setting, long seed);

    /** The algorithm of this word, if there is one. */
    static Optional<Algorithm> of(String word) {
        return ALL.stream().filter(each -> each.word().equals(word)).findFirst();
    }
}
