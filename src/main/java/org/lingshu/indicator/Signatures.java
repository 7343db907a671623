package org.lingshu.indicator;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.lingshu.clinical.Measurement;
import org.lingshu.clinical.Modality;
import org.lingshu.clinical.Patient;
import org.lingshu.clinical.Span;
import org.lingshu.knowledge.Analyte;
import org.lingshu.knowledge.Knowledge;
import org.lingshu.knowledge.Signature;

/**
 * Molecular signatures from single genes, sites and proteins: the weighted mean of the members that were measured, at least half of them. Members must be
 * z-scores against a reference group; what cannot be z-scores gives nothing. Immutable and safe to share.
 */
public final class Signatures {
    private static final MathContext FIGURES = new MathContext(4);
    private final Knowledge knowledge;
    private final Numbers coverage;
    private final double highest;
    private final Set<Modality> modalities;

    private Signatures(Knowledge knowledge) {
        this.knowledge = knowledge;
        this.coverage = new Numbers(knowledge, "signature.coverage");
        this.highest = knowledge.number("signature.input", "highest");
        this.modalities = knowledge.signatures().values().stream().map(Signature::modality).collect(Collectors.toUnmodifiableSet());
    }

    /** The signatures of this knowledge base. */
    public static Signatures of(Knowledge knowledge) {
        return new Signatures(knowledge);
    }

    /** The signatures that these measurements allow, by name; each names its members in its span. */
    public List<Measurement> derive(Patient patient, List<Measurement> measured) {
        Map<Modality, Map<String, Measurement>> known = new HashMap<>();
        measured.stream().filter(each -> modalities.contains(each.modality()))
                .forEach(each -> known.computeIfAbsent(each.modality(), modality -> new HashMap<>()).putIfAbsent(spelling(each.name()), each));
        known.values().removeIf(Signatures::shares);
        if (known.isEmpty()) return List.of();
        List<Measurement> derived = new ArrayList<>();
        for (Signature signature : knowledge.signatures().values()) {
            Map<String, Measurement> ofModality = known.getOrDefault(signature.modality(), Map.of());
            if (ofModality.containsKey(spelling(signature.signature()))) continue;
            score(signature, ofModality, patient).ifPresent(derived::add);
        }
        return List.copyOf(derived);
    }

    private Optional<Measurement> score(Signature signature, Map<String, Measurement> known, Patient patient) {
        Map<Measurement, Double> found = new LinkedHashMap<>();
        signature.members().forEach((name, weight) -> {
            Measurement member = known.get(spelling(name));
            if (member != null) found.put(member, weight);
        });
        if (found.size() < coverage.of("fewest") || found.size() < coverage.of("half") * signature.members().size() || tooFar(found)) return Optional.empty();
        double weighed = found.entrySet().stream().mapToDouble(each -> each.getKey().value() * each.getValue()).sum();
        double score = weighed / found.values().stream().mapToDouble(Math::abs).sum();
        Optional<Analyte> analyte = knowledge.analyte(signature.signature());
        if (analyte.isEmpty() || !analyte.get().plausible(score)) return Optional.empty();
        double rounded = BigDecimal.valueOf(score).round(FIGURES).doubleValue();
        Measurement first = found.keySet().iterator().next();
        String words = found.keySet().stream().map(each -> each.name() + " " + each.value()).collect(Collectors.joining("；"));
        Span span = new Span(first.span().field(), first.span().start(), first.span().end(), words);
        return Optional.of(analyte.get().measure(rounded, patient, first.time(), span));
    }

    /** Whether all that was measured lies between nothing and one, as shares and methylation betas do and z-scores never. */
    private static boolean shares(Map<String, Measurement> ofModality) {
        return ofModality.values().stream().allMatch(each -> each.value() >= 0 && each.value() <= 1);
    }

    private boolean tooFar(Map<Measurement, Double> members) {
        return members.keySet().stream().anyMatch(each -> Math.abs(each.value()) > highest);
    }

    /** ER-alpha, ER.alpha and ER_alpha are one protein. */
    private static String spelling(String name) {
        StringBuilder spelled = new StringBuilder(name.length());
        for (int i = 0; i < name.length(); i++) {
            if (Character.isLetterOrDigit(name.charAt(i))) spelled.append(Character.toUpperCase(name.charAt(i)));
        }
        return spelled.toString();
    }
}
