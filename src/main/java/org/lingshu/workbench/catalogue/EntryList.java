package org.lingshu.workbench.catalogue;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * A JSON file of entries, one a line, as its authors laid it out: an edit leaves every other entry as it is written.
 *
 * @param entries each as it is written
 * @param indent  what stands before each
 */
record EntryList(List<String> entries, String indent) {
    private static final ObjectMapper JSON = new ObjectMapper();

    EntryList {
        entries = List.copyOf(entries);
    }

    /** A file that is still to be written. */
    static EntryList empty(String indent) {
        return new EntryList(List.of(), indent);
    }

    /** Reads a file that is one array of objects. */
    static EntryList read(String text) {
        List<String> entries = new ArrayList<>();
        int first = text.indexOf('{');
        String before = first < 0 ? "" : text.substring(text.lastIndexOf('\n', first) + 1, first);
        try (JsonParser parser = JSON.getFactory().createParser(text)) {
            if (parser.nextToken() != JsonToken.START_ARRAY) throw new IllegalArgumentException("the file is not a list of entries");
            while (parser.nextToken() == JsonToken.START_OBJECT) {
                int from = (int) parser.currentTokenLocation().getCharOffset();
                parser.skipChildren();
                entries.add(text.substring(from, (int) parser.currentTokenLocation().getCharOffset() + 1));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new EntryList(entries, before.isBlank() ? before : "");
    }

    /** The same with one more at its end. */
    EntryList with(JsonNode entry) {
        List<String> all = new ArrayList<>(entries);
        all.add(written(entry));
        return new EntryList(all, indent);
    }

    /** The same with each entry replaced by what the function makes of it; an empty object takes it out, the same object leaves it as written. */
    EntryList mapped(UnaryOperator<JsonNode> change) {
        List<String> all = new ArrayList<>();
        for (String each : entries) {
            JsonNode before = node(each);
            JsonNode after = change.apply(before.deepCopy());
            if (!after.isEmpty()) all.add(after.equals(before) ? each : written(after));
        }
        return new EntryList(all, indent);
    }

    List<JsonNode> nodes() {
        return entries.stream().map(EntryList::node).toList();
    }

    private static JsonNode node(String entry) {
        try {
            return JSON.readTree(entry);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** In the house's layout: a blank after each colon and comma. */
    private static String written(JsonNode entry) {
        return switch (entry.getNodeType()) {
            case OBJECT -> {
                List<String> all = new ArrayList<>();
                entry.properties().forEach(each -> all.add("\"" + each.getKey() + "\": " + written(each.getValue())));
                yield "{" + String.join(", ", all) + "}";
            }
            case ARRAY -> {
                List<String> all = new ArrayList<>();
                entry.forEach(each -> all.add(written(each)));
                yield "[" + String.join(", ", all) + "]";
            }
            default -> entry.toString();
        };
    }

    /** The whole file. */
    String text() {
        return entries.isEmpty() ? "[\n]\n" : "[\n" + indent + String.join(",\n" + indent, entries) + "\n]\n";
    }
}
