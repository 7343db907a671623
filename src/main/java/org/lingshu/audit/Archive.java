package org.lingshu.audit;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.lingshu.assess.Assessment;
import org.lingshu.clinical.ClassProbability;
import org.lingshu.clinical.Element;
import org.lingshu.clinical.Syndrome;
import org.lingshu.intake.Case;
import org.lingshu.rulebook.RuleEntry;
import org.lingshu.store.Export;
import org.lingshu.store.Filing;
import org.lingshu.store.Manifest;
import org.lingshu.store.Reaction;
import org.lingshu.store.Reason;
import org.lingshu.store.Receipt;
import org.lingshu.store.Records;
import org.lingshu.store.RuleVersion;
import org.lingshu.store.Store;

/** Files assessments: turns one into what is kept of it, and hands it to the store. Safe to share between threads. */
public final class Archive {
    private final Store store;
    private final Filing.Version version;
    private final Map<String, RuleVersion> rules;

    /**
     * Files into a store.
     *
     * @param installed what took part in every assessment that will be filed
     * @param rules     the rules of that installation
     */
    public Archive(Store store, Manifest installed, List<RuleEntry> rules) {
        this.store = store;
        this.version = Filing.Version.of(installed);
        this.rules = new HashMap<>();
        Map<String, String> hashes = new HashMap<>();
        for (RuleEntry rule : rules) {
            String hash = hashes.computeIfAbsent(rule.path(), path -> installed.hash(path).orElseThrow(() -> new IllegalArgumentException("the manifest lacks " + path)));
            this.rules.put(rule.name(), new RuleVersion(rule.name(), hash));
        }
    }

    /**
     * An assessment with what is needed to keep it.
     *
     * @param record     as it was handed in
     * @param assessment what was said of it
     * @param answer     the same as JSON, the trail by its id
     */
    public record Answered(Case record, Assessment assessment, ObjectNode answer) {
        /** What is kept and can be destroyed: the record, the facts read from it and the answer. */
        public ObjectNode patientPart() {
            ObjectNode patient = JsonNodeFactory.instance.objectNode();
            patient.set("record", RecordForm.of(record));
            patient.set("facts", TrailForm.facts(assessment.trail().read()));
            patient.set("answer", answer);
            return patient;
        }

        /** What is kept of how it came about: firings, predictions, versions. */
        public ObjectNode trailPart() {
            return TrailForm.of(assessment.trail(), answer);
        }
    }

    /** Keeps one assessment; when this returns it is safe. */
    public Receipt keep(Answered one) {
        return store.keep(filing(one));
    }

    /** Keeps several, all or none, at little more than the cost of one. */
    public List<Receipt> keep(List<Answered> all) {
        return store.keep(all.stream().map(this::filing).toList());
    }

    /** What is kept, to be read. */
    public Records records() {
        return store.records();
    }

    /** Hash of the list of files that take part in what is kept here. */
    public String manifest() {
        return version.hash();
    }

    /** The files that take part in what is kept here. */
    public Manifest installed() {
        return version.manifest();
    }

    /** An entry with its proof: the lines of an export, which can be checked without Lingshu and without the database. */
    public List<ObjectNode> proof(long entry) {
        List<ObjectNode> lines = new ArrayList<>();
        new Export(store, true).these(List.of(entry), lines::add);
        return List.copyOf(lines);
    }

    /** Notes what the doctor made of an assessment; the place of the note in the log. */
    public Optional<Long> react(long about, Reaction reaction, Reason reason, String statement, String clinician) {
        return store.react(about, reaction, reason, statement, clinician);
    }

    /** What is kept under the id of a trail, or the beginning of it, or the number of an entry. */
    public Optional<Recalled> find(String id) {
        return store.records().find(id).map(Recalled::of);
    }

    Filing filing(Answered one) {
        Set<RuleVersion> fired = new HashSet<>();
        one.assessment().trail().firings().forEach(firing -> fired.add(rules.getOrDefault(firing.rule(), new RuleVersion(firing.rule(), ""))));
        return new Filing(one.record().id(), one.answer().path("trail").asText(), version, fired, statements(one.assessment()), one.patientPart(), one.trailPart());
    }

    /** The words under which an assessment is found: names and texts of rules, never words of the record. */
    private static Set<String> statements(Assessment one) {
        Set<String> all = new HashSet<>();
        one.elements().stream().filter(Element::possible).forEach(each -> all.add(each.name()));
        one.syndromes().stream().filter(Syndrome::possible).forEach(each -> all.add(each.name()));
        one.predictions().forEach(each -> each.classes().stream().max(Comparator.comparingDouble(ClassProbability::probability))
                .ifPresent(best -> all.add(each.target() + "：" + best.label())));
        one.conclusions().forEach(each -> all.add(each.text()));
        one.questions().forEach(each -> all.add(each.text()));
        one.alerts().forEach(each -> all.add(each.text()));
        one.advice().forEach(each -> all.add(each.text()));
        return all;
    }
}
