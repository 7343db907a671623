package org.lingshu.service.reading;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Things that can be looked up by any of their names. What fits exactly comes first, then what begins so, then where a word begins so, then the rest; among
 * these the name itself before its English and its synonyms, then what the knowledge base speaks of more often, then the shorter. Immutable and safe to share between threads.
 */
final class Register<T> {
    private static final Comparator<Found<?>> ORDER = Comparator.<Found<?>, Fit>comparing(Found::fit).thenComparingInt(found -> found.name().place())
            .thenComparingInt(found -> -found.entry().weight())
            .thenComparingInt(found -> found.name().text().length())
            .thenComparingInt(found -> found.entry().order());
    private final List<Entry<T>> entries;

    private Register(List<Entry<T>> entries) {
        this.entries = List.copyOf(entries);
    }

    /**
     * Something that is looked up.
     *
     * @param names  the name itself first
     * @param weight how often the knowledge base speaks of it
     * @param order  its place among all, by pinyin
     * @param pinyin how its name is read; empty without Chinese characters
     */
    record Entry<T>(T thing, List<Name> names, int weight, int order, String pinyin) {
        Entry {
            names = List.copyOf(names);
        }

        /** Its name. */
        String key() {
            return names.getFirst().text();
        }
    }

    /** What was found, by which name; {@code matched} is empty when nothing was looked for. */
    record Found<T>(Entry<T> entry, Name name, Fit fit, String matched) {
        T thing() {
            return entry.thing();
        }
    }

    /**
     * A register of these things.
     *
     * @param called   the name of a thing; no two may have the same
     * @param english  may be empty
     * @param synonyms its other names
     * @param weights  how often the knowledge base speaks of a name; none for one of which it does not
     */
    static <T> Register<T> of(Collection<T> things, Pinyin pinyin, Function<T, String> called, Function<T, String> english, Function<T, List<String>> synonyms, Map<String,
            Integer> weights) {
        List<Entry<T>> entries = new ArrayList<>();
        for (T thing : things) {
            List<Name> names = new ArrayList<>();
            names.add(Name.of(called.apply(thing), 0, pinyin));
            if (!english.apply(thing).isBlank() && !english.apply(thing).equals(called.apply(thing))) names.add(Name.of(english.apply(thing), 1, pinyin));
            synonyms.apply(thing).stream().distinct().forEach(synonym -> names.add(Name.of(synonym, 2, pinyin)));
            entries.add(new Entry<>(thing, names, weights.getOrDefault(called.apply(thing), 0), 0, names.getFirst().sounds().isEmpty() ? ""
                    : Pinyin.shown(names.getFirst().sounds())));
        }
        entries.sort(Comparator.<Entry<T>, String>comparing(Register::spelt).thenComparing(Entry::key));
        List<Entry<T>> ordered = new ArrayList<>();
        for (Entry<T> entry : entries) ordered.add(new Entry<>(entry.thing(), entry.names(), entry.weight(), ordered.size(), entry.pinyin()));
        return new Register<>(ordered);
    }

    private static String spelt(Entry<?> entry) {
        StringBuilder spelt = new StringBuilder();
        for (Sound sound : entry.names().getFirst().sounds()) if (!sound.said().isEmpty()) spelt.append(sound.said().getFirst()).append(' ');
        return spelt.isEmpty() ? entry.names().getFirst().lower() : spelt.toString();
    }

    /** Everything, by pinyin. */
    List<Entry<T>> all() {
        return entries;
    }

    /** What fits, the best first; everything when nothing is looked for. */
    List<Found<T>> find(Sought sought, Predicate<T> wanted) {
        List<Found<T>> all = new ArrayList<>();
        for (Entry<T> entry : entries) {
            if (!wanted.test(entry.thing())) continue;
            if (sought.nothing()) {
                all.add(new Found<>(entry, entry.names().getFirst(), Fit.EXACT, ""));
                continue;
            }
            Fit best = Fit.NONE;
            Name by = entry.names().getFirst();
            for (Name name : entry.names()) {
                Fit fit = name.fit(sought);
                if (fit.compareTo(best) < 0 || fit == best && fit != Fit.NONE && name.place() == by.place() && name.text().length() < by.text().length()) {
                    best = fit;
                    by = name;
                }
            }
            if (best != Fit.NONE) all.add(new Found<>(entry, by, best, by.text()));
        }
        if (!sought.nothing()) all.sort(ORDER);
        return all;
    }
}
