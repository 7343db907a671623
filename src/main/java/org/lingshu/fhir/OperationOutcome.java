package org.lingshu.fhir;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lingshu.problem.Problem;

/** Problems as an OperationOutcome; where a problem names an element, {@code expression} points at it. */
public final class OperationOutcome {
    private static final Pattern PATH = Pattern.compile("^`([A-Z]\\w*(?:\\.\\w+(?:\\[\\d+])?)*)`");

    private OperationOutcome() {
    }

    /** The resource. */
    public static ObjectNode of(List<Problem> problems) {
        ObjectNode outcome = JsonNodeFactory.instance.objectNode().put("resourceType", "OperationOutcome");
        for (Problem each : problems) {
            ObjectNode issue = outcome.withArray("issue").addObject().put("severity", "error").put("code", code(each.check()));
            issue.putObject("details").put("text", each.chinese() + " " + each.message());
            issue.put("diagnostics", each.check() + (each.hint().isEmpty() ? "" : ": " + each.hint()));
            Matcher path = PATH.matcher(each.message());
            if (path.find()) issue.putArray("expression").add(path.group(1));
        }
        return outcome;
    }

    private static String code(String check) {
        return switch (check) {
            case "broken-json", "fhir-wrong-kind", "key-twice", "fhir-no-resource" -> "structure";
            case "missing-field", "missing-unit" -> "required";
            case "json-too-large", "too-long" -> "too-long";
            case "many-patients", "other-patient" -> "multiple-matches";
            case "fhir-nothing-read", "fhir-bundle-type", "not-json" -> "not-supported";
            case "no-assessment" -> "not-found";
            case "erased" -> "deleted";
            case "in-progress", "not-repeatable" -> "conflict";
            case "store-unavailable" -> "transient";
            default -> "value";
        };
    }
}
