package org.lingshu.answer;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
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

    private TrailJson() {
    }

    /** The whole trail: {@code id}, {@code read}, {@code firings}, {@code predictions}, {@code versions}. */
    public static ObjectNode of(Trail trail) {
        ObjectNode body = body(trail);
        ObjectNode node = FactJson.object().put("id", id(body));
        node.setAll(body);
        return node;
    }

    /** The id of a trail: the beginning of the SHA-256 of its JSON, so that the same happening has the same id everywhere. */
    public static String id(Trail trail) {
        return id(body(trail));
    }

    static ObjectNode versions(Versions versions) {
        ObjectNode node = FactJson.object().put("rules", versions.rules()).put("knowledge", versions.knowledge());
        node.set("model", FactJson.texts(versions.models()));
        return node.put("software", versions.software()).put("engines", versions.engines());
    }

    private static ObjectNode body(Trail trail) {
        ObjectNode node = FactJson.object();
        ArrayNode read = node.putArray("read");
        trail.read().forEach(fact -> read.add(read(fact)));
        ArrayNode firings = node.putArray("firings");
        trail.firings().forEach(firing -> firings.add(firing(firing)));
        ArrayNode predictions = node.putArray("predictions");
        trail.predictions().forEach(prediction -> predictions.add(FactJson.prediction(prediction)));
        node.set("versions", versions(trail.versions()));
        return node;
    }

    private static ObjectNode read(Fact fact) {
        ObjectNode node = FactJson.object().put("fact", fact.sentence());
        switch (fact) {
            case Finding finding -> span(node, finding.span());
            case History history -> span(node, history.span());
            case Measurement measurement -> span(node, measurement.span());
            case Medication medication -> span(node, medication.span());
            case Allergy allergy -> span(node, allergy.span());
            default -> { }
        }
        return node;
    }

    private static void span(ObjectNode node, Span span) {
        node.set("span", FactJson.span(span));
    }

    private static ObjectNode firing(Firing firing) {
        ObjectNode node = FactJson.object().put("stage", firing.stage().folder()).put("rule", firing.rule()).put("source", firing.source());
        ObjectNode bound = node.putObject("bound");
        firing.bound().forEach((name, facts) -> bound.set(name, FactJson.sentences(facts)));
        return node.put("added", firing.added().sentence());
    }

    private static String id(ObjectNode body) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(body.toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash).substring(0, ID_LENGTH);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
