package org.lingshu.model;

import java.util.List;

/**
 * How good one modality is by itself: models that learned from it alone, the algorithm chosen inside the training part.
 *
 * @param modality which
 * @param figures  as of every candidate
 */
public record Alone(String modality, List<Figure> figures) {
    public Alone {
        figures = List.copyOf(figures);
    }
}
