package org.lingshu.intake;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.lingshu.problem.Problem;

/** JSON text to JSON values, within bounds: no bottomless nesting, no endless strings or numbers, no key twice in one object. */
final class Json {
    private static final int NESTING = 32;
    private static final int LONGEST_STRING = 4_000_000;
    private static final int LONGEST_NUMBER = 64;
    private static final int LONGEST_NAME = 1_000;
    private static final StreamReadConstraints BOUNDS = StreamReadConstraints.builder().maxNestingDepth(NESTING).maxStringLength(LONGEST_STRING)
            .maxNumberLength(LONGEST_NUMBER).maxNameLength(LONGEST_NAME).build();
    private static final ObjectMapper MAPPER = JsonMapper.builder(JsonFactory.builder().streamReadConstraints(BOUNDS)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION).build()).build();

    private Json() {
    }

    /** One value that should fill the whole text. */
    static Chunk object(String path, int line, String text, int firstLine) {
        try (JsonParser parser = MAPPER.getFactory().createParser(text)) {
            parser.nextToken();
            JsonNode node = parser.readValueAsTree();
            if (parser.nextToken() != null) {
                return broken(path, line, "broken-json", "something follows the end of the JSON object", "JSON 对象之后还有多余内容",
                        "one object a file, or one a line in .jsonl");
            }
            return new Chunk.Json(line, node);
        } catch (JsonProcessingException e) {
            return broken(path, firstLine, e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The values of a list, as far as they can be read. */
    static List<Chunk> array(String path, String text) {
        List<Chunk> all = new ArrayList<>();
        try (JsonParser parser = MAPPER.getFactory().createParser(text)) {
            parser.nextToken();
            while (parser.nextToken() != JsonToken.END_ARRAY) all.add(new Chunk.Json(parser.currentTokenLocation().getLineNr(), parser.readValueAsTree()));
            if (parser.nextToken() != null) {
                int line = parser.currentTokenLocation().getLineNr();
                all.add(broken(path, line, "broken-json", "something follows the end of the list", "列表之后还有多余内容", ""));
            }
        } catch (JsonProcessingException e) {
            all.add(broken(path, 1, e));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (all.isEmpty()) all.add(broken(path, 1, "empty-file", "the list holds no record", "列表中没有病例", ""));
        return all;
    }

    static Chunk broken(String path, int line, String check, String message, String chinese, String hint) {
        return new Chunk.Broken(line, List.of(Problem.at(path, line, check, message, chinese, hint)));
    }

    private static Chunk broken(String path, int firstLine, JsonProcessingException e) {
        JsonLocation at = e.getLocation();
        int line = at == null ? firstLine : firstLine + Math.max(at.getLineNr(), 1) - 1;
        int column = at == null ? 0 : Math.max(at.getColumnNr(), 0);
        boolean bounds = e instanceof StreamConstraintsException;
        boolean twice = !bounds && e.getOriginalMessage().startsWith("Duplicate");
        Problem problem = bounds
                ? new Problem(path, line, column, "json-too-large", "the JSON is nested deeper, or holds a longer text or number, than any record", "JSON 嵌套过深或内容过长",
                        "nesting up to " + NESTING + ", texts up to " + LONGEST_STRING + " characters")
                : twice ? new Problem(path, line, column, "key-twice", "a key stands twice in one object", "同一对象中字段重复", "keep one of the two")
                : new Problem(path, line, column, "broken-json", "this is not valid JSON from here on", "此处起不是合法的 JSON",
                        "look for a missing comma, quote or bracket 检查逗号、引号、括号");
        return new Chunk.Broken(line, List.of(problem));
    }
}
