package org.lingshu.model;

import java.util.List;

/**
 * What the inner loop chose.
 *
 * @param candidate algorithm and fusion
 * @param families  the columns that were learned from
 * @param parts     each expert in a few words, with its weight where there are several
 * @param loss      log-loss on the inner loop's held-out patients, calibrated
 */
record Choice(Candidate candidate, Families families, List<String> parts, double loss) {
    Choice {
        parts = List.copyOf(parts);
    }
}
