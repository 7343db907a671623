package org.lingshu.fhir.record;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.lingshu.clinical.Answer;
import org.lingshu.knowledge.Analyte;
import org.lingshu.knowledge.Knowledge;

/** Reads an Observation and its components: values, findings of the examinations, pregnancy, molecular values. */
final class ObservationReader {
    private static final Set<String> COUNTING = Set.of("registered", "preliminary", "final", "amended", "corrected");
    private static final String EXAMINED = "舌苔脉面神望闻问切";
    private static final int GESTATION_DAYS = 300;
    private final Knowledge knowledge;
    private final Terms terms;

    ObservationReader(Knowledge knowledge, Terms terms) {
        this.knowledge = knowledge;
        this.terms = terms;
    }

    /** When it was taken. */
    static Moment taken(Element observation) {
        return Moment.of(observation, "effectiveDateTime").or(Moment.of(observation.at("effectivePeriod"), "end")).or(Moment.of(observation.at("effectivePeriod"), "start"))
                .or(Moment.of(observation, "effectiveInstant")).or(Moment.of(observation, "issued"));
    }

    void read(Element observation, Moment seen, Gathered gathered) {
        String status = observation.text("status");
        if (status.isEmpty()) {
            observation.mistakes().add("missing-field", observation.path() + ".status", "is missing", "缺少", "final, preliminary, amended …");
        } else if (!COUNTING.contains(status)) {
            gathered.unread("Observation " + Concept.shown(observation.at("code")), "its status is " + Mistakes.shown(status), "状态为 " + Mistakes.shown(status));
        } else {
            counting(observation, seen, gathered);
        }
    }

    private void counting(Element observation, Moment seen, Gathered gathered) {
        Moment taken = taken(observation);
        if (Concept.codes(observation.at("code"), Concept.LOINC).contains(Pregnancy.LOINC)) {
            if (Pregnancy.of(observation) == Answer.YES && stale(taken, seen)) gathered.unread("Observation 妊娠", "older than a pregnancy lasts", "距今已久，不再采用");
            else if (Pregnancy.of(observation) == Answer.UNKNOWN) gathered.unread("Observation 妊娠", "neither yes nor no", "未说明是否妊娠");
            return;
        }
        if (Molecules.read(observation, gathered)) return;
        List<Element> components = observation.all("component");
        boolean panel = !components.isEmpty() || observation.has("hasMember");
        if (!panel || value(observation)) one(observation, observation, taken, gathered);
        components.forEach(each -> one(each, observation, taken, gathered));
    }

    static boolean stale(Moment taken, Moment seen) {
        return !taken.written().isEmpty() && !seen.written().isEmpty() && ChronoUnit.DAYS.between(taken.day(), seen.day()) > GESTATION_DAYS;
    }

    private static boolean value(Element part) {
        for (var names = part.node().fieldNames(); names.hasNext();) if (names.next().startsWith("value")) return true;
        return false;
    }

    private void one(Element part, Element observation, Moment taken, Gathered gathered) {
        Element code = part.at("code");
        Optional<Analyte> analyte = analyte(code);
        String shown = "Observation " + Concept.shown(code);
        if (part.has("valueQuantity")) quantity(part.at("valueQuantity"), analyte, shown, taken, gathered);
        else if (part.has("valueInteger") && analyte.isPresent()) part.number("valueInteger").ifPresent(number -> gathered.measured().add(new Measured.Value(analyte.get(), number, List.of(analyte.get().unit()), taken, part), gathered));
        else if (part.node().path("valueBoolean").isBoolean()) truth(part, shown, gathered);
        else if (part.has("valueString")) words(List.of(part.text("valueString")), code, observation, shown, gathered);
        else if (part.has("valueCodeableConcept")) words(Concept.names(part.at("valueCodeableConcept")), code, observation, shown, gathered);
        else gathered.unread(shown, value(part) ? "a value of a kind that is not read" : "no value", value(part) ? "此类取值不读取" : "无值");
    }

    private void quantity(Element quantity, Optional<Analyte> analyte, String shown, Moment taken, Gathered gathered) {
        OptionalDouble number = quantity.number("value");
        if (analyte.isEmpty()) gathered.unread(shown, "not an analyte of the knowledge base", "知识库无此检测项目");
        else if (number.isEmpty()) gathered.unread(shown, "no number", "无数值");
        else if (!quantity.text("comparator").isEmpty()) gathered.unread(shown, "beyond a limit (" + Mistakes.shown(quantity.text("comparator")) + "), no exact value", "仅为界限值，非确切数值");
        else gathered.measured().add(new Measured.Value(analyte.get(), number.getAsDouble(), units(quantity), taken, quantity), gathered);
    }

    private static List<String> units(Element quantity) {
        List<String> all = new ArrayList<>();
        for (String each : List.of(quantity.text("code"), quantity.text("unit"))) if (!each.isEmpty()) all.add(each);
        return all.isEmpty() ? List.of("") : all;
    }

    private void truth(Element part, String shown, Gathered gathered) {
        terms.of(Concept.names(part.at("code"))).ifPresentOrElse(term -> gathered.finding(term.term(), part.node().path("valueBoolean").booleanValue()),
                () -> gathered.unread(shown, "not a term of the knowledge base", "知识库无此术语"));
    }

    private void words(List<String> values, Element code, Element observation, String shown, Gathered gathered) {
        Optional<String> value = values.stream().filter(Concept::chinese).findFirst();
        if (value.isPresent()) {
            String name = Concept.name(code).filter(Concept::chinese).orElse("");
            gathered.text(field(name + value.get(), observation), name.isEmpty() ? value.get() : name + "：" + value.get());
        } else {
            terms.of(values).ifPresentOrElse(term -> gathered.finding(term.term(), true), () -> gathered.unread(shown, "words that are not read", "文字取值未能读取"));
        }
    }

    private static String field(String words, Element observation) {
        boolean exam = observation.all("category").stream().anyMatch(each -> Concept.codes(each, "").contains("exam"));
        if (words.codePoints().limit(2).anyMatch(c -> EXAMINED.indexOf(c) >= 0)) return "fourExaminations";
        return exam ? "physicalExam" : "auxiliary";
    }

    private Optional<Analyte> analyte(Element code) {
        return Concept.codes(code, Concept.LOINC).stream().map(knowledge::analyte).flatMap(Optional::stream).findFirst()
                .or(() -> Concept.names(code).stream().filter(Concept::chinese).map(knowledge::analyte).flatMap(Optional::stream).findFirst());
    }
}
