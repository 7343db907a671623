package org.lingshu.service.hook;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import org.lingshu.proof.Sha256;

/**
 * The uuid of a card whose assessment is kept: it says by itself where, so that what becomes of the card finds its assessment however long ago and by
 * whatever run of the service it was given. A UUID of version 8 (RFC 9562): 48 bits the place in the log, the rest from a hash of what the card says.
 */
final class CardNumber {
    private static final int VERSION = 8;
    private static final int VARIANT = 2;
    private static final int ENTRY_BITS = 48;

    private CardNumber() {
    }

    /**
     * The number of a card.
     *
     * @param entry     place of the assessment in the log
     * @param service   id of the service
     * @param statement what the card says
     * @param nth       how many cards of this call said the same before
     */
    static UUID of(long entry, String service, String statement, int nth) {
        if (entry < 0 || entry >>> ENTRY_BITS != 0) throw new IllegalArgumentException("no place in a log: " + entry);
        ByteBuffer hash = ByteBuffer.wrap(Sha256.of((entry + "\n" + service + "\n" + statement + "\n" + nth).getBytes(StandardCharsets.UTF_8)));
        long high = entry << 16 | (long) VERSION << 12 | hash.getLong() & 0xFFF;
        long low = (long) VARIANT << 62 | hash.getLong() >>> 2;
        return new UUID(high, low);
    }

    /** The place in the log that a number names; empty when it is no number of a kept card. */
    static Optional<Long> entry(String uuid) {
        try {
            UUID number = UUID.fromString(uuid);
            return number.version() == VERSION && number.variant() == VARIANT ? Optional.of(number.getMostSignificantBits() >>> 16) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
