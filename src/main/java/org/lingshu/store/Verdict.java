package org.lingshu.store;

import java.util.List;
import org.lingshu.proof.Fault;

/**
 * What the verification of a store found.
 *
 * @param entries     entries of the log that were looked at
 * @param assessments of these
 * @param erased      assessments whose patient's part was destroyed on purpose
 * @param checkpoints signed checkpoints that were held against the log
 * @param faults      everything that is not as it was written, the first entry first
 * @param remarks     what is not wrong but should be known, in both languages
 */
public record Verdict(long entries, long assessments, long erased, long checkpoints, List<Fault> faults, List<String> remarks) {
    public Verdict {
        faults = faults.stream().sorted().toList();
        remarks = List.copyOf(remarks);
    }

    /** Whether everything is as it was written. */
    public boolean intact() {
        return faults.isEmpty();
    }
}
