package org.lingshu.service.assessment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.helidon.webserver.CloseConnectionException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.lingshu.service.RunningFacade;
import org.lingshu.service.edition.Serving;
import org.lingshu.service.edition.Succession;

/** A batch goes on at the pace of its client, holds a few lines whatever comes, and ends when the client does. */
@Timeout(180)
class BatchTest {
    private static final int MANY = 100_000;
    private static final byte[] LINE = "not a record\n".getBytes(StandardCharsets.UTF_8);
    private final Serving serving = Serving.of("", RunningFacade.ASSESSOR, RunningFacade.KNOWLEDGE, Optional.empty());
    private final Succession succession = new Succession(serving);

    private Batch batch(Duration patience) {
        return new Batch(new LineAnswers(serving, false, new Assessments(succession, new KeptRoutes(succession)), _ -> { }, _ -> { }), new Semaphore(1), patience);
    }

    @Test
    void aHundredThousandLinesAreAnsweredInTheirOrder() throws IOException {
        Lines lines = new Lines(new Repeated(MANY), LINE.length);
        AtomicLong answered = new AtomicLong();
        Checked out = new Checked(answered);
        batch(Duration.ofSeconds(10)).run(new Repeated(MANY), out);
        assertEquals(MANY, answered.get());
        for (int i = 0; i < MANY; i++) assertEquals(i + 1, lines.next().orElseThrow().number());
    }

    @Test
    void whoTakesNoAnswersIsNotReadFromAndThenHungUpOn() {
        Repeated in = new Repeated(MANY);
        Semaphore never = new Semaphore(0);
        OutputStream full = new OutputStream() {
            @Override
            public void write(int one) throws IOException {
                try {
                    never.acquire();
                } catch (InterruptedException e) {
                    throw new IOException(e);
                }
            }
        };
        assertThrows(CloseConnectionException.class, () -> batch(Duration.ofMillis(300)).run(in, full));
        // What is under way, one more, and what a buffer of the reader holds.
        assertTrue(in.read.get() <= (Batch.LINES + 1) * LINE.length + (1 << 16), in.read + " bytes were read");
    }

    @Test
    void whoHungUpIsNotWorkedFor() {
        Repeated in = new Repeated(Integer.MAX_VALUE);
        OutputStream gone = new OutputStream() {
            @Override
            public void write(int one) throws IOException {
                throw new IOException("broken pipe");
            }
        };
        assertThrows(CloseConnectionException.class, () -> batch(Duration.ofSeconds(30)).run(in, gone));
        InputStream cut = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("connection reset");
            }
        };
        assertThrows(CloseConnectionException.class, () -> batch(Duration.ofSeconds(30)).run(cut, new ByteArrayOutputStream()));
    }

    @Test
    void aLineBeyondTheLimitIsCutOffAndTheNextIsRead() throws IOException {
        Lines lines = new Lines(new ByteArrayInputStream("\n \t\r\nabcdef\nabc\r\nab".getBytes(StandardCharsets.UTF_8)), 4);
        Lines.Line first = lines.next().orElseThrow();
        assertEquals("3 abcd true", first.number() + " " + new String(first.bytes(), StandardCharsets.UTF_8) + " " + first.cut());
        Lines.Line second = lines.next().orElseThrow();
        assertEquals("4 abc\r false", second.number() + " " + new String(second.bytes(), StandardCharsets.UTF_8) + " " + second.cut());
        assertEquals("ab", new String(lines.next().orElseThrow().bytes(), StandardCharsets.UTF_8));
        assertTrue(lines.next().isEmpty());
    }

    /** The same line so many times, and how much of it was read. */
    private static final class Repeated extends InputStream {
        private final AtomicLong read = new AtomicLong();
        private final long all;

        Repeated(int lines) {
            this.all = (long) lines * LINE.length;
        }

        @Override
        public int read() {
            return read.get() == all ? -1 : LINE[(int) (read.getAndIncrement() % LINE.length)];
        }
    }

    /** Sees that every answer is that of the next line. */
    private static final class Checked extends OutputStream {
        private static final ObjectMapper JSON = new ObjectMapper();
        private final AtomicLong answered;

        Checked(AtomicLong answered) {
            this.answered = answered;
        }

        @Override
        public void write(int one) {
            throw new AssertionError("an answer is written whole");
        }

        @Override
        public void write(byte[] line) throws IOException {
            assertEquals(answered.incrementAndGet(), JSON.readTree(line).path("problems").path(0).path("line").asLong());
        }
    }
}
