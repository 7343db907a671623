package org.lingshu.indicator;

import java.util.List;

/**
 * One value that a formula needs.
 *
 * @param unit     the unit in which the formula was published
 * @param analytes what may stand for it; the first that was measured counts
 * @param steady   whether it hardly changes, so that a value of another day will do (height)
 */
record Need(String unit, List<String> analytes, boolean steady) {
    Need {
        analytes = List.copyOf(analytes);
    }

    static Need in(String unit, String... analytes) {
        return new Need(unit, List.of(analytes), false);
    }

    static Need steady(String unit, String analyte) {
        return new Need(unit, List.of(analyte), true);
    }

    /** By which name the formula asks for it. */
    String name() {
        return analytes.getFirst();
    }
}
