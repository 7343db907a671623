package org.lingshu.fhir;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.Optional;

/** The syndromes as a ClinicalImpression: each at least possible one with what it rests on, then what rules and models say together and what to consider. */
final class Impression {
    private static final String ICD_11 = "http://id.who.int/icd/release/11/mms";

    private Impression() {
    }

    static void write(Resource resource, ObjectNode answer, Optional<String> at, Instant recorded) {
        ObjectNode impression = resource.about("ClinicalImpression", "impression", "subject");
        impression.put("status", "completed").put("description", "中医辨证，供医师参考，非诊断 TCM syndrome differentiation, for a physician to judge");
        at.ifPresent(time -> impression.put("effectiveDateTime", time));
        impression.put("date", recorded.toString());
        StringBuilder summary = new StringBuilder();
        for (JsonNode each : answer.path("syndromes")) {
            if ("none".equals(each.path("level").asText())) continue;
            finding(impression.withArray("finding").addObject(), each);
            summary.append(summary.isEmpty() ? "" : "；").append(each.path("name").asText()).append(" (").append(each.path("level").asText()).append(')');
        }
        impression.put("summary", summary.isEmpty() ? "未能定证 no syndrome is concluded" : summary.toString());
        for (String list : new String[] {"conclusions", "advice"}) {
            for (JsonNode each : answer.path(list)) impression.withArray("note").addObject().put("text", Resource.both(each));
        }
        resource.finish(impression);
    }

    private static void finding(ObjectNode finding, JsonNode syndrome) {
        ObjectNode concept = finding.putObject("itemCodeableConcept");
        String code = syndrome.path("code").asText();
        if (code.matches("S[A-Z]\\w\\w(?:\\.\\w+)?")) Resource.coding(concept.putArray("coding").addObject(), ICD_11, code, syndrome.path("english").asText(syndrome.path("name").asText()));
        concept.put("text", syndrome.path("name").asText());
        String basis = Resource.joined(syndrome.path("elements"));
        String deciding = Resource.joined(syndrome.path("findings"));
        finding.put("basis", "证素 elements: " + basis + (deciding.isEmpty() ? "" : "；所见 findings: " + deciding) + "；" + syndrome.path("level").asText() + " " + syndrome.path("score").asText());
    }
}
