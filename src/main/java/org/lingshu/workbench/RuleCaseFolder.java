package org.lingshu.workbench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The folder {@code tests-data/rules}, which mirrors {@code rules}: one file of cases beside each rule file. */
public final class RuleCaseFolder {
    private static final ObjectMapper JSON = new ObjectMapper();

    private RuleCaseFolder() {
    }

    /** Every case of every file, files in the order of their names. */
    public static List<RuleCase> read(Path folder) {
        try (Stream<Path> walk = Files.walk(folder)) {
            List<RuleCase> all = new ArrayList<>();
            for (Path file : walk.filter(path -> path.toString().endsWith(".json")).sorted().toList()) {
                String path = folder.relativize(file).toString().replace('\\', '/').replace(".json", "");
                for (JsonNode node : JSON.readTree(file.toFile())) {
                    all.add(new RuleCase(path, node.path("name").asText(), texts(node, "given"), texts(node, "expect"), texts(node, "fires"), texts(node, "silent")));
                }
            }
            return all;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> texts(JsonNode node, String field) {
        List<String> all = new ArrayList<>();
        node.path(field).forEach(each -> all.add(each.asText()));
        return all;
    }
}
