package org.lingshu.model;

import java.util.List;
import java.util.Map;

/**
 * What one run of the learner leaves.
 *
 * @param candidates every candidate, learned, in the order of the menu; only the chosen where no other was asked for
 * @param chosen     the candidate with the least inner log-loss
 * @param alone      by modality, what was learned from it alone; empty where it was not asked for
 */
record Learning(List<Learned> candidates, Learned chosen, Map<String, Learned> alone) {
    Learning {
        candidates = List.copyOf(candidates);
        alone = Map.copyOf(alone);
    }
}
