package org.lingshu.knowledge;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.lingshu.clinical.ElementName;

/**
 * Principles of treatment: written where a syndrome has an entry of its own or resists composition, composed from its elements everywhere else; each in the
 * words of {@code knowledge-base/principles/words}.
 */
final class Principles {
    private final PrincipleWords words;
    private final PrincipleComposer composer;
    private final Map<String, String> written = new HashMap<>();

    Principles(KnowledgeFiles files, Map<String, ElementName> elements) {
        this.words = new PrincipleWords(files.entries("principles/words"));
        List<Entry> phrases = files.entries("principles/phrases");
        phrases.forEach(entry -> entry.texts("elements").stream().filter(element -> !elements.containsKey(element))
                .forEach(element -> entry.problem("unknown-element", "`" + element + "` is not an element", "`" + element + "` 不是证素", "")));
        phrases.forEach(entry -> words.check(entry, entry.text("principle").replace("…", "")));
        this.composer = new PrincipleComposer(elements, phrases);
        for (Entry entry : files.entries("principles/written")) {
            check(entry);
            written.put(entry.text("syndrome"), entry.text("principle"));
        }
    }

    /** Notes what nobody has explained in the entry's field {@code principle}. */
    void check(Entry entry) {
        entry.optional("principle").ifPresent(text -> words.check(entry, text));
    }

    /** A principle with its English. */
    Principle principle(String text) {
        return words.principle(text);
    }

    /** The words of a principle. */
    List<String> words(String principle) {
        return words.words(principle);
    }

    /** The same syndromes, each with a principle; one that has neither elements nor a written principle stays without. */
    Map<String, SyndromeName> complete(Map<String, SyndromeName> syndromes) {
        Map<String, SyndromeName> complete = new TreeMap<>();
        syndromes.forEach((name, syndrome) -> complete.put(name, syndrome.treatedBy(of(syndrome).map(words::principle))));
        return Collections.unmodifiableMap(complete);
    }

    private Optional<String> of(SyndromeName syndrome) {
        return syndrome.principle().map(Principle::text).or(() -> Optional.ofNullable(written.get(syndrome.syndrome())))
                .or(() -> Optional.of(composer.compose(syndrome.syndrome(), syndrome.elements())).filter(text -> !text.isBlank()));
    }
}
