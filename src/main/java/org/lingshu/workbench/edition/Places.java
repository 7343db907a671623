package org.lingshu.workbench.edition;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Where the files of an edition lie.
 *
 * @param rules     rule files, with the retired ones in {@code retired}
 * @param knowledge the knowledge base, with its models in {@code model}
 * @param cases     rule cases; need not be there
 * @param retired   rule cases of retired rules; need not be there
 */
public record Places(Path rules, Path knowledge, Path cases, Path retired) {
    /** What an edition calls each of these folders. */
    static final String RULES = "rules/";
    static final String KNOWLEDGE = "knowledge-base/";
    static final String CASES = "tests-data/rules/";
    static final String RETIRED = "tests-data/retired/";

    /** The folders of a home as this repository lays them out. */
    public static Places at(Path home) {
        return new Places(home.resolve(RULES), home.resolve(KNOWLEDGE), home.resolve(CASES), home.resolve(RETIRED));
    }

    /** The file that an edition calls so. */
    public Path file(String path) {
        return folders().entrySet().stream().filter(each -> path.startsWith(each.getKey())).findFirst()
                .map(each -> each.getValue().resolve(path.substring(each.getKey().length()))).orElseThrow(() -> new IllegalArgumentException("`" + path + "` is no file of an edition"));
    }

    /** Writes texts to the files that an edition calls so; a file without text is taken away. */
    public void write(Map<String, Optional<String>> texts) {
        try {
            for (Map.Entry<String, Optional<String>> each : texts.entrySet()) {
                Path file = file(each.getKey());
                Files.createDirectories(file.getParent());
                if (each.getValue().isPresent()) Files.writeString(file, each.getValue().get());
                else Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Map<String, Path> folders() {
        Map<String, Path> all = new LinkedHashMap<>();
        all.put(RULES, rules);
        all.put(KNOWLEDGE, knowledge);
        all.put(CASES, cases);
        all.put(RETIRED, retired);
        return all;
    }
}
