package org.lingshu.answer;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.util.TokenBuffer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.lingshu.clinical.Allergy;
import org.lingshu.clinical.Fact;
import org.lingshu.clinical.Finding;
import org.lingshu.clinical.History;
import org.lingshu.clinical.Measurement;
import org.lingshu.clinical.Medication;
import org.lingshu.clinical.Span;
import org.lingshu.trail.Firing;
import org.lingshu.trail.Trail;
import org.lingshu.trail.Versions;

/** A trail as JSON, and the id that follows from its content alone. */
public final class TrailJson {
    private static final int ID_LENGTH = 32;
    private static final ObjectMapper JSON = new ObjectMapper();

    private TrailJson() {
    }

    /** The whole trail: {@code id}, {@code read}, {@code firings}, {@code predictions}, {@code versions}. */
    public static ObjectNode of(Trail trail) {
        try (TokenBuffer buffer = new TokenBuffer(JSON, false)) {
            write(trail, buffer);
            ObjectNode node = FactJson.object().put("id", id(trail));
            node.setAll((ObjectNode) JSON.readTree(buffer.asParser()));
            return node;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The id of a trail: the beginning of the SHA-256 of its JSON without the id, so that the same happening has the same id everywhere. */
    public static String id(Trail trail) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            try (JsonGenerator generator = JSON.getFactory().createGenerator(new DigestOutputStream(OutputStream.nullOutputStream(), digest))) {
                generator.setCodec(JSON);
                write(trail, generator);
            }
            return HexFormat.of().formatHex(digest.digest()).substring(0, ID_LENGTH);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    static ObjectNode versions(Versions versions) {
        ObjectNode node = FactJson.object().put("rules", versions.rules()).put("knowledge", versions.knowledge());
        node.set("model", FactJson.texts(versions.models()));
        return node.put("software", versions.software()).put("engines", versions.engines());
    }

    private static void write(Trail trail, JsonGenerator out) throws IOException {
        out.writeStartObject();
        out.writeArrayFieldStart("read");
        for (Fact fact : trail.read()) read(fact, out);
        out.writeEndArray();
        out.writeArrayFieldStart("firings");
        Map<Fact, String> sentences = new IdentityHashMap<>();
        for (Firing firing : trail.firings()) firing(firing, sentences, out);
        out.writeEndArray();
        out.writeArrayFieldStart("predictions");
        for (var prediction : trail.predictions()) out.writeTree(FactJson.prediction(prediction));
        out.writeEndArray();
        out.writeFieldName("versions");
        out.writeTree(versions(trail.versions()));
        out.writeEndObject();
    }

    private static void read(Fact fact, JsonGenerator out) throws IOException {
        out.writeStartObject();
        out.writeStringField("fact", fact.sentence());
        switch (fact) {
            case Finding finding -> span(finding.span(), out);
            case History history -> span(history.span(), out);
            case Measurement measurement -> span(measurement.span(), out);
            case Medication medication -> span(medication.span(), out);
            case Allergy allergy -> span(allergy.span(), out);
            default -> { }
        }
        out.writeEndObject();
    }

    private static void span(Span span, JsonGenerator out) throws IOException {
        out.writeObjectFieldStart("span");
        out.writeStringField("field", span.field());
        out.writeNumberField("start", span.start());
        out.writeNumberField("end", span.end());
        out.writeStringField("text", span.text());
        out.writeEndObject();
    }

    private static void firing(Firing firing, Map<Fact, String> sentences, JsonGenerator out) throws IOException {
        out.writeStartObject();
        out.writeStringField("stage", firing.stage().folder());
        out.writeStringField("rule", firing.rule());
        out.writeStringField("source", firing.source());
        out.writeObjectFieldStart("bound");
        for (Map.Entry<String, List<Fact>> each : firing.bound().entrySet()) {
            out.writeArrayFieldStart(each.getKey());
            for (Fact fact : each.getValue()) out.writeString(sentences.computeIfAbsent(fact, Fact::sentence));
            out.writeEndArray();
        }
        out.writeEndObject();
        out.writeStringField("added", sentences.computeIfAbsent(firing.added(), Fact::sentence));
        out.writeEndObject();
    }
}
