package org.lingshu.fhir.record;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.lingshu.intake.Case;
import org.lingshu.intake.GivenFinding;

/** What has been taken over from a record so far, and what could not be. One for each record. */
final class Gathered {
    private static final String STOPS = "。；！？\n";
    private final Map<String, StringBuilder> texts = new LinkedHashMap<>();
    private final Map<String, Integer> unread = new LinkedHashMap<>();
    private final List<GivenFinding> findings = new ArrayList<>();
    private final List<String> medications = new ArrayList<>();
    private final List<String> allergies = new ArrayList<>();
    private final Map<String, Map<String, Double>> omics = new TreeMap<>();
    private final Measured measured = new Measured();

    Gathered() {
        Case.TEXT_FIELDS.forEach(field -> texts.put(field, new StringBuilder()));
    }

    /** Adds sentences to a text field. */
    void text(String field, String sentences) {
        StringBuilder text = texts.get(field);
        if (sentences.isBlank()) return;
        if (!text.isEmpty()) text.append(STOPS.indexOf(text.charAt(text.length() - 1)) < 0 ? "。\n" : "\n");
        text.append(sentences.strip());
    }

    void finding(String term, boolean present) {
        if (findings.stream().noneMatch(each -> each.term().equals(term))) findings.add(new GivenFinding(term, present));
    }

    void medication(String name) {
        if (!medications.contains(name)) medications.add(name);
    }

    void allergy(String substance) {
        if (!allergies.contains(substance)) allergies.add(substance);
    }

    void omics(String modality, String name, double value) {
        omics.computeIfAbsent(modality, _ -> new TreeMap<>()).put(name, value);
    }

    Measured measured() {
        return measured;
    }

    /** Names something that is not used, and why; the same is named once, with how often it occurs. */
    void unread(String what, String english, String chinese) {
        unread.merge(what + "：" + chinese + "；" + english, 1, Integer::sum);
    }

    Map<String, String> texts() {
        Map<String, String> all = new LinkedHashMap<>();
        texts.forEach((field, text) -> {
            if (!text.isEmpty()) all.put(field, text.toString());
        });
        return all;
    }

    List<GivenFinding> findings() {
        return findings;
    }

    List<String> medications() {
        return medications;
    }

    List<String> allergies() {
        return allergies;
    }

    Map<String, Map<String, Double>> omics() {
        return omics;
    }

    List<String> unread() {
        return unread.entrySet().stream().map(each -> each.getValue() == 1 ? each.getKey() : each.getKey() + " ×" + each.getValue()).toList();
    }
}
