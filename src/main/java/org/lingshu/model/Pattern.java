package org.lingshu.model;

import java.util.List;

/**
 * What it costs the chosen pipeline on held-out patients when these modalities are missing together.
 *
 * @param missing which, sorted; never all
 * @param figures the figures without them
 * @param loss    how much lower the leading figure is; its name is that figure's
 */
public record Pattern(List<String> missing, List<Figure> figures, Figure loss) {
    public Pattern {
        missing = missing.stream().sorted().toList();
        figures = List.copyOf(figures);
        if (missing.isEmpty()) throw new IllegalArgumentException("a pattern in which nothing is missing");
    }
}
