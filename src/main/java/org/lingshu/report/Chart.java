package org.lingshu.report;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** A picture of numbers: as an option of ECharts, and the same numbers as a table for those who cannot see it or do not run scripts. */
public sealed interface Chart permits Curves, Intervals, Points, Reliability {
    /**
     * The option of ECharts. It is data: no functions, colours by name ({@code @soft}; {@code @1} is the first of the palette), texts as {@code {"zh": …, "en": …}}.
     */
    ObjectNode option();

    /** The parts of the option that are others where there is little room; empty when it fits everywhere. */
    ObjectNode narrow();

    /** Every number of the picture. */
    Grid table();

    /** Width of the picture in pixels where there is room. */
    int width();

    /** Height of the picture in pixels. */
    int height();
}
