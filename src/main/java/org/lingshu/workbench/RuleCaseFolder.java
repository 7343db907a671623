package org.lingshu.workbench;

import com.fasterxml.jackson.core.JsonProcessingException;
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
                all.addAll(cases(path, JSON.readTree(file.toFile())));
            }
            return all;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The cases of one file as they are being written.
     *
     * @param path {@code 2-elements/blood-stasis}
     * @throws UnreadableRuleCaseException when the text is no list of cases
     */
    public static List<RuleCase> read(String path, String text) {
        try {
            JsonNode list = JSON.readTree(text);
            if (!list.isArray()) throw new UnreadableRuleCaseException("the file is not a list of cases: [ {…}, {…} ]");
            return cases(path, list);
        } catch (JsonProcessingException e) {
            throw new UnreadableRuleCaseException("line " + (e.getLocation() == null ? 0 : e.getLocation().getLineNr()) + ": " + e.getOriginalMessage());
        }
    }

    private static List<RuleCase> cases(String path, JsonNode list) {
        List<RuleCase> all = new ArrayList<>();
        for (JsonNode node : list) all.add(new RuleCase(path, node.path("name").asText(), texts(node, "given"), texts(node, "expect"), texts(node, "fires"), texts(node, "silent")));
        return all;
    }

    private static List<String> texts(JsonNode node, String field) {
        List<String> all = new ArrayList<>();
        node.path(field).forEach(each -> all.add(each.asText()));
        return all;
    }
}
