package org.lingshu.knowledge;

import java.util.List;
import java.util.Map;

/**
 * The words of a record that are no findings but steer how it is read: negations, degrees, relatives, headings, places of the body, and what
 * else one has to know to read a record as its writer meant it.
 *
 * @param lists      words by the name of their list
 * @param sections   headings
 * @param sites      places of the body
 * @param sensations what is felt or seen there
 * @param together   findings that are denied in one breath
 * @param lastings   words that are findings only with a duration
 * @param oftens     words that are findings only so many times a day
 * @param wordings   findings that are told in many ways, word by word
 * @param strips     tests with ordinal results
 * @param examined   examinations that may show nothing
 * @param medicines  names of medicines, brands among them
 */
public record Vocabulary(Map<String, List<String>> lists, List<Section> sections, List<Site> sites, List<Sensation> sensations,
        List<Together> together, List<Lasting> lastings, List<Often> oftens, List<Wording> wordings, List<Strip> strips, List<Examined> examined, List<Medicine> medicines) {
    public Vocabulary {
        lists = Map.copyOf(lists);
        sections = List.copyOf(sections);
        sites = List.copyOf(sites);
        sensations = List.copyOf(sensations);
        together = List.copyOf(together);
        lastings = List.copyOf(lastings);
        oftens = List.copyOf(oftens);
        wordings = List.copyOf(wordings);
        strips = List.copyOf(strips);
        examined = List.copyOf(examined);
        medicines = List.copyOf(medicines);
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
