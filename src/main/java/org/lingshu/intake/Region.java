package org.lingshu.intake;

import java.util.List;
import org.lingshu.knowledge.Section;

/**
 * A stretch of a text and whether what stands there is present, the course so far, past, or of the family.
 *
 * @param start first character
 * @param end   the character after the last one
 * @param holds to when and whom it applies
 * @param onset whether it is that part of the course in which an acute complaint began that is still there
 */
record Region(int start, int end, Section.Holds holds, boolean onset) {
    Region(int start, int end, Section.Holds holds) {
        this(start, end, holds, false);
    }

    /** Those of some pieces, in the order of the text, that lie wholly within. */
    List<Piece> within(List<Piece> pieces) {
        int from = first(pieces, start);
        int to = first(pieces, end);
        while (to > from && pieces.get(to - 1).end() > end) to--;
        return pieces.subList(from, to);
    }

    private static int first(List<Piece> pieces, int at) {
        int low = 0;
        int high = pieces.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (pieces.get(middle).start() < at) low = middle + 1;
            else high = middle;
        }
        return low;
    }

    /** The same, but what is the course so far counts as present. */
    Region courseAsPresent() {
        return holds == Section.Holds.COURSE ? new Region(start, end, Section.Holds.PRESENT) : this;
    }
}
