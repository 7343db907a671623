package org.lingshu.store;

import java.time.Instant;

/**
 * A visit to the service that is to be noted as an {@link Access}.
 *
 * @param from      when; of several the first
 * @param until     the last of several
 * @param caller    who; empty for nobody who is known
 * @param address   from where
 * @param operation name of the door; empty where there is none
 * @param subject   number or trail id of the assessment that it was about; empty for none. Noted is its place in the log, since the id of a trail must not outlive an erasure
 * @param status    what came of it, as in HTTP
 * @param reason    why it was refused; empty when it was not
 * @param times     how often
 */
public record Visit(Instant from, Instant until, String caller, String address, String operation, String subject, int status, String reason, long times) {
    public Visit {
        if (times < 1 || until.isBefore(from)) throw new IllegalArgumentException("a visit happens at least once, and ends after it began");
    }

    /** The same about another assessment. */
    Visit about(String other) {
        return new Visit(from, until, caller, address, operation, other, status, reason, times);
    }

    /** The same whenever it was and however often, to tell visits apart by what they were. */
    public Visit timeless() {
        return new Visit(Instant.EPOCH, Instant.EPOCH, caller, address, operation, subject, status, reason, 1);
    }

    /** Together with another that differs in its time only. */
    public Visit and(Visit other) {
        return new Visit(from.isBefore(other.from) ? from : other.from, until.isAfter(other.until) ? until : other.until, caller, address, operation, subject, status, reason, times + other.times);
    }
}
