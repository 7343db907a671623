package org.lingshu.service.hook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CardNumberTest {
    private static final String SERVICE = "lingshu-patient-view";

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 4_711, (1L << 48) - 1})
    void saysWhereItsAssessmentIsKept(long entry) {
        UUID number = CardNumber.of(entry, SERVICE, "证候：气虚证", 0);
        assertEquals(8, number.version());
        assertEquals(2, number.variant());
        assertEquals(Optional.of(entry), CardNumber.entry(number.toString()));
    }

    @Test
    void isAnotherForEachCard() {
        UUID number = CardNumber.of(7, SERVICE, "a", 0);
        assertEquals(number, CardNumber.of(7, SERVICE, "a", 0));
        assertNotEquals(number, CardNumber.of(8, SERVICE, "a", 0));
        assertNotEquals(number, CardNumber.of(7, "lingshu-order-sign", "a", 0));
        assertNotEquals(number, CardNumber.of(7, SERVICE, "b", 0));
        assertNotEquals(number, CardNumber.of(7, SERVICE, "a", 1));
    }

    @Test
    void whatIsNoNumberOfACardNamesNoPlace() {
        assertTrue(CardNumber.entry("gone").isEmpty());
        assertTrue(CardNumber.entry(UUID.nameUUIDFromBytes(new byte[1]).toString()).isEmpty());
        assertTrue(CardNumber.entry("d1577c69-dfbe-44ad-ba6d-3e05e953b2ea").isEmpty());
        assertThrows(IllegalArgumentException.class, () -> CardNumber.of(-1, SERVICE, "a", 0));
        assertThrows(IllegalArgumentException.class, () -> CardNumber.of(1L << 48, SERVICE, "a", 0));
    }
}
