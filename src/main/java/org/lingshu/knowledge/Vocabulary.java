package org.lingshu.knowledge;

import java.util.List;
import java.util.Map;

/**
 * The words of a record that are no findings but steer how it is read: negations, degrees, relatives, headings, places of the body.
 *
 * @param lists      words by the name of their list
 * @param sections   headings
 * @param sites      places of the body
 * @param sensations what is felt or seen there
 */
public record Vocabulary(Map<String, List<String>> lists, List<Section> sections, List<Site> sites, List<Sensation> sensations) {
    public Vocabulary {
        lists = Map.copyOf(lists);
        sections = List.copyOf(sections);
        sites = List.copyOf(sites);
        sensations = List.copyOf(sensations);
    }

    /**
     * The words of one list.
     *
     * @throws IllegalStateException when the knowledge base lacks it
     */
    public List<String> words(String list) {
        List<String> words = lists.get(list);
        if (words == null) throw new IllegalStateException("knowledge-base/intake lacks the list " + list);
        return words;
    }
}
