package org.lingshu.fhir;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;

/** Alerts as DetectedIssues, and questions as a GuidanceResponse that asks for data. */
final class Issues {
    private Issues() {
    }

    static void write(Resource resource, JsonNode alert, int at, Instant recorded) {
        ObjectNode issue = resource.about("DetectedIssue", "issue-" + at, "patient");
        issue.put("status", "final");
        issue.putObject("code").put("text", alert.path("text").asText());
        issue.put("severity", severity(alert.path("urgency").asText())).put("identifiedDateTime", recorded.toString()).put("detail", Resource.both(alert));
        for (JsonNode each : alert.path("basis")) issue.withArray("evidence").addObject().putArray("code").addObject().put("text", each.asText());
        resource.finish(issue);
    }

    private static String severity(String urgency) {
        return switch (urgency) {
            case "emergency" -> "high";
            case "urgent" -> "moderate";
            default -> "low";
        };
    }

    static void guidance(Resource resource, JsonNode questions, Instant recorded) {
        ObjectNode guidance = resource.about("GuidanceResponse", "guidance", "subject");
        guidance.put("moduleUri", "urn:lingshu:assessment").put("status", "data-required").put("occurrenceDateTime", recorded.toString());
        for (JsonNode each : questions) {
            guidance.withArray("note").addObject().put("text", Resource.both(each));
            ObjectNode required = guidance.withArray("dataRequirement").addObject().put("type", "Observation");
            required.putArray("codeFilter").addObject().put("path", "code").putArray("code").addObject().put("system", "urn:lingshu:question").put("code", "ask").put("display", each.path("text").asText());
        }
        resource.finish(guidance);
    }
}
