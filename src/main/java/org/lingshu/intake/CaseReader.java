package org.lingshu.intake;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.lingshu.clinical.Patient;
import org.lingshu.knowledge.Knowledge;

/**
 * Reads one case, from a JSON object or from plain text. Strict: what is misspelt, of the wrong kind or impossible is refused with its place and
 * what to do about it, all mistakes of a record together.
 */
public final class CaseReader {
    private static final List<String> KEYS = List.of("id", "patient", "at", "text", "findings", "measurements", "omics", "medications", "allergies", "labels", "unread");
    private final long characters;
    private final Headings headings;

    private CaseReader(long characters, Headings headings) {
        this.characters = characters;
        this.headings = headings;
    }

    /** A reader with the limits and headings of this knowledge base. */
    public static CaseReader of(Knowledge knowledge) {
        return new CaseReader((long) knowledge.number("intake.limit", "characters"), Headings.of(knowledge));
    }

    /**
     * Reads a JSON object. A {@code text} that is one string is read as a plain text is: its parts by their headings, sex and age where the patient's own are not given.
     *
     * @param path what the person calls the file
     * @param line where the object begins, counted from 1
     * @throws UnreadableCaseException with every mistake in it
     */
    public Case fromJson(String path, int line, JsonNode node) {
        Faults faults = new Faults(path, line);
        if (!node.isObject()) {
            faults.add("wrong-kind", "a case is a JSON object, this is none", "病例应为 JSON 对象", "write {\"id\": \"…\", \"text\": { … }}");
            faults.check();
        }
        if (node.has("resourceType")) {
            faults.add("fhir-not-read", "this is FHIR (`" + Faults.shown(node.path("resourceType").asText()) + "`), which is not read here",
                    "这是 FHIR 资源，此处不读取", "hand it to `assess`, or hand in native JSON or plain text 请用 assess，或改用原生 JSON 或纯文本");
            faults.check();
        }
        Part whole = new Part("", node, faults);
        whole.only(KEYS);
        String id = id(whole, faults);
        Patient given = whole.part("patient").map(part -> PatientReader.read(part, faults)).orElseGet(Patient::unknown);
        Patient patient = whole.node().path("text").isTextual() ? StatedPatient.besides(given, whole.node().path("text").textValue()) : given;
        Case read = new Case(id, patient, time(whole, "at", faults), text(whole, faults), findings(whole, faults), measurements(whole, faults),
                omics(whole, faults), whole.texts("medications"), whole.texts("allergies"), whole.texts("unread"));
        usable(read, faults);
        return read;
    }

    /**
     * Reads plain text: its parts by their headings, sex and age where they are stated; the id is made from the text itself.
     *
     * @param path what the person calls the file
     * @throws UnreadableCaseException when there is nothing to read or far too much
     */
    public Case fromText(String path, String text) {
        Faults faults = new Faults(path, 1);
        Case read = Case.of("r-" + Digest.sha256(text).substring(0, 12), StatedPatient.in(text), headings.parts(text));
        usable(read, faults);
        return read;
    }

    /** The same record when it can be used: neither empty nor far too long. */
    Case usable(String path, int line, Case read) {
        usable(read, new Faults(path, line));
        return read;
    }

    private void usable(Case read, Faults faults) {
        long length = read.text().values().stream().mapToLong(String::length).sum();
        if (length > characters) {
            faults.add("too-long", "the record holds " + length + " characters of text, more than the " + characters + " that are read",
                    "病历文字共 " + length + " 字，超过上限 " + characters + " 字", "split it, or hand in only the present admission 请拆分，或只提交本次就诊内容");
        }
        if (faults.none() && read.empty()) {
            faults.add("empty-case", "the record holds nothing that could be read", "病历中没有可读取的内容",
                    "give at least one text, finding or measurement 请至少提供一段文字、一项所见或一项检测");
        }
        faults.check();
    }

    private static String id(Part whole, Faults faults) {
        JsonNode id = whole.node().path("id");
        if (id.isTextual() && !id.textValue().isBlank()) return id.textValue().strip();
        boolean missing = !whole.has("id");
        faults.add(missing ? "missing-id" : "wrong-kind", missing ? "the case has no `id`" : "`id` is not a text, or is empty",
                missing ? "病例缺少 `id`" : "`id` 应为非空文字", "write \"id\": \"…\", unique in the file 在文件中唯一");
        return "?";
    }

    private Map<String, String> text(Part whole, Faults faults) {
        if (whole.node().path("text").isTextual()) return whole.text("text").isBlank() ? Map.of() : headings.parts(whole.text("text"));
        Map<String, String> all = new LinkedHashMap<>();
        whole.part("text").ifPresent(part -> {
            part.only(Case.TEXT_FIELDS);
            part.names().forEach(field -> {
                if (Case.TEXT_FIELDS.contains(field)) all.put(field, part.text(field));
            });
        });
        return all;
    }

    private static List<GivenFinding> findings(Part whole, Faults faults) {
        List<GivenFinding> all = new ArrayList<>();
        for (Part part : whole.parts("findings")) {
            part.only(List.of("term", "present"));
            String term = part.text("term").strip();
            if (term.isEmpty()) faults.add("missing-field", "`" + part.place("term") + "` is missing", "缺少 `" + part.place("term") + "`", "write \"term\": \"乏力\"");
            else all.add(new GivenFinding(term, part.truth("present").orElse(true)));
        }
        return all;
    }

    private static List<GivenMeasurement> measurements(Part whole, Faults faults) {
        List<GivenMeasurement> all = new ArrayList<>();
        for (Part part : whole.parts("measurements")) {
            part.only(List.of("analyte", "name", "value", "unit", "at"));
            GivenMeasurement given = new GivenMeasurement(part.text("analyte").strip(), part.text("name").strip(), part.number("value").orElse(Double.NaN),
                    part.text("unit").strip(), time(part, "at", faults));
            if (given.label().isEmpty()) {
                faults.add("missing-field", "`" + part.place("analyte") + "` is missing", "缺少 `" + part.place("analyte") + "`", "name a LOINC code or a name");
            }
            if (!part.has("value")) {
                faults.add("missing-field", "`" + part.place("value") + "` is missing", "缺少 `" + part.place("value") + "`", "write \"value\": 88");
            }
            if (!given.label().isEmpty() && Double.isFinite(given.value())) all.add(given);
        }
        return all;
    }

    private static Map<String, Map<String, Double>> omics(Part whole, Faults faults) {
        Map<String, Map<String, Double>> all = new LinkedHashMap<>();
        whole.part("omics").ifPresent(omics -> omics.names().forEach(modality -> omics.part(modality).ifPresent(values -> {
            Map<String, Double> numbers = new LinkedHashMap<>();
            values.names().forEach(name -> {
                OptionalDouble number = values.number(name);
                if (number.isPresent() && !name.isBlank()) numbers.put(name, number.getAsDouble());
            });
            if (!numbers.isEmpty() && !modality.isBlank()) all.put(modality, numbers);
        })));
        return all;
    }

    private static String time(Part part, String field, Faults faults) {
        String text = part.text(field).strip();
        if (text.isEmpty()) return "";
        try {
            if (text.length() == 10) LocalDate.parse(text);
            else DateTimeFormatter.ISO_DATE_TIME.parse(text);
            return text;
        } catch (DateTimeException e) {
            String place = "`" + part.place(field) + "`";
            String shown = "`" + Faults.shown(text) + "`";
            faults.add("unreadable-time", place + " is " + shown + ", which is no date", place + " 的 " + shown + " 不是日期",
                    "write 2026-11-23 or 2026-11-23T09:00:00+08:00");
            return "";
        }
    }
}
