package org.lingshu.knowledge;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A heading of a record and what stands under it.
 *
 * @param section its usual name: 既往史
 * @param names   how records write it
 * @param field   the text field of a case that it belongs to
 * @param holds   whether what stands there is present, the course so far, past, or of the family
 */
public record Section(String section, List<String> names, String field, Holds holds) {
    /** To whom and when what stands under a heading applies. */
    public enum Holds {
        PRESENT, COURSE, PAST, FAMILY;

        /** The word of the knowledge base: {@code present}, {@code course}, {@code past}, {@code family}. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Optional<Holds> of(String word) {
            for (Holds each : values()) if (each.word().equals(word)) return Optional.of(each);
            return Optional.empty();
        }
    }

    public Section {
        names = List.copyOf(names);
    }

    static Section read(Entry entry) {
        String holds = entry.text("holds");
        if (Holds.of(holds).isEmpty()) {
            entry.problem("unknown-kind", "`" + holds + "` is not what a section can hold", "`" + holds + "` 不是段落类别", "one of present course past family");
        }
        return new Section(entry.text("section"), entry.texts("names"), entry.text("field"), Holds.of(holds).orElse(Holds.PRESENT));
    }
}
