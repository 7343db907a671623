package org.lingshu.knowledge;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Reads {@code knowledge-base/intake}: an entry is a list of words, a section, a site or something else by the key that it begins with. */
final class VocabularyReader {
    private static final Set<String> KEYS = Set.of("list", "section", "site", "sensation", "together", "lasting", "often", "wording", "strip", "examined", "medicine", "brand");
    private final List<Entry> entries;

    private VocabularyReader(List<Entry> entries) {
        this.entries = entries;
    }

    static Vocabulary read(List<Entry> entries, Map<String, Term> terms) {
        VocabularyReader reader = new VocabularyReader(entries);
        reader.check(terms);
        Map<String, List<String>> lists = new LinkedHashMap<>();
        reader.of("list").forEach(entry -> lists.merge(entry.text("list"), entry.texts("words"), VocabularyReader::joined));
        return new Vocabulary(lists, reader.all("section", Section::read), reader.all("site", Site::read), reader.all("sensation", Sensation::read),
                reader.all("together", Together::read), reader.all("lasting", Lasting::read), reader.all("often", Often::read), reader.all("wording", Wording::read),
                reader.all("strip", Strip::read), reader.all("examined", Examined::read), joined(reader.all("medicine", Medicine::read), reader.all("brand", Medicine::read)));
    }

    private List<Entry> of(String key) {
        return entries.stream().filter(entry -> key(entry).equals(key)).toList();
    }

    private <T> List<T> all(String key, Function<Entry, T> read) {
        return of(key).stream().map(read).toList();
    }

    private static String key(Entry entry) {
        return entry.node().properties().stream().map(Map.Entry::getKey).findFirst().orElse("");
    }

    private void check(Map<String, Term> terms) {
        entries.stream().filter(entry -> !KEYS.contains(key(entry))).forEach(entry -> entry.problem("unknown-kind",
                "the entry begins with none of the keys that intake knows", "此条首字段无法识别", "begin with one of: " + String.join(", ", KEYS.stream().sorted().toList())));
        Set<String> known = of("sensation").stream().map(entry -> entry.text("sensation")).collect(Collectors.toSet());
        for (Entry entry : entries) {
            for (String field : List.of("states", "items", "terms")) {
                entry.node().path(field).forEach(each -> {
                    if (each.isTextual()) mustBeTerm(entry, each.asText(), terms);
                    each.forEach(term -> mustBeTerm(entry, term.asText(), terms));
                });
            }
        }
        of("site").forEach(entry -> entry.node().path("states").properties().stream().map(Map.Entry::getKey).filter(name -> !known.contains(name))
                .forEach(name -> entry.problem("unknown-sensation", "`" + name + "` is not a sensation", "`" + name + "` 不是已列出的感觉", "add it to site-sensation.json")));
    }

    private static void mustBeTerm(Entry entry, String term, Map<String, Term> terms) {
        if (!terms.containsKey(term)) {
            entry.problem("unknown-term", "`" + term + "` is not a term of knowledge-base/terms", "`" + term + "` 不是 knowledge-base/terms 中的规范术语", "");
        }
    }

    private static <T> List<T> joined(List<T> before, List<T> more) {
        List<T> all = new ArrayList<>(before);
        all.addAll(more);
        return all;
    }
}
