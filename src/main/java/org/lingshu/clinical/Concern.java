package org.lingshu.clinical;

import java.util.List;

/**
 * Something that knowledge holds against a medicine, or a candidate formula, of this patient. Rules say what follows from it: an alert about what is
 * taken, an objection to what would be offered.
 */
public sealed interface Concern extends Fact permits Incompatibility, Interaction, Caution, Intolerance, Dose {
    /** What it is, in a clause: {@code 附子与半夏，十八反歌诀未明言，药典不宜同用}. */
    String chinese();

    /** The same in English. */
    String english();

    /** What brings it: the name of the medicine that is taken, or of the formula that would be offered. */
    String medicine();

    /** What the patient takes, or does not tolerate, that it is about; the formula where it is about one. */
    List<Fact> about();

    @Override
    default String label() {
        return chinese();
    }
}
