package org.lingshu.service.workshop;

import java.time.Duration;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.security.SecureRandom;

/** The jobs of all experts: one at a time for each, one at a time at work, the last of each remembered. Safe to share between threads. */
final class Jobs {
    private static final int MOST_REMEMBERED = 64;
    private static final int MOST_WAITING = 16;
    private final Lane lane = new Lane("workshop-job", 1, MOST_WAITING, Duration.ofMinutes(5));
    private final SecureRandom random = new SecureRandom();
    private final Map<String, Job> last = new HashMap<>();

    /** Begins a job; empty when the caller's last one has not ended. */
    synchronized Optional<Job> begin(String caller, String what, int total, Job.Work work) {
        if (last.containsKey(caller) && last.get(caller).open()) return Optional.empty();
        if (last.size() >= MOST_REMEMBERED) last.values().removeIf(job -> !job.open());
        byte[] id = new byte[12];
        random.nextBytes(id);
        Job job = new Job(HexFormat.of().formatHex(id), what, total);
        lane.begin(() -> job.run(work));
        last.put(caller, job);
        return Optional.of(job);
    }

    /** The caller's last job. */
    synchronized Optional<Job> of(String caller) {
        return Optional.ofNullable(last.get(caller));
    }
}
