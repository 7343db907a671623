package org.lingshu.discovery;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.lingshu.discovery.Concept.Kind;
import org.lingshu.knowledge.Analyte;
import org.lingshu.knowledge.Knowledge;
import org.lingshu.knowledge.Signature;
import org.lingshu.knowledge.Term;

/** What the features of a cohort are in the words of the knowledge base: by the names that rules give features, else by terms, elements, analytes and members of signatures. */
final class Naming {
    private static final Map<String, Kind> FAMILIES = Map.of("所见", Kind.FINDING, "主诉", Kind.COMPLAINT, "既往", Kind.HISTORY, "家族", Kind.FAMILY, "证素", Kind.ELEMENT, "证候",
            Kind.SYNDROME, "测量", Kind.ANALYTE,
            "性别", Kind.PERSON);
    private static final List<String> PERSON = List.of("年龄", "age", "性别", "sex", "gender");
    private final Knowledge knowledge;
    private final Map<String, String> terms = new HashMap<>();
    private final Map<String, List<Signature>> members = new HashMap<>();
    private final Map<String, String> analytes = new HashMap<>();

    Naming(Knowledge knowledge) {
        this.knowledge = knowledge;
        for (Term term : knowledge.terms().values()) {
            terms.putIfAbsent(spelling(term.english()), term.term());
            term.synonyms().forEach(each -> terms.putIfAbsent(spelling(each), term.term()));
        }
        for (Term term : knowledge.terms().values()) terms.put(spelling(term.term()), term.term());
        for (Analyte analyte : knowledge.analytes().values()) {
            analytes.putIfAbsent(spelling(analyte.english()), analyte.name());
            analyte.synonyms().forEach(each -> analytes.putIfAbsent(spelling(each), analyte.name()));
        }
        for (Analyte analyte : knowledge.analytes().values()) analytes.put(spelling(analyte.name()), analyte.name());
        for (Signature signature : knowledge.signatures().values()) signature.members().keySet().forEach(member -> members.merge(spelling(member), List.of(signature),
                (some, more) -> java.util.stream.Stream.concat(some.stream(), more.stream()).distinct().toList()));
    }

    /** The concept of a feature. */
    Concept concept(Trait trait) {
        String feature = trait.feature();
        if (feature.equals("年龄")) return new Concept(Kind.PERSON, feature);
        int slash = feature.indexOf('/');
        Kind family = slash > 0 ? FAMILIES.get(feature.substring(0, slash)) : null;
        if (family != null) return new Concept(family, feature.substring(slash + 1));
        int equals = feature.indexOf('=');
        String name = (equals > 0 ? feature.substring(0, equals) : feature).strip();
        if (PERSON.contains(name.toLowerCase(Locale.ROOT))) return new Concept(Kind.PERSON, name);
        if (members.containsKey(spelling(name)) && !signatures(name, trait.block()).isEmpty()) return new Concept(Kind.MOLECULE, name);
        if (knowledge.elements().containsKey(name)) return new Concept(Kind.ELEMENT, name);
        if (knowledge.syndromes().containsKey(name)) return new Concept(Kind.SYNDROME, name);
        Optional<String> analyte = knowledge.analyte(name).map(Analyte::name).or(() -> Optional.ofNullable(analytes.get(spelling(name))));
        if (analyte.isPresent()) return new Concept(Kind.ANALYTE, analyte.get());
        String term = terms.get(spelling(name));
        return term == null ? new Concept(Kind.OTHER, name) : new Concept(Kind.FINDING, term);
    }

    /** The signatures that a molecule belongs to; those of its own modality where any has this name. */
    List<Signature> signatures(String molecule, String block) {
        List<Signature> all = members.getOrDefault(spelling(molecule), List.of());
        List<Signature> own = all.stream().filter(signature -> signature.modality().name().equals(block)).toList();
        return own.isEmpty() ? all : own;
    }

    /** The weight of a molecule in a signature. */
    static double weight(Signature signature, String molecule) {
        return signature.members().entrySet().stream().filter(each -> spelling(each.getKey()).equals(spelling(molecule))).mapToDouble(Map.Entry::getValue).findFirst().orElse(0);
    }

    /** What a term is called in English; the term itself where it has no English name. */
    String english(Concept concept) {
        return switch (concept.kind()) {
            case FINDING, COMPLAINT, HISTORY, FAMILY -> knowledge.term(concept.name()).map(Term::english).orElse(concept.name());
            case ELEMENT -> knowledge.elements().containsKey(concept.name()) ? knowledge.elements().get(concept.name()).english() : concept.name();
            case SYNDROME -> knowledge.syndrome(concept.name()).map(each -> each.english()).orElse(concept.name());
            case ANALYTE -> knowledge.analyte(concept.name()).map(Analyte::english).orElse(concept.name());
            case MOLECULE, PERSON, OTHER -> concept.name();
        };
    }

    /** Letters and digits alone, upper case: ER-alpha, ER.alpha and ER_alpha are one. */
    static String spelling(String name) {
        StringBuilder spelled = new StringBuilder(name.length());
        name.codePoints().filter(each -> Character.isLetterOrDigit(each) || each == '%' || each == '#').forEach(each -> spelled.appendCodePoint(Character.toUpperCase(each)));
        return spelled.toString();
    }
}
