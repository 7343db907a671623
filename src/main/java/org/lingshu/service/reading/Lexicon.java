package org.lingshu.service.reading;

import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lingshu.clinical.ElementName;
import org.lingshu.knowledge.Analyte;
import org.lingshu.knowledge.Knowledge;
import org.lingshu.knowledge.Picture;
import org.lingshu.knowledge.SyndromeName;
import org.lingshu.knowledge.Term;
import org.lingshu.proof.Sha256;
import org.lingshu.rulebook.WrittenRule;
import org.lingshu.service.edition.Serving;

/** What one edition knows, ready to be looked up: each register is made when somebody first looks into it, and then kept for as long as the edition is at work. */
final class Lexicon {
    private final Serving serving;
    private final String hash;
    private final Once<Pinyin> pinyin = new Once<>(Pinyin::read);
    private final Once<Register<Term>> terms;
    private final Once<Register<Analyte>> indicators;
    private final Once<Register<Medicine>> medicines;
    private final Once<Register<SyndromeName>> syndromes;
    private final Once<Register<ElementName>> elements;
    private final Once<Register<WrittenRule>> rules;
    private final Once<Written> written;
    private final Once<Map<String, String>> synonyms;

    Lexicon(Serving serving) {
        this.serving = serving;
        this.hash = hash(serving);
        Knowledge knowledge = serving.knowledge();
        this.terms = new Once<>(() -> Register.of(knowledge.terms().values(), pinyin.get(), Term::term, Term::english, Term::synonyms, signs(knowledge)));
        this.indicators = new Once<>(() -> Register.of(new LinkedHashSet<>(knowledge.analytes().values()), pinyin.get(), Analyte::name, Analyte::english, Lexicon::namesAndCode,
                Map.of()));
        this.medicines = new Once<>(() -> Register.of(Medicine.of(knowledge), pinyin.get(), Medicine::name, Medicine::english, Medicine::synonyms, herbs(knowledge)));
        this.syndromes = new Once<>(() -> Register.of(knowledge.syndromes().values(), pinyin.get(), SyndromeName::syndrome, SyndromeName::english, SyndromeName::synonyms,
                pictured(knowledge)));
        this.elements = new Once<>(() -> Register.of(knowledge.elements().values(), pinyin.get(), ElementName::name, ElementName::english, _ -> List.of(), Map.of()));
        this.rules = new Once<>(() -> Register.of(serving.assessor().rules(), pinyin.get(), WrittenRule::name, _ -> "", _ -> List.of(), Map.of()));
        this.written = new Once<>(() -> new Written(knowledge, serving.assessor().rules()));
        this.synonyms = new Once<>(() -> canonical(knowledge));
    }

    /** In how many pictures each sign stands. */
    private static Map<String, Integer> signs(Knowledge knowledge) {
        return counted(knowledge.pictures().all().stream().flatMap(picture -> Stream.concat(picture.key().stream(), picture.signs().stream())));
    }

    /** How many pictures there are of each syndrome. */
    private static Map<String, Integer> pictured(Knowledge knowledge) {
        return counted(knowledge.pictures().all().stream().map(Picture::syndrome));
    }

    /** In how many formulas each herb is. */
    private static Map<String, Integer> herbs(Knowledge knowledge) {
        return counted(knowledge.pharmacy().remedies().values().stream().flatMap(remedy -> remedy.formula().herbs().stream()));
    }

    private static Map<String, Integer> counted(Stream<String> names) {
        return names.collect(Collectors.toMap(name -> name, _ -> 1, Integer::sum));
    }

    private static List<String> namesAndCode(Analyte analyte) {
        LinkedHashSet<String> names = new LinkedHashSet<>(analyte.synonyms());
        if (!analyte.loinc().equals(analyte.name())) names.add(analyte.loinc());
        return List.copyOf(names);
    }

    private static String hash(Serving serving) {
        var versions = serving.assessor().versions();
        return Sha256.hex(String.join("\n", serving.name(), versions.rules(), versions.knowledge(), String.join(",", versions.models()), versions.software())
                .getBytes(StandardCharsets.UTF_8));
    }

    /** From each synonym to the term it is a synonym of; from one that several share to the first. */
    private static Map<String, String> canonical(Knowledge knowledge) {
        Map<String, String> all = new HashMap<>();
        knowledge.terms().values().stream().sorted(Comparator.comparing(Term::term)).forEach(term -> term.synonyms().forEach(synonym -> all.putIfAbsent(synonym, term.term())));
        return Map.copyOf(all);
    }

    /** The edition whose knowledge this is. */
    Serving serving() {
        return serving;
    }

    Knowledge knowledge() {
        return serving.knowledge();
    }

    /** One hash for all that is answered from here: another edition has another. */
    String hash() {
        return hash;
    }

    Register<Term> terms() {
        return terms.get();
    }

    Register<Analyte> indicators() {
        return indicators.get();
    }

    Register<Medicine> medicines() {
        return medicines.get();
    }

    Register<SyndromeName> syndromes() {
        return syndromes.get();
    }

    Register<ElementName> elements() {
        return elements.get();
    }

    Register<WrittenRule> rules() {
        return rules.get();
    }

    Written written() {
        return written.get();
    }

    /** How a name is read. */
    List<Sound> sounds(String name) {
        return pinyin.get().of(name);
    }

    /** Whether a rule cites a source of this key, or one whose title holds these words. */
    boolean cites(WrittenRule rule, String source) {
        String sought = source.toLowerCase(Locale.ROOT);
        return rule.entry().source().toLowerCase(Locale.ROOT).contains(sought) || Stream.of(rule.entry().source().split(";"))
                .map(each -> knowledge().sources().get(each.strip().split(":")[0]))
                .filter(Objects::nonNull).anyMatch(each -> each.title().toLowerCase(Locale.ROOT).contains(sought));
    }

    /** The term that this word, or synonym, stands for. */
    Optional<String> term(String word) {
        return knowledge().term(word).map(Term::term).or(() -> Optional.ofNullable(synonyms.get().get(word)));
    }

    /** The syndrome of this name or synonym. */
    Optional<SyndromeName> syndrome(String name) {
        return knowledge().syndrome(name).or(() -> knowledge().syndromes().values().stream().filter(each -> each.synonyms().contains(name)).findFirst());
    }
}
