package org.lingshu.knowledge;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.lingshu.clinical.ElementKind;
import org.lingshu.clinical.ElementName;
import org.lingshu.problem.Problem;

/** Reads every folder of the knowledge base and checks what one entry says of another. */
final class KnowledgeReader {
    private static final String LIKENESS = "formula.likeness";
    private static final List<String> NUMBERS = List.of("nature", "surplus", "lack", "least", "principle");
    private final KnowledgeFiles files;
    private final List<Problem> problems;
    private final Map<String, String> spellings = new HashMap<>();

    KnowledgeReader(KnowledgeFiles files, List<Problem> problems) {
        this.files = files;
        this.problems = problems;
    }

    Knowledge read() {
        Map<String, Source> sources = named("sources", Source::read, Source::id);
        List<Entry> termEntries = files.entries("terms");
        Map<String, Term> terms = named(termEntries, Term::read, Term::term);
        termEntries.forEach(entry -> spellings(entry, terms));
        List<Entry> phraseEntries = files.entries("phrases");
        List<Phrase> phrases = phraseEntries.stream().map(Phrase::read).toList();
        phraseEntries.forEach(entry -> entry.texts("findings").forEach(term -> mustBeTerm(entry, term, terms)));
        phraseEntries.forEach(entry -> entry.texts("phrase").forEach(spelling -> claim(entry, spelling, "phrase " + entry.texts("phrase").getFirst())));
        List<Entry> compositeEntries = files.entries("composites");
        List<Composite> composites = compositeEntries.stream().map(Composite::read).toList();
        for (int i = 0; i < composites.size(); i++) {
            Entry entry = compositeEntries.get(i);
            composites.get(i).morphemes().values().forEach(all -> all.forEach(term -> mustBeTerm(entry, term, terms)));
        }
        Map<String, ElementName> elements = named("elements", KnowledgeReader::element, ElementName::name);
        Principles principles = new Principles(files, elements);
        Map<String, SyndromeName> ruled = syndromes(elements, principles);
        Map<String, Analyte> analytes = analytes();
        Map<String, Signature> signatures = signatures(analytes);
        Map<String, Parameter> parameters = named("parameters", Parameter::read, Parameter::parameter);
        CompositionReader composed = new CompositionReader(elements, terms, ruled);
        files.entries("compositions").forEach(composed::read);
        files.entries("pictures").forEach(composed::pattern);
        Map<String, SyndromeName> named = principles.complete(composed.names());
        Pictures pictures = pictures(composed.names(), elements, terms, parameters);
        Pharmacy pharmacy = Pharmacy.read(files.entries("herbs"), files.entries("formulas"), named, principles, new SignReader(terms),
                new Likeness(elements, likeness(parameters)), likeness(parameters), files.entries("modifications"), english(terms, elements));
        Vocabulary vocabulary = VocabularyReader.read(files.entries("intake"), terms);
        List<Conflict> conflicts = files.entries("conflicts").stream().map(Conflict::read).toList();
        Safety safety = SafetyReader.read(files.entries("incompatibilities"), pharmacy, vocabulary, parameters);
        Set<String> cited = Citations.of(files.read(), sources);
        return new Knowledge(terms, phrases, composites, elements, named, analytes, signatures, sources, parameters,
                composed.compositions(parameters), pictures, pharmacy, safety, vocabulary, conflicts, cited, Places.of(files.read()), files.hash());
    }

    private static Map<String, String> english(Map<String, Term> terms, Map<String, ElementName> elements) {
        Map<String, String> english = new HashMap<>();
        terms.values().forEach(term -> english.put(term.term(), term.english()));
        elements.values().forEach(element -> english.put(element.name(), element.english()));
        return english;
    }

    /** The numbers of nearness; all zero after a problem, so that one run names everything that is wrong. */
    private Parameter likeness(Map<String, Parameter> parameters) {
        Parameter numbers = parameters.get(LIKENESS);
        if (numbers != null && numbers.values().keySet().containsAll(NUMBERS)) return numbers;
        problems.add(Problem.at("knowledge-base/parameters", 0, "missing-parameter", "`" + LIKENESS + "` needs " + NUMBERS, "参数 `" + LIKENESS + "` 应有 " + NUMBERS, ""));
        return new Parameter(LIKENESS, "1", "", java.util.Optional.empty(), java.util.Optional.empty(), NUMBERS.stream().collect(java.util.stream.Collectors.toMap(name -> name, name -> 0.0)), "", "");
    }

    private void spellings(Entry entry, Map<String, Term> terms) {
        String term = entry.text("term");
        claim(entry, term, term);
        entry.texts("synonyms").forEach(synonym -> claim(entry, synonym, term));
        entry.texts("excludes").forEach(other -> mustBeTerm(entry, other, terms));
    }

    private void claim(Entry entry, String spelling, String owner) {
        String before = spellings.putIfAbsent(spelling, owner);
        if (before != null) {
            entry.problem("ambiguous-spelling", "`" + spelling + "` stands for `" + before + "` and for `" + owner + "`",
                    "`" + spelling + "` 同时指 `" + before + "` 与 `" + owner + "`", "keep it with one of them");
        }
    }

    /** A name that must be a canonical term, with a leading {@code -} where it denies. */
    private static void mustBeTerm(Entry entry, String finding, Map<String, Term> terms) {
        String term = finding.startsWith("-") ? finding.substring(1) : finding;
        if (!terms.containsKey(term)) {
            entry.problem("unknown-term", "`" + term + "` is not a term of knowledge-base/terms", "`" + term + "` 不是 knowledge-base/terms 中的规范术语", "");
        }
    }

    private static ElementName element(Entry entry) {
        String kind = entry.text("kind");
        if (!"location".equals(kind) && !"nature".equals(kind)) entry.problem("unknown-kind", "`" + kind + "` is not a kind", "`" + kind + "` 不是证素类别", "location or nature");
        return new ElementName(entry.text("element"), entry.text("english"), "location".equals(kind) ? ElementKind.LOCATION : ElementKind.NATURE);
    }

    private Pictures pictures(Map<String, SyndromeName> names, Map<String, ElementName> elements, Map<String, Term> terms, Map<String, Parameter> parameters) {
        List<Picture> pictures = files.entries("pictures").stream().map(entry -> Picture.read(entry, names, elements, terms)).toList();
        return new Pictures(pictures, Pictures.Nearness.of(parameters));
    }

    private Map<String, SyndromeName> syndromes(Map<String, ElementName> elements, Principles principles) {
        List<Entry> entries = files.entries("syndromes");
        entries.forEach(principles::check);
        Map<String, SyndromeName> all = named(entries, SyndromeName::read, SyndromeName::syndrome);
        entries.forEach(entry -> entry.texts("elements").stream().filter(element -> !elements.containsKey(element))
                .forEach(element -> entry.problem("unknown-element", "`" + element + "` is not an element", "`" + element + "` 不是证素", "")));
        return all;
    }

    private Map<String, Analyte> analytes() {
        Map<String, Analyte> all = new LinkedHashMap<>();
        for (Entry entry : files.entries("analytes")) {
            Analyte analyte = Analyte.read(entry);
            List<String> names = new ArrayList<>(analyte.synonyms());
            names.add(analyte.name());
            names.add(analyte.loinc());
            names.addAll(entry.texts("codes"));
            for (String name : names.stream().map(each -> each.toLowerCase(Locale.ROOT)).distinct().toList()) {
                Analyte before = all.putIfAbsent(name, analyte);
                if (before != null && !before.name().equals(analyte.name())) {
                    entry.problem("ambiguous-spelling", "`" + name + "` stands for `" + before.name() + "` and for `" + analyte.name() + "`",
                            "`" + name + "` 同时指 `" + before.name() + "` 与 `" + analyte.name() + "`", "keep it with one of them");
                }
            }
        }
        return Map.copyOf(all);
    }

    /** Every signature must have an analyte of its name and modality, which holds its range. */
    private Map<String, Signature> signatures(Map<String, Analyte> analytes) {
        List<Entry> entries = files.entries("signatures");
        Map<String, Signature> all = named(entries, Signature::read, Signature::signature);
        for (Entry entry : entries) {
            String name = entry.text("signature");
            Analyte analyte = analytes.get(name.toLowerCase(Locale.ROOT));
            if (analyte == null || !analyte.modality().equals(all.get(name).modality())) {
                entry.problem("unknown-analyte", "`" + name + "` has no analyte of its modality", "`" + name + "` 在 knowledge-base/analytes 中没有同组学的条目",
                        "add it to knowledge-base/analytes/signatures.json");
            }
        }
        return all;
    }

    private <T> Map<String, T> named(String folder, Function<Entry, T> read, Function<T, String> name) {
        return named(files.entries(folder), read, name);
    }

    private static <T> Map<String, T> named(List<Entry> entries, Function<Entry, T> read, Function<T, String> name) {
        Map<String, T> all = new TreeMap<>();
        for (Entry entry : entries) {
            T value = read.apply(entry);
            if (all.putIfAbsent(name.apply(value), value) != null) {
                entry.problem("stands-twice", "`" + name.apply(value) + "` stands twice", "`" + name.apply(value) + "` 重复", "merge the two entries");
            }
        }
        return java.util.Collections.unmodifiableMap(all);
    }
}
