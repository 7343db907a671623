package org.lingshu.service.assessment;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class FirstAnswersTest {
    private static final FirstAnswers.Key KEY = new FirstAnswers.Key("ward", "k");
    private static final Reply REPLY = new Reply(201, "application/json", Optional.of("/v1/assessments/x"), "{\"id\":\"灵枢\"}".getBytes(StandardCharsets.UTF_8));
    private Instant now = Instant.parse("2026-11-26T00:00:00Z");

    private FirstAnswers answers(int most, long bytes) {
        return new FirstAnswers(most, bytes, () -> now);
    }

    @Test
    void theFirstWhoComesDoesItAndTheNextGetsTheSame() {
        FirstAnswers answers = answers(10, 1 << 20);
        assertInstanceOf(FirstAnswers.Claim.Mine.class, answers.claim(KEY, "a"));
        assertInstanceOf(FirstAnswers.Claim.Running.class, answers.claim(KEY, "a"));
        answers.fulfil(KEY, REPLY);
        answers.release(KEY);
        FirstAnswers.Claim.Done done = assertInstanceOf(FirstAnswers.Claim.Done.class, answers.claim(KEY, "a"));
        assertEquals(REPLY.location(), done.first().location());
        assertEquals(201, done.first().status());
        assertArrayEquals(REPLY.body(), done.first().body());
    }

    @Test
    void somethingElseUnderTheSameKeyIsTold() {
        FirstAnswers answers = answers(10, 1 << 20);
        answers.claim(KEY, "a");
        assertInstanceOf(FirstAnswers.Claim.Other.class, answers.claim(KEY, "b"));
        answers.fulfil(KEY, REPLY);
        assertInstanceOf(FirstAnswers.Claim.Other.class, answers.claim(KEY, "b"));
    }

    @Test
    void aKeyBelongsToItsCaller() {
        FirstAnswers answers = answers(10, 1 << 20);
        answers.claim(KEY, "a");
        answers.fulfil(KEY, REPLY);
        assertInstanceOf(FirstAnswers.Claim.Mine.class, answers.claim(new FirstAnswers.Key("other ward", "k"), "b"));
    }

    @Test
    void aKeyThatCameToNothingMayBeTriedAgain() {
        FirstAnswers answers = answers(10, 1 << 20);
        answers.claim(KEY, "a");
        answers.release(KEY);
        assertInstanceOf(FirstAnswers.Claim.Mine.class, answers.claim(KEY, "b"));
    }

    @Test
    void aKeyIsForgottenAfterADay() {
        FirstAnswers answers = answers(10, 1 << 20);
        answers.claim(KEY, "a");
        answers.fulfil(KEY, REPLY);
        now = now.plus(Duration.ofHours(23));
        assertInstanceOf(FirstAnswers.Claim.Done.class, answers.claim(KEY, "a"));
        now = now.plus(Duration.ofHours(1));
        assertInstanceOf(FirstAnswers.Claim.Mine.class, answers.claim(KEY, "a"));
    }

    @Test
    void theOldestGoWhenThereAreTooManyKeysOrBytes() {
        byte[] long1 = new byte[40_000];
        new Random(1).nextBytes(long1);
        Reply large = new Reply(201, "application/json", Optional.empty(), long1);
        FirstAnswers few = answers(3, 1 << 20);
        FirstAnswers small = answers(100, 100_000);
        for (int i = 0; i < 5; i++) {
            FirstAnswers.Key key = new FirstAnswers.Key("ward", "k" + i);
            few.claim(key, "a");
            few.fulfil(key, REPLY);
            small.claim(key, "a");
            small.fulfil(key, large);
        }
        FirstAnswers.Key last = new FirstAnswers.Key("ward", "k4");
        FirstAnswers.Key third = new FirstAnswers.Key("ward", "k2");
        assertInstanceOf(FirstAnswers.Claim.Done.class, few.claim(last, "a"));
        assertInstanceOf(FirstAnswers.Claim.Done.class, small.claim(last, "a"));
        assertInstanceOf(FirstAnswers.Claim.Mine.class, few.claim(new FirstAnswers.Key("ward", "k0"), "a"));
        assertInstanceOf(FirstAnswers.Claim.Mine.class, small.claim(third, "a"));
    }
}
