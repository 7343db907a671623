package org.lingshu.trail;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lingshu.clinical.Fact;
import org.lingshu.clinical.Prediction;

/**
 * Everything that happened to one case.
 *
 * @param read        facts that intake read from the record
 * @param firings     every firing of every stage, in order of stage, rule and fact
 * @param predictions what the models said, with contributions
 * @param versions    what took part
 */
public record Trail(List<Fact> read, List<Firing> firings, List<Prediction> predictions, Versions versions) {
    public Trail {
        read = List.copyOf(read);
        firings = List.copyOf(firings);
        predictions = List.copyOf(predictions);
    }

    /** Every fact that can be asked about, each once: read, added by a rule, or predicted. */
    public List<Fact> facts() {
        Map<String, Fact> all = new LinkedHashMap<>();
        read.forEach(fact -> all.putIfAbsent(fact.sentence(), fact));
        firings.forEach(firing -> all.putIfAbsent(firing.added().sentence(), firing.added()));
        predictions.forEach(prediction -> {
            all.putIfAbsent(prediction.sentence(), prediction);
            prediction.classes().forEach(each -> all.putIfAbsent(each.sentence(), each));
        });
        return List.copyOf(all.values());
    }

    /** The firings that added a fact. */
    public List<Firing> adding(Fact fact) {
        return firings.stream().filter(firing -> firing.added().sentence().equals(fact.sentence())).toList();
    }

    /**
     * The facts that a person means by a statement: those called exactly so; failing that, those whose sentence holds these words. The last word of
     * the flow comes first: what was said to the clinician before what it rests on.
     */
    public List<Fact> meantBy(String statement) {
        String words = statement.strip();
        List<Fact> all = new ArrayList<>(facts());
        java.util.Collections.reverse(all);
        List<Fact> exact = all.stream().filter(fact -> fact.label().equals(words) || fact.sentence().equals(words)).toList();
        if (!exact.isEmpty() || words.isEmpty()) return exact;
        return all.stream().filter(fact -> fact.sentence().contains(words)).toList();
    }
}
