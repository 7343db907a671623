package org.lingshu.answer;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lingshu.assess.Assessment;
import org.lingshu.clinical.Element;
import org.lingshu.clinical.Evidence;
import org.lingshu.clinical.Fact;
import org.lingshu.clinical.Medication;
import org.lingshu.clinical.Strength;
import org.lingshu.clinical.Syndrome;
import org.lingshu.knowledge.Knowledge;
import org.lingshu.knowledge.SyndromeName;

/** An assessment as JSON: the contract that programs rely on. The same assessment always gives the same bytes. */
public final class AssessmentJson {
    private final Knowledge knowledge;

    /** Writes with the names and codes of this knowledge base. */
    public AssessmentJson(Knowledge knowledge) {
        this.knowledge = knowledge;
    }

    /**
     * The answer.
     *
     * @param explain whether {@code trail} is the whole trail and not only its id
     */
    public ObjectNode of(Assessment one, boolean explain) {
        ObjectNode node = FactJson.object().put("id", one.id());
        node.set("patient", FactJson.patient(one.patient()));
        if (!one.at().isEmpty()) node.put("at", one.at());
        list(node, "findings", one.findings(), FactJson::finding);
        list(node, "history", one.histories(), FactJson::history);
        list(node, "measurements", one.measurements(), FactJson::measurement);
        list(node, "medications", one.trail().read().stream().filter(Medication.class::isInstance).map(Medication.class::cast).toList(), FactJson::medication);
        list(node, "unread", one.unread(), FactJson::span);
        list(node, "elements", one.elements().stream().filter(element -> element.score() != 0).toList(), this::element);
        Set<String> listed = one.syndromes().stream().map(Syndrome::name).collect(Collectors.toSet());
        list(node, "syndromes", one.syndromes(), each -> syndrome(each, listed));
        list(node, "predictions", one.predictions(), FactJson::prediction);
        list(node, "conclusions", one.conclusions(), each -> said(each, each.text(), each.english(), each.basis()).put("kind", each.kind().word()));
        list(node, "questions", one.questions(), each -> said(each, each.text(), each.english(), each.basis()));
        list(node, "alerts", one.alerts(), each -> said(each, each.text(), each.english(), each.basis()).put("urgency", each.urgency().word()));
        list(node, "advice", one.advice(), new AdviceJson(knowledge)::of);
        node.set("versions", TrailJson.versions(one.trail().versions()));
        if (explain) node.set("trail", TrailJson.of(one.trail()));
        else node.put("trail", TrailJson.id(one.trail()));
        return node;
    }

    private static <T> void list(ObjectNode node, String name, List<T> all, Function<T, ObjectNode> each) {
        ArrayNode array = node.putArray(name);
        all.forEach(one -> array.add(each.apply(one)));
    }

    private ObjectNode element(Element element) {
        ObjectNode node = FactJson.object().put("name", element.name()).put("english", knowledge.elements().get(element.name()).english())
                .put("kind", element.kind().word()).put("score", Figures.exact(element.score())).put("level", element.level().word());
        node.set("for", FactJson.texts(labels(element, false)));
        node.set("against", FactJson.texts(labels(element, true)));
        return node;
    }

    static List<String> labels(Element element, boolean against) {
        return element.because().stream().filter(evidence -> (evidence.strength() == Strength.AGAINST) == against).map(Evidence::label).distinct().toList();
    }

    private ObjectNode syndrome(Syndrome syndrome, Set<String> listed) {
        Optional<SyndromeName> known = knowledge.syndrome(syndrome.name());
        ObjectNode node = FactJson.object().put("name", syndrome.name());
        node.set("synonyms", FactJson.texts(names(syndrome)));
        if (!syndrome.alike().isEmpty()) node.set("alike", FactJson.texts(syndrome.alike()));
        known.flatMap(name -> name.icd11().or(name::gbt)).ifPresent(code -> node.put("code", code));
        known.ifPresent(name -> node.put("english", name.english()));
        node.put("score", Figures.exact(syndrome.score())).put("level", syndrome.level().word());
        node.set("elements", FactJson.texts(syndrome.elements().stream().map(Fact::label).toList()));
        node.set("findings", FactJson.texts(syndrome.findings().stream().map(Fact::label).toList()));
        known.flatMap(SyndromeName::principle).ifPresent(principle -> node.put("principle", principle.text()).put("principleEnglish", principle.english()));
        ArrayNode differs = node.putArray("differs");
        known.map(SyndromeName::differs).orElse(List.of()).stream().filter(each -> listed.contains(each.from()))
                .forEach(each -> differs.addObject().put("from", each.from()).put("by", each.by()));
        return node;
    }

    /** The other names of a syndrome, then those of the names that its elements cannot tell from it. */
    private List<String> names(Syndrome syndrome) {
        return Stream.concat(synonyms(syndrome.name()), syndrome.alike().stream().flatMap(name -> Stream.concat(Stream.of(name), synonyms(name)))).distinct()
                .filter(name -> !name.equals(syndrome.name())).toList();
    }

    private Stream<String> synonyms(String name) {
        return knowledge.syndrome(name).map(SyndromeName::synonyms).orElse(List.of()).stream();
    }

    private static ObjectNode said(Fact statement, String text, String english, List<Fact> basis) {
        ObjectNode node = FactJson.object().put("statement", statement.sentence()).put("text", text).put("english", english);
        node.set("basis", FactJson.sentences(basis));
        return node;
    }
}
