package org.lingshu.knowledge;

import java.util.List;
import java.util.Optional;

/**
 * What is felt or seen at a place of the body: 胀痛 is 痛 there, and 胀痛 as such.
 *
 * @param sensation its usual name: 胀痛
 * @param names     how records write it
 * @param like      the plainer sensation that it is a kind of, for places that do not name it: 痛
 * @param alone     whether it says something by itself, so that after a joiner it is not meant of the place before: 胸闷、发热
 * @param states    canonical terms that it states wherever it is
 */
public record Sensation(String sensation, List<String> names, Optional<String> like, boolean alone, List<String> states) {
    public Sensation {
        names = List.copyOf(names);
        states = List.copyOf(states);
    }

    static Sensation read(Entry entry) {
        return new Sensation(entry.text("sensation"), entry.texts("names"), entry.optional("like"),
                entry.node().path("alone").asBoolean(), entry.texts("states"));
    }
}
