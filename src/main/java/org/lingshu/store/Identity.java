package org.lingshu.store;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.security.MessageDigest;
import java.util.Optional;
import org.lingshu.proof.CanonicalJson;
import org.lingshu.proof.Commitment;

/**
 * Whose assessment it is.
 *
 * @param commitment to what is known
 * @param known      empty once destroyed
 */
public record Identity(byte[] commitment, Optional<Known> known) {
    /** What the commitment is to. */
    public static final String NAME = "identity";

    /**
     * The link to the patient and to the answer.
     *
     * @param salt      of the commitment
     * @param pseudonym of the patient
     * @param trailId   id of the trail, under which the answer was given
     */
    public record Known(byte[] salt, String pseudonym, String trailId) {
        /** What is committed to. */
        public ObjectNode json() {
            return JsonNodeFactory.instance.objectNode().put("pseudonym", pseudonym).put("trail", trailId);
        }
    }

    static Identity of(String pseudonym, String trailId) {
        Known known = new Known(Commitment.salt(), pseudonym, trailId);
        return new Identity(commit(known), Optional.of(known));
    }

    boolean intact() {
        return known.map(each -> each.salt().length == Commitment.SALT && MessageDigest.isEqual(commitment, commit(each))).orElse(true);
    }

    private static byte[] commit(Known known) {
        return Commitment.of(NAME, known.salt(), CanonicalJson.of(known.json()));
    }
}
