package org.lingshu.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class TokenTest {
    @Test
    void isAnotherOneEveryTime() {
        assertNotEquals(Token.random().value(), Token.random().value());
    }

    @Test
    void matchesItselfAndNothingElse() {
        Token token = Token.random();
        assertTrue(token.matches(token.value()));
        assertFalse(token.matches(""));
        assertFalse(token.matches(token.value() + "x"));
        assertFalse(token.matches(token.value().substring(1)));
    }

    @Test
    void isNeverShownByAccident() {
        assertEquals("Token[…]", Token.random().toString());
    }

    @Test
    void isRefusedWhenItIsShort() {
        assertThrows(IllegalArgumentException.class, () -> new Token("short"));
    }
}
