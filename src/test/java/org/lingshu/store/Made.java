package org.lingshu.store;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.lingshu.proof.Sha256;

/** Invented assessments, made fast and always the same for the same number. */
final class Made {
    static final String WORDS = "患者心悸气短乏力眠差舌淡暗苔薄白脉细弱胸闷头晕纳可便溏畏寒肢冷";

    private Made() {
    }

    static Filing.Version version(int release) {
        return Filing.Version.of(new Manifest(Map.of("rules/a.drl", bytes("rule a, release " + release), "rules/b.drl", bytes("rule b"), "knowledge-base/terms.json", bytes("{}"))));
    }

    static String ruleVersion(int release) {
        return version(release).manifest().hash("rules/a.drl").orElseThrow();
    }

    static String patient(int number) {
        return "patient-" + number % 7;
    }

    /** The words that only this patient's record holds. */
    static String secret(int number) {
        return "住址某街" + number * 7919 + "号";
    }

    static Filing filing(int number) {
        return filing(number, 1);
    }

    static Filing filing(int number, int release) {
        Random random = new Random(number);
        ObjectNode record = JsonNodeFactory.instance.objectNode();
        ObjectNode one = record.putObject("record").putObject("case").put("id", patient(number));
        one.putObject("text").put("presentIllness", sentence(random) + secret(number));
        record.putObject("answer").put("id", patient(number)).put("score", random.nextInt(1000) / 16.0);
        ObjectNode trail = JsonNodeFactory.instance.objectNode();
        ArrayNode firings = trail.putArray("firings");
        Set<RuleVersion> rules = new HashSet<>();
        Set<String> statements = new HashSet<>();
        for (int i = 0; i < 12; i++) {
            int rule = random.nextInt(40);
            rules.add(new RuleVersion("规则/" + rule, ruleVersion(release)));
            firings.addObject().put("rule", "规则/" + rule).put("added", sentence(random));
            statements.add("证候" + rule % 11);
        }
        return new Filing(patient(number), Sha256.hex(bytes("trail " + number)).substring(0, 32), version(release), rules, statements, record, trail);
    }

    /** Somebody was let in, came three times, and was let in no more; somebody else was, and still is. */
    static void visits(Store store, long about) {
        java.time.Instant at = java.time.Instant.parse("2026-11-25T08:00:00Z");
        AccessBook book = store.accessBook();
        book.issue("ward-7", "lingshu_abcdef", Sha256.hex(bytes("one")), java.util.List.of("clinician"), at.plusSeconds(9_000_000), "owner");
        book.issue("quality", "lingshu_ghijkl", Sha256.hex(bytes("two")), java.util.List.of("auditor", "expert"), at.plusSeconds(9_000_000), "owner");
        book.note(java.util.List.of(new Visit(at, at, "ward-7", "10.0.0.9", "assessment", Long.toString(about), 200, "", 1),
                new Visit(at, at.plusSeconds(1), "ward-7", "10.0.0.9", "trail", filing(1).trailId(), 200, "", 2), new Visit(at, at.plusSeconds(50), "", "10.0.0.66", "assess", "", 401, "unknown-token", 4711)));
        book.revoke("ward-7", "owner");
        book.revoke("quality", "owner");
        book.issue("quality", "lingshu_mnopqr", Sha256.hex(bytes("three")), java.util.List.of("auditor"), at.plusSeconds(9_000_000), "owner");
    }

    private static String sentence(Random random) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 30; i++) text.append(WORDS.charAt(random.nextInt(WORDS.length())));
        return text.toString();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
