package org.lingshu.discovery;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.lingshu.knowledge.Signature;
import org.lingshu.report.Words;

/**
 * A hypothesis as the draft of a rule, for an expert to judge. It asks a question and concludes nothing. Nothing loads it: it stands in a folder beside the report. What the
 * rules have no words for
 * stands in comments, so that the file holds no rule at all.
 *
 * @param file     its name
 * @param text     of the file
 * @param complete whether every feature could be said in the words of the knowledge base
 */
record DraftRule(String file, String text, boolean complete) {
    private static final List<String> NAMES = List.of("$one", "$other");

    /** The draft of a hypothesis. */
    static DraftRule of(Hypothesis hypothesis, Naming naming, String run) {
        List<Optional<String>> conditions = new ArrayList<>();
        for (int i = 0; i < hypothesis.traits().size(); i++) conditions.add(condition(hypothesis, i, naming));
        boolean complete = conditions.stream().allMatch(Optional::isPresent);
        StringBuilder text = new StringBuilder("package interpretation\n\nimport org.lingshu.clinical.*\n\ndialect \"mvel\"\n\n");
        text.append("// 草稿，未生效 · DRAFT, not in force: found in data, for an expert to judge. To use it, an expert moves it into rules/5-interpretation and gives it a source of "
                + "their own.\n");
        text.append("// ").append(plain(Sentences.of(hypothesis, naming).chinese())).append("\n// ").append(plain(Sentences.of(hypothesis, naming).english())).append('\n');
        List<String> rule = new ArrayList<>(List.of("rule \"发现/" + plain(hypothesis.label()) + " " + hypothesis.id() + "\"", "    @source( \"lingshu:discovery "
                + plain(run).replace(";", " ").replace(":", " ") + " " + hypothesis.id() + "\" )", "when"));
        for (int i = 0; i < conditions.size(); i++) rule.add("    " + conditions.get(i).orElse(lacking(hypothesis, i, naming)));
        String label = plain(hypothesis.label());
        Concept.Kind kind = naming.concept(hypothesis.traits().getFirst()).kind();
        boolean low = hypothesis.single() && (kind == Concept.Kind.ANALYTE || kind == Concept.Kind.MOLECULE);
        Words asks = hypothesis.up() || low ? Words.of("假说：此类患者中“" + label + "”较多，请核对", "hypothesis: " + label + " is more frequent in patients like this; look again")
                : hypothesis.single() ? Words.of("假说：此类患者中“" + label + "”较少，请核对", "hypothesis: " + label + " is less frequent in patients like this; look again")
                : Words.of("假说：两者并见，对“" + label + "”的提示弱于各自之和，请核对", "hypothesis: both together tell less of " + label + " than each alone lets one expect; look again");
        rule.addAll(List.of("then", "    insert( Question.ask( \"" + asks.chinese() + "\",", "            \"" + asks.english() + "\", " + String.join(", ", NAMES.subList(0,
                hypothesis.traits().size())) + " ) );", "end"));
        rule.forEach(line -> text.append(complete ? "" : "// ").append(line).append('\n'));
        return new DraftRule(hypothesis.id().toLowerCase(Locale.ROOT) + ".drl", text.toString(), complete);
    }

    /** A feature in the words of a condition: what stands is what goes with the label, or, of one that speaks against it, what speaks. */
    private static Optional<String> condition(Hypothesis hypothesis, int place, Naming naming) {
        Trait trait = hypothesis.traits().get(place);
        Concept concept = naming.concept(trait);
        String name = NAMES.get(place) + " : ";
        String word = concept.name();
        if (word.contains("\"") || word.contains("\\")) return Optional.empty();
        return switch (concept.kind()) {
            case FINDING -> trait.presence() ? Optional.of(name + "Finding( present, term == \"" + word + "\" )") : Optional.empty();
            case COMPLAINT -> Optional.of(name + "Finding( present, complaint, term == \"" + word + "\" )");
            case HISTORY -> Optional.of(name + "History( present, own, term == \"" + word + "\" )");
            case FAMILY -> Optional.of(name + "History( present, family, term == \"" + word + "\" )");
            case ELEMENT -> Optional.of(name + "Element( name == \"" + word + "\", possible )");
            case SYNDROME -> Optional.of(name + "Syndrome( name == \"" + word + "\", possible )");
            case ANALYTE -> Optional.of(name + "Measurement( name == \"" + word + "\", " + (hypothesis.single() && !hypothesis.up() ? "low" : "high") + " )");
            case MOLECULE, PERSON, OTHER -> Optional.empty();
        };
    }

    /** What stands in the place of a feature without a word: for a molecule the signature that it belongs to, which a rule can read. */
    private static String lacking(Hypothesis hypothesis, int place, Naming naming) {
        Trait trait = hypothesis.traits().get(place);
        Concept concept = naming.concept(trait);
        if (concept.kind() != Concept.Kind.MOLECULE) return "??? " + plain(trait.name()) + " has no word in the knowledge base; an expert names it first";
        List<Signature> all = naming.signatures(concept.name(), trait.block());
        Signature signature = all.stream().filter(each -> Naming.weight(each, concept.name()) > 0).findFirst().orElse(all.getFirst());
        boolean high = Naming.weight(signature, concept.name()) > 0 == (hypothesis.up() || !hypothesis.single());
        return NAMES.get(place) + " : Measurement( name == \"" + signature.signature() + "\", " + (high ? "high" : "low") + " )   // not " + plain(trait.name())
                + " itself: a signature that it belongs to";
    }

    /** A text that can neither end a comment nor a word. */
    private static String plain(String text) {
        return text.replaceAll("[\\p{Cntrl}\\u2028\\u2029\\u0085]+", " ").replace('"', '\'').replace('\\', '/').strip();
    }
}
