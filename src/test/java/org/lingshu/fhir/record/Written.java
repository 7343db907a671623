package org.lingshu.fhir.record;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.lingshu.Repository;
import org.lingshu.intake.Case;
import org.lingshu.intake.Cases;
import org.lingshu.intake.Outcome;
import org.lingshu.problem.Problem;

/** Records that a hospital system wrote, and what is read from them. */
final class Written {
    private static final Cases CASES = FhirReader.cases(Repository.knowledge());

    private Written() {
    }

    /** A Bundle of these resources, written with single quotes. */
    static String bundle(String... resources) {
        return "{'resourceType':'Bundle','id':'b','type':'collection','entry':[" + String.join(",", List.of(resources).stream().map(each -> "{'resource':" + each + "}").toList()) + "]}";
    }

    static String quantity(String loinc, String value, String time) {
        return "{'resourceType':'Observation','status':'final','code':{'coding':[{'system':'http://loinc.org','code':'" + loinc + "'}]},'effectiveDateTime':'" + time + "','valueQuantity':" + value + "}";
    }

    static Case read(String record) {
        return switch (outcome(record)) {
            case Outcome.Read(Case one) -> one;
            case Outcome.Refused refused -> throw new AssertionError(refused.problems().toString());
        };
    }

    static List<Problem> problems(String record) {
        return switch (outcome(record)) {
            case Outcome.Read(Case one) -> throw new AssertionError("was read: " + one);
            case Outcome.Refused refused -> refused.problems();
        };
    }

    private static Outcome outcome(String record) {
        return CASES.read("record.json", record.replace('\'', '"').getBytes(StandardCharsets.UTF_8)).getFirst();
    }
}
