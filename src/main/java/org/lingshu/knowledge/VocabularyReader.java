package org.lingshu.knowledge;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads {@code knowledge-base/intake}: an entry is a list of words, a section, a site or a sensation by the key it begins with. */
final class VocabularyReader {
    private VocabularyReader() {
    }

    static Vocabulary read(List<Entry> entries, Map<String, Term> terms) {
        Map<String, List<String>> lists = new LinkedHashMap<>();
        List<Section> sections = new ArrayList<>();
        List<Site> sites = new ArrayList<>();
        List<Sensation> sensations = new ArrayList<>();
        for (Entry entry : entries) {
            if (entry.has("list")) lists.merge(entry.text("list"), entry.texts("words"), VocabularyReader::joined);
            else if (entry.has("section")) sections.add(Section.read(entry));
            else if (entry.has("site")) sites.add(Site.read(entry));
            else if (entry.has("sensation")) sensations.add(Sensation.read(entry));
            else entry.problem("unknown-kind", "the entry is no list, section, site or sensation", "此条既非词表、段落，也非部位、感觉", "begin with one of these keys");
        }
        Set<String> known = sensations.stream().map(Sensation::sensation).collect(Collectors.toSet());
        entries.forEach(entry -> entry.node().path("states").forEach(each -> {
            if (each.isTextual()) mustBeTerm(entry, each.asText(), terms);
            each.forEach(term -> mustBeTerm(entry, term.asText(), terms));
        }));
        entries.stream().filter(entry -> entry.has("site")).forEach(entry -> entry.node().path("states").properties().stream().map(Map.Entry::getKey)
                .filter(name -> !known.contains(name)).forEach(name -> entry.problem("unknown-sensation", "`" + name + "` is not a sensation",
                        "`" + name + "` 不是已列出的感觉", "add it to site-sensation.json")));
        return new Vocabulary(lists, sections, sites, sensations);
    }

    private static void mustBeTerm(Entry entry, String term, Map<String, Term> terms) {
        if (!terms.containsKey(term)) {
            entry.problem("unknown-term", "`" + term + "` is not a term of knowledge-base/terms", "`" + term + "` 不是 knowledge-base/terms 中的规范术语", "");
        }
    }

    private static List<String> joined(List<String> before, List<String> more) {
        List<String> all = new ArrayList<>(before);
        all.addAll(more);
        return all;
    }
}
