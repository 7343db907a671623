package org.lingshu.knowledge;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.lingshu.problem.Problem;

/** The files of the folder {@code knowledge-base}: their entries with line numbers, and one hash over all of them. */
final class KnowledgeFiles {
    private static final ObjectMapper JSON = JsonMapper.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();
    private final Path root;
    private final List<Problem> problems;
    private final MessageDigest digest;
    private final List<Entry> read = new ArrayList<>();

    KnowledgeFiles(Path root, List<Problem> problems) {
        this.root = root;
        this.problems = problems;
        try {
            this.digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** All entries of all JSON files of one sub-folder, files in the order of their names. */
    List<Entry> entries(String folder) {
        List<Entry> all = new ArrayList<>();
        for (Path file : files(folder)) read(file, all);
        read.addAll(all);
        return all;
    }

    /** Every entry read so far, of all folders. */
    List<Entry> read() {
        return List.copyOf(read);
    }

    /** The hash of everything read so far, in hex. */
    String hash() {
        return HexFormat.of().formatHex(digest.digest());
    }

    private List<Path> files(String folder) {
        Path directory = root.resolve(folder);
        if (!Files.isDirectory(directory)) {
            problems.add(Problem.at(name(directory), 0, "missing-folder", "the knowledge base lacks the folder `" + folder + "`", "知识库缺少文件夹 `" + folder + "`", ""));
            return List.of();
        }
        try (Stream<Path> walk = Files.walk(directory)) {
            return walk.filter(path -> path.toString().endsWith(".json")).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void read(Path file, List<Entry> into) {
        String path = name(file);
        try {
            byte[] bytes = Files.readAllBytes(file);
            digest.update(path.getBytes(StandardCharsets.UTF_8));
            digest.update(bytes);
            try (JsonParser parser = JSON.getFactory().createParser(bytes)) {
                if (parser.nextToken() == JsonToken.START_OBJECT) {
                    into.add(new Entry(path, 1, parser.<JsonNode>readValueAsTree(), problems));
                    return;
                }
                while (parser.nextToken() == JsonToken.START_OBJECT) {
                    int line = parser.currentTokenLocation().getLineNr();
                    into.add(new Entry(path, line, parser.<JsonNode>readValueAsTree(), problems));
                }
            }
        } catch (JsonProcessingException e) {
            JsonLocation at = e.getLocation();
            problems.add(new Problem(path, at == null ? 0 : at.getLineNr(), at == null ? 0 : at.getColumnNr(), "broken-json", e.getOriginalMessage(),
                    "此处不是合法的 JSON", "look for a missing comma or quote"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String name(Path file) {
        Path base = root.getFileName();
        return (base == null ? "" : base + "/") + root.relativize(file).toString().replace('\\', '/');
    }
}
