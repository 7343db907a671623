package org.lingshu.intake;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.lingshu.clinical.Measurement;

/**
 * Some characters of a text that together mean something.
 *
 * @param start        first character
 * @param end          the character after the last one
 * @param kind         what kind of meaning
 * @param states       terms stated, for a statement, at places counted from {@code start}
 * @param measurements values, for a measurement
 * @param roles        what it does to the pieces around it
 * @param weight       how much a reading gains by it
 */
record Piece(int start, int end, Kind kind, List<Stated> states, List<Measurement> measurements, Set<Role> roles, int weight) {
    /** What a piece is. Uncounted figures are dates, durations and plain numbers; an open value is a measurement that cannot be trusted. */
    enum Kind {
        STATEMENT, MEASUREMENT, MARKER, FIGURE, OPEN_VALUE, AGO_YEARS, AGO_MONTHS, AGO_DAYS
    }

    private static final Set<Role> NONE = EnumSet.noneOf(Role.class);
    private static final int CHARACTER = 100;
    private static final int PIECE = 50;

    /** Words that state terms by themselves; preferred to the same words taken apart. */
    static Piece statement(int start, int end, List<Stated> states) {
        return new Piece(start, end, Kind.STATEMENT, states, List.of(), NONE, CHARACTER * (end - start) - PIECE + 2);
    }

    /** Words that state terms only together: a site and what is felt there, an anchor and its morphemes. */
    static Piece composed(int start, int end, List<Stated> states) {
        return new Piece(start, end, Kind.STATEMENT, states, List.of(), NONE, CHARACTER * (end - start) - PIECE + 1);
    }

    static Piece measured(int start, int end, List<Measurement> measurements) {
        return new Piece(start, end, Kind.MEASUREMENT, List.of(), measurements, NONE, CHARACTER * (end - start) - PIECE + 3);
    }

    static Piece marker(int start, int end, Set<Role> roles) {
        return new Piece(start, end, Kind.MARKER, List.of(), List.of(), roles, (CHARACTER - 10) * (end - start) - PIECE);
    }

    static Piece figure(int start, int end, Kind kind) {
        return new Piece(start, end, kind, List.of(), List.of(), NONE, (CHARACTER - 15) * (end - start) - PIECE);
    }

    boolean is(Role role) {
        return roles.contains(role);
    }

    boolean is(Kind other) {
        return kind == other;
    }
}
