package org.lingshu.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TallyTest {
    private static byte[] words(long... words) {
        return Numbers.pack(java.util.Arrays.stream(words).boxed().toList());
    }

    @Test
    void countsByTheMondayOfTheWeekAndGoesOnWhereItStopped() {
        Tally.Counting first = new Tally.Counting(Tally.NONE);
        first.count(10, "2026-11-22T23:59:59.000Z", words(1, 2));
        first.count(11, "2026-11-23T00:00:00.000Z", words(1));
        Tally tally = first.done();
        assertEquals(Map.of("2026-11-16", 1, "2026-11-23", 1), tally.weeks().get(1L));
        Tally.Counting second = new Tally.Counting(tally);
        second.count(20, "2026-11-26T08:00:00.000Z", words(1, 300));
        Tally more = second.done();
        assertEquals(List.of(20L, 11L), List.of(more.upto(), tally.upto()));
        assertEquals(Map.of("2026-11-16", 1, "2026-11-23", 2), more.weeks().get(1L));
        assertEquals(Map.of("2026-11-16", 1, "2026-11-23", 1), tally.weeks().get(1L), "what was counted before is not changed");
        assertEquals(Set.of(1L, 2L, 300L), more.weeks().keySet());
        assertTrue(more.of(new Word(7, Word.RULE, "never", "")).isEmpty());
    }
}
