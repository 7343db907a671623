package org.lingshu.proof;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.Arrays;
import java.util.Iterator;
import org.erdtman.jcs.NumberToJSON;

/**
 * JSON in the one form that RFC 8785 gives it: no blanks, members in the order of their UTF-16 names, numbers as ECMAScript writes them, the fewest
 * escapes, UTF-8. Two values that are the same have the same bytes, whoever wrote them.
 */
public final class CanonicalJson {
    private static final long EXACT = 1L << 53;
    private static final String HEX = "0123456789abcdef";
    private static final ObjectMapper JSON = JsonMapper.builder(JsonFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();

    private CanonicalJson() {
    }

    /**
     * The canonical bytes of a value.
     *
     * @throws IllegalArgumentException when it has none: a number that is not finite, half a surrogate pair, something that is not JSON
     */
    public static byte[] of(JsonNode value) {
        Utf8Bytes out = new Utf8Bytes();
        write(value, out);
        return out.toBytes();
    }

    /**
     * The canonical bytes of JSON in any form.
     *
     * @throws IllegalArgumentException when it is not JSON, names a member twice or has no canonical form
     */
    public static byte[] of(byte[] json) {
        return of(read(json));
    }

    /**
     * Reads JSON strictly.
     *
     * @throws IllegalArgumentException when it is not JSON or names a member twice
     */
    public static JsonNode read(byte[] json) {
        try {
            return JSON.readTree(json);
        } catch (IOException e) {
            throw new IllegalArgumentException("this is not valid JSON", e);
        }
    }

    private static void write(JsonNode value, Utf8Bytes out) {
        switch (value.getNodeType()) {
            case OBJECT -> object(value, out);
            case ARRAY -> {
                char before = '[';
                for (JsonNode each : value) {
                    out.ascii(before);
                    write(each, out);
                    before = ',';
                }
                if (before == '[') out.ascii('[');
                out.ascii(']');
            }
            case STRING -> string(value.textValue(), out);
            case NUMBER -> number(value, out);
            case BOOLEAN -> out.ascii(value.booleanValue() ? "true" : "false");
            case NULL -> out.ascii("null");
            case BINARY, MISSING, POJO -> throw new IllegalArgumentException(value.getNodeType() + " is no JSON");
        }
    }

    private static void object(JsonNode value, Utf8Bytes out) {
        String[] names = new String[value.size()];
        int count = 0;
        for (Iterator<String> all = value.fieldNames(); all.hasNext(); count++) names[count] = all.next();
        Arrays.sort(names);
        char before = '{';
        for (String name : names) {
            out.ascii(before);
            string(name, out);
            out.ascii(':');
            write(value.get(name), out);
            before = ',';
        }
        if (before == '{') out.ascii('{');
        out.ascii('}');
    }

    private static void number(JsonNode value, Utf8Bytes out) {
        if (value.isIntegralNumber() && value.canConvertToLong() && Math.abs(value.longValue()) <= EXACT) {
            out.ascii(Long.toString(value.longValue()));
            return;
        }
        try {
            out.ascii(NumberToJSON.serializeNumber(value.doubleValue()));
        } catch (IOException e) {
            throw new IllegalArgumentException("a number is not finite", e);
        }
    }

    private static void string(String text, Utf8Bytes out) {
        out.ascii('"');
        int from = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= ' ' && c != '"' && c != '\\') continue;
            out.text(text, from, i);
            from = i + 1;
            switch (c) {
                case '"', '\\' -> {
                    out.ascii('\\');
                    out.ascii(c);
                }
                case '\b' -> out.ascii("\\b");
                case '\t' -> out.ascii("\\t");
                case '\n' -> out.ascii("\\n");
                case '\f' -> out.ascii("\\f");
                case '\r' -> out.ascii("\\r");
                default -> out.ascii("\\u00" + HEX.charAt(c >> 4) + HEX.charAt(c & 15));
            }
        }
        out.text(text, from, text.length());
        out.ascii('"');
    }
}
