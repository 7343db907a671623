package org.lingshu.service.door;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class AdmissionTest {
    private static final Duration LONG = Duration.ofSeconds(15);

    @Test
    void letsInAsManyAsThereArePlacesAndTurnsTheNextAwayAtOnce() {
        Admission admission = new Admission(2, 0, LONG);
        assertTrue(admission.enter() && admission.enter());
        assertFalse(admission.enter());
        assertTrue(admission.full());
        assertEquals(1, admission.turnedAway());
        admission.leave();
        assertTrue(admission.enter());
        assertEquals(2, admission.running());
    }

    @Test
    void letsInWhoWaitedOnABenchAndTurnsAwayWhoFindsNone() throws Exception {
        Admission admission = new Admission(1, 1, LONG);
        admission.enter();
        CompletableFuture<Boolean> onTheBench = CompletableFuture.supplyAsync(admission::enter);
        while (admission.waiting() == 0) Thread.onSpinWait();
        assertTrue(admission.full());
        assertFalse(admission.enter());
        admission.leave();
        assertTrue(onTheBench.get(10, TimeUnit.SECONDS));
        assertEquals(0, admission.waiting());
    }

    @Test
    void turnsAwayWhoWaitedTooLong() {
        Admission admission = new Admission(1, 1, Duration.ofMillis(20));
        admission.enter();
        assertFalse(admission.enter());
        assertEquals(0, admission.waiting());
    }

    @Test
    void finishesWhenTheLastHasLeftAndLetsNobodyInAfterwards() throws Exception {
        Admission admission = new Admission(2, 1, LONG);
        admission.enter();
        CompletableFuture<Boolean> finished = CompletableFuture.supplyAsync(() -> admission.finish(LONG));
        while (!admission.stopped()) Thread.onSpinWait();
        assertFalse(admission.enter());
        assertFalse(finished.isDone());
        admission.leave();
        assertTrue(finished.get(10, TimeUnit.SECONDS));
        assertFalse(admission.enter());
        assertEquals(0, admission.running());
    }

    @Test
    void saysWhenSomebodyDidNotLeaveInTime() {
        Admission admission = new Admission(1, 1, LONG);
        admission.enter();
        assertFalse(admission.finish(Duration.ofMillis(20)));
    }

    @Test
    void refusesToHaveNoPlace() {
        assertThrows(IllegalArgumentException.class, () -> new Admission(0, 1, LONG));
        assertThrows(IllegalArgumentException.class, () -> new Admission(1, -1, LONG));
    }
}
