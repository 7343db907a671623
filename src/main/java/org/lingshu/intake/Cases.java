package org.lingshu.intake;

import java.util.List;
import org.lingshu.knowledge.Knowledge;

/**
 * The records of a file or of standard input. Finds out by itself whether it is one JSON object, a JSON array, one object a line, or plain text,
 * and gives one outcome for each record, in order; a record that cannot be read never stops the others.
 */
public final class Cases {
    private final CaseReader reader;

    private Cases(CaseReader reader) {
        this.reader = reader;
    }

    /** A reader with the limits and headings of this knowledge base. */
    public static Cases of(Knowledge knowledge) {
        return new Cases(CaseReader.of(knowledge));
    }

    /**
     * Reads every record.
     *
     * @param path  what the person calls the file; {@code -} for standard input
     * @param bytes everything in it
     */
    public List<Outcome> read(String path, byte[] bytes) {
        return Chunks.of(path, bytes).stream().map(chunk -> outcome(path, chunk)).toList();
    }

    private Outcome outcome(String path, Chunk chunk) {
        int line = chunk instanceof Chunk.Json json ? json.line() : 1;
        try {
            return switch (chunk) {
                case Chunk.Json json -> new Outcome.Read(reader.fromJson(path, json.line(), json.node()));
                case Chunk.Text text -> new Outcome.Read(reader.fromText(path, text.text()));
                case Chunk.Broken broken -> new Outcome.Refused(broken.line(), broken.problems());
            };
        } catch (UnreadableCaseException e) {
            return new Outcome.Refused(line, e.problems());
        }
    }
}
