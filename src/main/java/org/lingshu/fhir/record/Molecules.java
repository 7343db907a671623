package org.lingshu.fhir.record;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Molecular values: an Observation whose code or category names a kind of molecule ({@code transcriptome}, {@code epigenome}, {@code proteome},
 * {@code mirna}, or the Chinese word), with one component for each gene, site or protein; or one value with the gene studied (LOINC 48018-6) beside it.
 */
final class Molecules {
    private static final String GENE_STUDIED = "48018-6";
    private static final Map<String, String> MODALITIES = Map.of("transcriptome", "transcriptome", "转录组", "transcriptome", "epigenome", "epigenome", "甲基化组", "epigenome", "表观组", "epigenome",
            "proteome", "proteome", "蛋白质组", "proteome", "mirna", "mirna", "微小rna", "mirna");

    private Molecules() {
    }

    /** Takes the molecular values over; false when it is an Observation of something else. */
    static boolean read(Element observation, Gathered gathered) {
        Optional<String> modality = modality(observation);
        if (modality.isEmpty()) return false;
        Optional<String> studied = Optional.empty();
        int values = 0;
        for (Element component : observation.all("component")) {
            if (Concept.codes(component.at("code"), Concept.LOINC).contains(GENE_STUDIED)) studied = symbol(component.at("valueCodeableConcept"));
            else if (component.has("valueQuantity")) values += value(modality.get(), symbol(component.at("code")), component, gathered);
            else gathered.unread("Observation " + Concept.shown(component.at("code")), "no number", "无数值");
        }
        if (observation.has("valueQuantity")) values += value(modality.get(), studied, observation, gathered);
        if (values == 0) gathered.unread("Observation " + Concept.shown(observation.at("code")), "molecular, without a number that has a name", "分子检测，无具名数值");
        return true;
    }

    private static int value(String modality, Optional<String> name, Element part, Gathered gathered) {
        var number = part.at("valueQuantity").number("value");
        if (name.isEmpty() || number.isEmpty()) return 0;
        gathered.omics(modality, name.get(), number.getAsDouble());
        return 1;
    }

    private static Optional<String> modality(Element observation) {
        List<Element> concepts = new java.util.ArrayList<>(observation.all("category"));
        concepts.add(observation.at("code"));
        return concepts.stream().flatMap(each -> java.util.stream.Stream.concat(Concept.codes(each, "").stream(), Concept.names(each).stream()))
                .map(word -> MODALITIES.get(word.toLowerCase(java.util.Locale.ROOT))).filter(java.util.Objects::nonNull).findFirst();
    }

    /** A gene by its symbol: HGNC writes that in the display, and its own number in the code. */
    private static Optional<String> symbol(Element concept) {
        return Concept.names(concept).stream().findFirst().or(() -> Concept.codes(concept, "").stream().findFirst());
    }
}
