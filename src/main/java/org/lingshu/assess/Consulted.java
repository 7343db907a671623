package org.lingshu.assess;

import java.util.Map;
import org.lingshu.clinical.Prediction;
import org.lingshu.model.Model;
import org.lingshu.model.Values;

/**
 * A model that was asked about a case.
 *
 * @param model      which
 * @param given      what it was given, by block; a missing block is not in it
 * @param prediction what it said
 */
public record Consulted(Model model, Map<String, Values> given, Prediction prediction) {
    public Consulted {
        given = Map.copyOf(given);
    }
}
