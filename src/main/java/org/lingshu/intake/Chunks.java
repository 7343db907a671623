package org.lingshu.intake;

import java.util.ArrayList;
import java.util.List;

/** A file cut into the records it holds: one JSON object, a JSON array, one object a line, or plain text, found out from the file itself. */
final class Chunks {
    private Chunks() {
    }

    /** The records of a file, in its order; at least one, be it a broken one. */
    static List<Chunk> of(String path, byte[] bytes) {
        Utf8 text = new Utf8(path, bytes);
        List<Utf8.Line> lines = text.lines().stream().filter(line -> !line.blank()).toList();
        if (lines.isEmpty()) return List.of(Json.broken(path, 1, "empty-file", "the file is empty", "文件为空", "give a record as JSON or plain text"));
        Utf8.Line whole = text.whole();
        if (oneEachLine(path, lines)) {
            // One object may be laid out with an inner object on most of its lines; then its first line is not closed, and the whole can be read.
            boolean laidOut = lines.size() > 1 && lines.getFirst().first() == '{' && lines.getFirst().last() != '}' && whole.broken().isEmpty();
            return laidOut && Json.object(path, lines.getFirst().number(), whole.text(), 1) instanceof Chunk.Json one ? List.of(one) : eachLine(path, lines);
        }
        if (!whole.broken().isEmpty()) return List.of(new Chunk.Broken(whole.number(), whole.broken()));
        return switch (lines.getFirst().first()) {
            case '{' -> List.of(Json.object(path, lines.getFirst().number(), whole.text(), 1));
            case '[' -> Json.array(path, whole.text());
            default -> List.of(new Chunk.Text(whole.text()));
        };
    }

    private static boolean oneEachLine(String path, List<Utf8.Line> lines) {
        if (path.endsWith(".jsonl") || path.endsWith(".ndjson")) return true;
        long whole = lines.stream().filter(line -> line.first() == '{' && line.last() == '}').count();
        return lines.size() > 1 && lines.getFirst().first() != '[' && whole * 2 >= lines.size();
    }

    private static List<Chunk> eachLine(String path, List<Utf8.Line> lines) {
        List<Chunk> all = new ArrayList<>();
        for (Utf8.Line line : lines) {
            all.add(line.broken().isEmpty() ? Json.object(path, line.number(), line.text(), line.number()) : new Chunk.Broken(line.number(), line.broken()));
        }
        return all;
    }
}
