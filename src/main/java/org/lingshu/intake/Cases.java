package org.lingshu.intake;

import java.util.List;
import java.util.function.Function;
import org.lingshu.knowledge.Knowledge;

/**
 * The records of a file or of standard input. Finds out by itself whether it is one JSON object, a JSON array, one object a line, or plain text,
 * and gives one outcome for each record, in order; a record that cannot be read never stops the others.
 */
public final class Cases {
    private final CaseReader reader;
    private final Function<Foreign, Case> foreign;

    private Cases(CaseReader reader, Function<Foreign, Case> foreign) {
        this.reader = reader;
        this.foreign = foreign;
    }

    /** A reader with the limits and headings of this knowledge base. */
    public static Cases of(Knowledge knowledge) {
        CaseReader reader = CaseReader.of(knowledge);
        return new Cases(reader, each -> reader.fromJson(each.path(), each.line(), each.node()));
    }

    /**
     * The same, which also reads records that another system wrote in a form of its own.
     *
     * @param foreign reads such a record, or throws {@link UnreadableCaseException}
     */
    public static Cases of(Knowledge knowledge, Function<Foreign, Case> foreign) {
        return new Cases(CaseReader.of(knowledge), foreign);
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
                case Chunk.Json json when json.node().has("resourceType") -> {
                    Foreign written = new Foreign(path, json.line(), json.node());
                    yield new Outcome.Read(reader.usable(path, json.line(), foreign.apply(written)));
                }
                case Chunk.Json json -> new Outcome.Read(reader.fromJson(path, json.line(), json.node()));
                case Chunk.Text text -> new Outcome.Read(reader.fromText(path, text.text()));
                case Chunk.Broken broken -> new Outcome.Refused(broken.line(), broken.problems());
            };
        } catch (UnreadableCaseException e) {
            return new Outcome.Refused(line, e.problems());
        }
    }
}
