package org.lingshu.intake;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Objects;

/**
 * A record that another system wrote in a form of its own; known by its {@code resourceType}.
 *
 * @param path what the person calls the file
 * @param line where it begins, counted from 1
 * @param node a JSON object
 */
public record Foreign(String path, int line, JsonNode node) {
    public Foreign {
        Objects.requireNonNull(path, "path");
        Objects.requireNonNull(node, "node");
    }
}
