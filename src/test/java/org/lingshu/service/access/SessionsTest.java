package org.lingshu.service.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SessionsTest {
    private Instant now = Instant.parse("2026-11-26T08:00:00Z");
    private final Sessions sessions = new Sessions(new Settings.Limits(1, 1, 60, 10), () -> now);

    @Test
    void isFoundByItsWordAndByNothingElse() {
        String word = sessions.open(Owner.CALLER, Optional.empty());
        assertEquals(Owner.CALLER, sessions.find(word).orElseThrow().caller());
        assertTrue(sessions.find(word + "x").isEmpty());
        assertTrue(sessions.find("").isEmpty());
        assertNotEquals(word, sessions.open(Owner.CALLER, Optional.empty()));
    }

    @Test
    void endsAfterItsTimeHoweverBusyItIs() {
        String word = sessions.open(Owner.CALLER, Optional.empty());
        for (int i = 0; i < 11; i++) {
            now = now.plus(Duration.ofMinutes(5));
            assertTrue(sessions.find(word).isPresent());
        }
        now = now.plus(Duration.ofMinutes(5));
        assertTrue(sessions.find(word).isEmpty());
        now = now.minus(Duration.ofMinutes(5));
        assertTrue(sessions.find(word).isEmpty(), "what has ended does not come back");
    }

    @Test
    void endsWhenNobodyUsesIt() {
        String word = sessions.open(Owner.CALLER, Optional.empty());
        now = now.plus(Duration.ofMinutes(10));
        assertTrue(sessions.find(word).isEmpty());
    }

    @Test
    void endsWhenItIsClosed() {
        String word = sessions.open(Owner.CALLER, Optional.empty());
        sessions.close(word);
        assertTrue(sessions.find(word).isEmpty());
    }

    @Test
    void givesUpTheOneThatWasLeftLongestWhenThereAreTooMany() {
        String first = sessions.open(Owner.CALLER, Optional.empty());
        now = now.plusSeconds(1);
        String second = sessions.open(Owner.CALLER, Optional.empty());
        for (int i = 0; i < 999; i++) {
            now = now.plusMillis(1);
            sessions.open(Owner.CALLER, Optional.empty());
        }
        assertTrue(sessions.find(first).isEmpty());
        assertTrue(sessions.find(second).isPresent());
    }
}
