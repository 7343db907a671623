package org.lingshu.intake;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** One JSON value of a request, within the bounds of records: no bottomless nesting, no endless texts, no key twice. */
public final class StrictJson {
    private StrictJson() {
    }

    /**
     * Reads a value that fills all bytes.
     *
     * @throws UnreadableCaseException when it is broken, in UTF-8 or in JSON
     */
    public static JsonNode object(String path, byte[] bytes) {
        List<Chunk> chunks = Chunks.of(path, bytes);
        if (chunks.size() == 1 && chunks.getFirst() instanceof Chunk.Json(_, JsonNode node)) return node;
        for (Chunk each : chunks) if (each instanceof Chunk.Broken broken) throw new UnreadableCaseException(broken.problems());
        Chunk.Broken other = (Chunk.Broken) Json.broken(path, 1, "broken-json", "this is not one JSON object", "应为一个 JSON 对象", "");
        throw new UnreadableCaseException(other.problems());
    }
}
