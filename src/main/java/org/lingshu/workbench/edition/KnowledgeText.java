package org.lingshu.workbench.edition;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.lingshu.proof.CanonicalJson;
import org.lingshu.proof.Sha256;

/**
 * An entry of the knowledge base as it is written.
 *
 * @param folder {@code terms}, {@code parameters}, …
 * @param name   what it is about: the value of its first key
 * @param path   its file
 * @param line   where it begins, counted from 1
 * @param hash   SHA-256 of its canonical JSON, hex: layout and order of keys do not count
 */
public record KnowledgeText(String folder, String name, String path, int line, String hash) {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String MODEL = "model/";

    /** Every entry of an edition by folder and name; a name that stands several times is told apart by a number. Models are no entries. */
    public static SortedMap<String, KnowledgeText> of(Edition edition) {
        SortedMap<String, KnowledgeText> all = new TreeMap<>();
        edition.files().forEach((path, content) -> {
            if (path.startsWith(Places.KNOWLEDGE) && path.endsWith(".json") && !path.startsWith(Places.KNOWLEDGE + MODEL)) entries(path, content, all);
        });
        return Collections.unmodifiableSortedMap(all);
    }

    /** The hash of every model's file of an edition, by its folder. */
    public static SortedMap<String, String> models(Edition edition) {
        SortedMap<String, String> all = new TreeMap<>();
        String start = Places.KNOWLEDGE + MODEL;
        edition.hashes().forEach((path, hash) -> {
            if (path.startsWith(start) && path.endsWith("/model.json")) all.put(path.substring(start.length(), path.length() - "/model.json".length()), hash);
        });
        return all;
    }

    private static void entries(String path, byte[] content, Map<String, KnowledgeText> into) {
        String inside = path.substring(Places.KNOWLEDGE.length());
        String folder = inside.contains("/") ? inside.substring(0, inside.indexOf('/')) : "";
        try (JsonParser parser = JSON.getFactory().createParser(content)) {
            if (parser.nextToken() == JsonToken.START_OBJECT) {
                add(folder, path, 1, parser.readValueAsTree(), into);
                return;
            }
            while (parser.nextToken() == JsonToken.START_OBJECT) {
                int line = parser.currentTokenLocation().getLineNr();
                add(folder, path, line, parser.readValueAsTree(), into);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void add(String folder, String path, int line, JsonNode entry, Map<String, KnowledgeText> into) {
        JsonNode first = entry.isEmpty() ? entry : entry.iterator().next();
        String name = first.isValueNode() ? first.asText() : first.toString();
        String key = folder + ": " + name;
        for (int again = 2; into.containsKey(key); again++) key = folder + ": " + name + " #" + again;
        into.put(key, new KnowledgeText(folder, name, path, line, Sha256.hex(CanonicalJson.of(entry))));
    }
}
