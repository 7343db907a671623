package org.lingshu.proof;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.node.DoubleNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.erdtman.jcs.JsonCanonicalizer;
import org.junit.jupiter.api.Test;

/** Canonical JSON against the vectors of RFC 8785 and against another implementation. */
class CanonicalJsonTest {
    /** RFC 8785, appendix B: IEEE 754 bits and their text. */
    private static final Map<Long, String> NUMBERS = Map.ofEntries(Map.entry(0x0000000000000000L, "0"), Map.entry(0x8000000000000000L, "0"), Map.entry(0x0000000000000001L, "5e-324"),
            Map.entry(0x8000000000000001L, "-5e-324"), Map.entry(0x7fefffffffffffffL, "1.7976931348623157e+308"), Map.entry(0xffefffffffffffffL, "-1.7976931348623157e+308"),
            Map.entry(0x4340000000000000L, "9007199254740992"), Map.entry(0xc340000000000000L, "-9007199254740992"), Map.entry(0x4430000000000000L, "295147905179352830000"),
            Map.entry(0x44b52d02c7e14af5L, "9.999999999999997e+22"), Map.entry(0x44b52d02c7e14af6L, "1e+23"), Map.entry(0x44b52d02c7e14af7L, "1.0000000000000001e+23"),
            Map.entry(0x444b1ae4d6e2ef4eL, "999999999999999700000"), Map.entry(0x444b1ae4d6e2ef4fL, "999999999999999900000"), Map.entry(0x444b1ae4d6e2ef50L, "1e+21"),
            Map.entry(0x3eb0c6f7a0b5ed8cL, "9.999999999999997e-7"), Map.entry(0x3eb0c6f7a0b5ed8dL, "0.000001"), Map.entry(0x41b3de4355555553L, "333333333.3333332"),
            Map.entry(0x41b3de4355555554L, "333333333.33333325"), Map.entry(0x41b3de4355555555L, "333333333.3333333"), Map.entry(0x41b3de4355555556L, "333333333.3333334"),
            Map.entry(0x41b3de4355555557L, "333333333.33333343"), Map.entry(0xbecbf647612f3696L, "-0.0000033333333333333333"), Map.entry(0x43143ff3c1cb0959L, "1424953923781206.2"));

    @Test
    void writesEveryNumberOfTheStandard() {
        NUMBERS.forEach((bits, text) -> assertEquals(text, text(CanonicalJson.of(DoubleNode.valueOf(Double.longBitsToDouble(bits))))));
    }

    @Test
    void writesTheExampleOfTheStandard() {
        String given = """
                {
                  "numbers": [333333333.33333329, 1E30, 4.50, 2e-3, 0.000000000000000000000000001],
                  "string": "\\u20ac$\\u000F\\u000aA'\\u0042\\u0022\\u005c\\\\\\"\\/",
                  "literals": [null, true, false]
                }""";
        assertEquals("{\"literals\":[null,true,false],\"numbers\":[333333333.3333333,1e+30,4.5,0.002,1e-27],\"string\":\"€$\\u000f\\nA'B\\\"\\\\\\\\\\\"/\"}", canonical(given));
    }

    @Test
    void sortsNamesAsTheStandardDoes() {
        String given = "{\"\\u20ac\":\"Euro Sign\",\"\\r\":\"Carriage Return\",\"\\ufb33\":\"Hebrew Letter Dalet With Dagesh\",\"1\":\"One\",\"\\ud83d\\ude00\":\"Emoji: Grinning Face\","
                + "\"\\u0080\":\"Control\",\"\\u00f6\":\"Latin Small Letter O With Diaeresis\"}";
        assertEquals("{\"\\r\":\"Carriage Return\",\"1\":\"One\",\"\u0080\":\"Control\",\"ö\":\"Latin Small Letter O With Diaeresis\",\"€\":\"Euro Sign\","
                + "\"😀\":\"Emoji: Grinning Face\",\"\ufb33\":\"Hebrew Letter Dalet With Dagesh\"}", canonical(given));
    }

    @Test
    void agreesWithAnotherImplementationOnWholeAnswers() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("tests-data/cases"))) {
            for (Path file : files.filter(each -> each.toString().endsWith(".json")).sorted().toList()) {
                byte[] bytes = Files.readAllBytes(file);
                assertArrayEquals(new JsonCanonicalizer(bytes).getEncodedUTF8(), CanonicalJson.of(bytes), file.toString());
            }
        }
    }

    @Test
    void isItsOwnCanonicalForm() {
        for (String given : List.of("{}", "[]", "{\"b\":[{},{\"z\":1,\"a\":\"\\t\"}],\"a\":-0.0}", "9007199254740993", "1e5", "\"\\u007f\"")) {
            byte[] once = CanonicalJson.of(given.getBytes(StandardCharsets.UTF_8));
            assertArrayEquals(once, CanonicalJson.of(once));
        }
        assertEquals("100000", canonical("1e5"));
        assertEquals("9007199254740992", canonical("9007199254740993"));
    }

    @Test
    void refusesWhatHasNoCanonicalForm() {
        for (String bad : List.of("{\"a\":1,\"a\":2}", "1e999", "{\"a\":1} x", "{\"a\"", "NaN")) assertThrows(IllegalArgumentException.class, () -> canonical(bad), bad);
        assertThrows(IllegalArgumentException.class, () -> CanonicalJson.of(TextNode.valueOf("half \ud800")));
        assertThrows(IllegalArgumentException.class, () -> CanonicalJson.of(DoubleNode.valueOf(Double.NaN)));
    }

    private static String canonical(String json) {
        return text(CanonicalJson.of(json.getBytes(StandardCharsets.UTF_8)));
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
