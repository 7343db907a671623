package org.lingshu.intake;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.lingshu.problem.Problem;

/** One piece of a file that should be one record. */
sealed interface Chunk {
    /** A JSON value and the line it begins on. */
    record Json(int line, JsonNode node) implements Chunk {
    }

    /** Plain text. */
    record Text(String text) implements Chunk {
    }

    /** Something that is neither, and why. */
    record Broken(int line, List<Problem> problems) implements Chunk {
    }
}
