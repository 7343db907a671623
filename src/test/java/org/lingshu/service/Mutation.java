package org.lingshu.service;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;

/** One way to spoil bytes that were well-formed. */
enum Mutation {
    NONE {
        @Override
        byte[] of(byte[] whole, RandomGenerator chance) {
            return whole;
        }
    },
    CUT_OFF {
        @Override
        byte[] of(byte[] whole, RandomGenerator chance) {
            return Arrays.copyOf(whole, chance.nextInt(whole.length + 1));
        }
    },
    FLIPPED {
        @Override
        byte[] of(byte[] whole, RandomGenerator chance) {
            byte[] copy = whole.clone();
            for (int i = 0; i < 1 + chance.nextInt(8) && copy.length > 0; i++) copy[chance.nextInt(copy.length)] ^= (byte) (1 << chance.nextInt(8));
            return copy;
        }
    },
    REPEATED {
        @Override
        byte[] of(byte[] whole, RandomGenerator chance) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            for (int i = 0; i < 2 + chance.nextInt(20); i++) out.writeBytes(whole);
            return out.toByteArray();
        }
    },
    /** A piece of it stands somewhere else too. */
    SHUFFLED {
        @Override
        byte[] of(byte[] whole, RandomGenerator chance) {
            if (whole.length < 2) return whole;
            int from = chance.nextInt(whole.length - 1);
            byte[] piece = Arrays.copyOfRange(whole, from, from + 1 + chance.nextInt(Math.min(60, whole.length - from)));
            return spliced(whole, chance.nextInt(whole.length), piece);
        }
    },
    /** Something that parsers stumble over stands in the middle. */
    POISONED {
        @Override
        byte[] of(byte[] whole, RandomGenerator chance) {
            String poison = POISONS.get(chance.nextInt(POISONS.size()));
            return spliced(whole, chance.nextInt(whole.length + 1), poison.getBytes(chance.nextInt(6) == 0 ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_8));
        }
    },
    /** A value is another kind of value. */
    RETYPED {
        @Override
        byte[] of(byte[] whole, RandomGenerator chance) {
            String value = VALUES.get(chance.nextInt(VALUES.size()));
            String text = new String(whole, StandardCharsets.UTF_8);
            int colon = text.indexOf(':', text.isEmpty() ? 0 : chance.nextInt(text.length()));
            int end = colon < 0 ? -1 : text.indexOf(',', colon);
            return (end < 0 ? text : text.substring(0, colon + 1) + value + text.substring(end)).getBytes(StandardCharsets.UTF_8);
        }
    },
    NESTED {
        @Override
        byte[] of(byte[] whole, RandomGenerator chance) {
            int deep = 1 << chance.nextInt(15);
            return ("[".repeat(deep) + "{\"a\":".repeat(chance.nextInt(5_000))).getBytes(StandardCharsets.UTF_8);
        }
    },
    NOISE {
        @Override
        byte[] of(byte[] whole, RandomGenerator chance) {
            byte[] noise = new byte[chance.nextInt(4_000)];
            chance.nextBytes(noise);
            return noise;
        }
    };

    private static final List<String> POISONS = List.of("\u0000", "\uFEFF", "\uD83D", "\"", "\\", "}", "]", "\r\n\r\n", "\u202E", "1e999", "-0", "NaN", "\\u0000", "../../etc/passwd", "${jndi:ldap://x}",
            "'; DROP TABLE log; --", "<script>", "%00", "9".repeat(400), "𠮷", "e\u0301", "年龄-5岁，体温999999999999999999999℃", "无无无无无否认否认", "（（（（（（", "\t\u000B\u0085\u2028");
    private static final List<String> VALUES = List.of("null", "true", "{}", "[]", "[[]]", "-1", "1e400", "\"\"", "\"\\uD800\"", "0.1e-400", "{\"a\":{}}", "\"2026-13-45T99:99:99Z\"", "\"男女\"", "99999999999999999999");

    /** The spoiled bytes. */
    abstract byte[] of(byte[] whole, RandomGenerator chance);

    private static byte[] spliced(byte[] whole, int at, byte[] piece) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(whole, 0, at);
        out.writeBytes(piece);
        out.write(whole, at, whole.length - at);
        return out.toByteArray();
    }
}
