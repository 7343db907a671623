package org.lingshu.intake;

import java.util.Optional;
import org.lingshu.knowledge.Knowledge;
import org.lingshu.knowledge.Term;

/**
 * What one has to know to read a clause as its writer meant it.
 *
 * @param together  findings that are denied in one breath
 * @param kinship   whose it is
 * @param abrupt    words that say that an onset was sudden
 * @param onset     the finding that this is, if it is a term
 * @param complaint what the patient came for
 */
record Setting(DeniedTogether together, Kinship kinship, Words abrupt, Optional<Term> onset, Complaint complaint) {
    private static final String SUDDEN_ONSET = "起病急骤";

    static Setting of(Knowledge knowledge) {
        return new Setting(DeniedTogether.of(knowledge.vocabulary()), Kinship.of(knowledge.vocabulary()), Words.of(knowledge.vocabulary().words(Role.SUDDEN.list())),
                knowledge.term(SUDDEN_ONSET), Complaint.NONE);
    }

    Setting with(Complaint other) {
        return new Setting(together, kinship, abrupt, onset, other);
    }
}
