package org.lingshu.knowledge;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.lingshu.clinical.ElementName;
import org.lingshu.clinical.Scale;
import org.lingshu.problem.Problem;

/**
 * The whole knowledge base as one value: what words and numbers mean.
 *
 * @param terms      canonical findings by name
 * @param phrases    ways to write several findings in one breath
 * @param composites how descriptions of tongue, coat, pulse and face are taken apart
 * @param elements   the elements (证素) by name
 * @param syndromes  syndromes by national name
 * @param analytes   what is measured, by every name and code
 * @param signatures molecular signatures by name
 * @param sources    citations by key
 * @param parameters numbers by name
 * @param compositions national pattern names without a rule of their own, taken apart into elements
 * @param pictures   what patterns look like as a whole
 * @param pharmacy   herbs and formulas
 * @param safety     what is held against medicines
 * @param vocabulary words that are no findings but steer how a record is read
 * @param conflicts  where sources differ, and which is followed
 * @param cited      keys of the sources that some entry cites
 * @param places     where each entry stands
 * @param hash       SHA-256 over all files, hex
 */
public record Knowledge(Map<String, Term> terms, List<Phrase> phrases, List<Composite> composites, Map<String, ElementName> elements,
        Map<String, SyndromeName> syndromes, Map<String, Analyte> analytes, Map<String, Signature> signatures, Map<String, Source> sources,
        Map<String, Parameter> parameters, Compositions compositions, Pictures pictures, Pharmacy pharmacy, Safety safety, Vocabulary vocabulary,
        List<Conflict> conflicts, Set<String> cited, Places places, String hash) {

    /**
     * Reads a folder {@code knowledge-base}.
     *
     * @throws UnreadableKnowledgeException with every mistake found in it
     */
    public static Knowledge read(Path folder) {
        List<Problem> problems = new ArrayList<>();
        Knowledge knowledge = read(folder, problems);
        if (!problems.isEmpty()) throw new UnreadableKnowledgeException(problems);
        return knowledge;
    }

    /** Reads a folder {@code knowledge-base} as far as it can be read, and adds every mistake found in it; what has one is not to be used on patients. */
    public static Knowledge read(Path folder, List<Problem> problems) {
        return new KnowledgeReader(new KnowledgeFiles(folder, problems), problems).read();
    }

    /** The canonical term of this name. */
    public Optional<Term> term(String name) {
        return Optional.ofNullable(terms.get(name));
    }

    /** The analyte of this name, synonym or LOINC code, upper or lower case. */
    public Optional<Analyte> analyte(String name) {
        return Optional.ofNullable(analytes.get(name.strip().toLowerCase(java.util.Locale.ROOT)));
    }

    /** What is known of a syndrome beside its rule. */
    public Optional<SyndromeName> syndrome(String name) {
        return Optional.ofNullable(syndromes.get(name));
    }

    /**
     * One number.
     *
     * @throws IllegalStateException when the knowledge base lacks it
     */
    public double number(String parameter, String name) {
        Parameter group = parameters.get(parameter);
        if (group == null) throw new IllegalStateException("knowledge-base/parameters lacks " + parameter);
        return group.value(name).orElseThrow(() -> new IllegalStateException("knowledge-base/parameters: " + parameter + " lacks " + name));
    }

    /** Points and thresholds of evidence, elements and syndromes. */
    public Scale scale() {
        return ScaleReader.read(this);
    }
}
