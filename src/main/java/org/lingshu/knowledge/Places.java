package org.lingshu.knowledge;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Where each entry of the knowledge base stands, found by its folder and by the first thing that it says of itself: its name. */
public final class Places {
    private final Map<String, Map<String, Place>> byFolder;

    private Places(Map<String, Map<String, Place>> byFolder) {
        this.byFolder = byFolder;
    }

    static Places of(Collection<Entry> entries) {
        Map<String, Map<String, Place>> byFolder = new HashMap<>();
        for (Entry entry : entries) {
            Map<String, Place> folder = byFolder.computeIfAbsent(folder(entry.place().path()), each -> new HashMap<>());
            var fields = entry.node().elements();
            if (fields.hasNext()) folder.putIfAbsent(fields.next().asText(), entry.place());
            if (entry.node().has("name")) folder.putIfAbsent(entry.node().path("name").asText(), entry.place());
        }
        return new Places(byFolder);
    }

    private static String folder(String path) {
        String[] steps = path.split("/");
        return steps.length > 2 ? steps[1] : "";
    }

    /** The place of an entry: {@code of("parameters", "element.level")}; empty when there is none of that name. */
    public Optional<Place> of(String folder, String name) {
        return Optional.ofNullable(byFolder.getOrDefault(folder, Map.of()).get(name));
    }
}
