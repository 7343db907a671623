package org.lingshu.workbench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lingshu.clinical.Allergy;
import org.lingshu.clinical.Amount;
import org.lingshu.clinical.Answer;
import org.lingshu.clinical.ClassProbability;
import org.lingshu.clinical.Consensus;
import org.lingshu.clinical.Element;
import org.lingshu.clinical.ElementName;
import org.lingshu.clinical.Evidence;
import org.lingshu.clinical.Fact;
import org.lingshu.clinical.Finding;
import org.lingshu.clinical.History;
import org.lingshu.clinical.Level;
import org.lingshu.clinical.Medication;
import org.lingshu.clinical.Patient;
import org.lingshu.clinical.Prediction;
import org.lingshu.clinical.Presence;
import org.lingshu.clinical.Resemblance;
import org.lingshu.clinical.Scale;
import org.lingshu.clinical.Sex;
import org.lingshu.clinical.Span;
import org.lingshu.clinical.Strength;
import org.lingshu.clinical.Syndrome;
import org.lingshu.knowledge.Knowledge;
import org.lingshu.knowledge.SyndromeName;
import org.lingshu.knowledge.Term;

/** Turns the sentences of a rule case into facts. */
final class GivenFacts {
    private static final Pattern AMOUNT = Pattern.compile("(\\d+(?:\\.\\d+)?)(g|mL|枚)");
    private final Knowledge knowledge;
    private final Scale scale;
    private Patient patient = Patient.unknown();
    private final List<Fact> facts = new ArrayList<>();

    private GivenFacts(Knowledge knowledge) {
        this.knowledge = knowledge;
        this.scale = knowledge.scale();
    }

    /**
     * The facts of a case, in the order of its sentences; the patient first.
     *
     * @throws UnreadableRuleCaseException when a sentence names something unknown
     */
    static List<Fact> of(List<String> sentences, Knowledge knowledge) {
        GivenFacts given = new GivenFacts(knowledge);
        sentences.stream().filter(each -> each.startsWith("Patient ")).forEach(given::patient);
        for (int i = 0; i < sentences.size(); i++) given.add(sentences.get(i), i);
        given.facts.addFirst(given.patient);
        return given.facts;
    }

    private void add(String sentence, int place) {
        String[] words = sentence.strip().split("\\s+");
        Span span = new Span("given", place, place + 1, sentence);
        switch (words[0]) {
            case "Patient" -> { }
            case "Measurement" -> facts.add(knowledge.analyte(words[1]).orElseThrow(() -> unknown("analyte", words[1]))
                    .measure(Double.parseDouble(words[2]), patient, "", span));
            case "Complaint" -> facts.add(finding(words[1], new Span("chiefComplaint", place, place + 1, words[1])));
            case "History" -> history(words, span);
            case "Element" -> facts.add(element(words[1], level(words[2])));
            case "Evidence" -> facts.add(new Evidence(words[1], Strength.valueOf(words[2].toUpperCase(Locale.ROOT)), List.of(finding(words[3], span))));
            case "Syndrome" -> facts.add(syndrome(words[1], level(words[2])));
            case "Consensus" -> consensus(words, span);
            case "Resemblance" -> facts.add(new Resemblance(words[1], "", List.of(), Double.parseDouble(words[2]), List.of(finding(words[3], span))));
            case "Medication" -> facts.add(medication(words, span));
            case "Allergy" -> facts.add(new Allergy(words[1], span));
            case "Prediction" -> prediction(words);
            default -> facts.add(finding(sentence.strip(), span));
        }
    }

    private void patient(String sentence) {
        String[] words = sentence.split("\\s+");
        OptionalInt age = OptionalInt.empty();
        Answer pregnant = Answer.UNKNOWN;
        Answer lactating = Answer.UNKNOWN;
        for (int i = 2; i < words.length; i++) {
            if (words[i].startsWith("pregnant=")) pregnant = Answer.valueOf(words[i].substring(9).toUpperCase(Locale.ROOT));
            else if (words[i].startsWith("lactating=")) lactating = Answer.valueOf(words[i].substring(10).toUpperCase(Locale.ROOT));
            else age = OptionalInt.of(Integer.parseInt(words[i]));
        }
        patient = new Patient(Sex.of(words[1]).orElseThrow(() -> unknown("sex", words[1])), age, pregnant, lactating);
    }

    private Finding finding(String word, Span span) {
        boolean absent = word.startsWith("-");
        String name = absent ? word.substring(1) : word;
        Term term = knowledge.term(name).orElseThrow(() -> unknown("term", name));
        return new Finding(name, absent ? Presence.ABSENT : Presence.PRESENT, term.examination(), span);
    }

    private void history(String[] words, Span span) {
        boolean family = "家族".equals(words[1]);
        String word = words[family ? 2 : 1];
        boolean absent = word.startsWith("-");
        String name = absent ? word.substring(1) : word;
        if (knowledge.term(name).isEmpty()) throw unknown("term", name);
        facts.add(new History(name, absent ? Presence.ABSENT : Presence.PRESENT, family, span));
    }

    private static Medication medication(String[] words, Span span) {
        boolean external = words.length > 2 && "外用".equals(words[words.length - 1]);
        Matcher amount = AMOUNT.matcher(words.length > 2 ? words[2] : "");
        return new Medication(words[1], amount.matches() ? Optional.of(new Amount(Double.parseDouble(amount.group(1)), 1, amount.group(2))) : Optional.empty(), external, span);
    }

    private void consensus(String[] words, Span span) {
        if (!knowledge.elements().containsKey(words[1])) throw unknown("element", words[1]);
        List<Finding> shared = List.of(finding(words[3], span));
        boolean close = words.length > 4 && "close".equals(words[4]);
        facts.add(new Consensus(words[1], 1, Consensus.Degree.valueOf(words[2].toUpperCase(Locale.ROOT)), shared, close ? shared : List.of()));
    }

    private Element element(String name, Level level) {
        ElementName element = knowledge.elements().get(name);
        if (element == null) throw unknown("element", name);
        return new Element(name, element.kind(), score(level), level, List.of());
    }

    private Syndrome syndrome(String name, Level level) {
        List<Element> elements = knowledge.syndrome(name).map(SyndromeName::elements).orElseThrow(() -> unknown("syndrome", name)).stream()
                .map(each -> element(each, level)).toList();
        return new Syndrome(name, score(level), level, elements, List.of(), List.of(), List.of());
    }

    private void prediction(String[] words) {
        List<String> set = new ArrayList<>();
        boolean inSet = false;
        List<String[]> classes = new ArrayList<>();
        for (int i = 2; i < words.length; i++) {
            if ("set".equals(words[i])) inSet = true;
            else if (inSet) set.add(words[i]);
            else classes.add(words[i].split("="));
        }
        List<ClassProbability> probabilities = new ArrayList<>();
        for (String[] each : classes) {
            probabilities.add(new ClassProbability(words[1], each[0], Double.parseDouble(each[1]), set.contains(each[0]), probabilities.isEmpty()));
        }
        facts.addAll(probabilities);
        facts.add(new Prediction(words[1], "given", probabilities, List.of(), List.of()));
    }

    private double score(Level level) {
        return switch (level) {
            case NONE -> 0;
            case POSSIBLE -> scale.possible();
            case LIKELY -> scale.likely();
            case CERTAIN -> scale.certain();
        };
    }

    private static Level level(String word) {
        return Level.valueOf(word.toUpperCase(Locale.ROOT));
    }

    private static UnreadableRuleCaseException unknown(String what, String word) {
        return new UnreadableRuleCaseException("`" + word + "` is not a known " + what);
    }
}
