package org.lingshu.service.assessment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.parser.IParser;
import ca.uhn.fhir.parser.StrictErrorHandler;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.junit.jupiter.api.Test;
import org.lingshu.service.RunningFacade;

/** The same doors speak FHIR with who speaks FHIR. */
class AnswerFormTest {
    private static final String FHIR = "application/fhir+json";
    private static final String BUNDLE = """
            {"resourceType":"Bundle","id":"b","type":"collection","entry":[{"resource":{"resourceType":"Observation","status":"final","code":{"text":"舌象"},"valueString":"舌暗有瘀斑，脉涩"}},
            {"resource":{"resourceType":"Observation","status":"final","code":{"coding":[{"system":"http://loinc.org","code":"2823-3"}]},"valueQuantity":{"value":4,"code":"mmol/L"}}}]}""";

    @Test
    void aBundleGoesInAndABundleComesOut() {
        try (RunningFacade facade = new RunningFacade()) {
            HttpResponse<String> answer = send(facade, BUNDLE);
            assertEquals(201, answer.statusCode(), answer.body());
            Bundle bundle = (Bundle) parser().parseResource(answer.body());
            String at = answer.headers().firstValue("Location").orElseThrow();
            HttpResponse<String> again = facade.send(facade.authorised(at).header("Accept", FHIR).GET());
            assertEquals(200, again.statusCode());
            assertEquals(bundle.getIdElement().getIdPart(), parser().parseResource(again.body()).getIdElement().getIdPart());
            assertTrue(facade.get(at).body().startsWith("{\"id\":\"b\""), "who does not ask for FHIR gets Lingshu's own JSON");
        }
    }

    @Test
    void aWrongElementComesBackAsAnOperationOutcomeThatPointsAtIt() {
        try (RunningFacade facade = new RunningFacade()) {
            HttpResponse<String> answer = send(facade, BUNDLE.replace("mmol/L", "furlong"));
            assertEquals(422, answer.statusCode());
            OperationOutcome outcome = (OperationOutcome) parser().parseResource(answer.body());
            assertEquals("Bundle.entry[1].resource.valueQuantity.unit", outcome.getIssueFirstRep().getExpression().getFirst().getValue());
        }
    }

    private static HttpResponse<String> send(RunningFacade facade, String record) {
        return facade.send(facade.authorised(RunningFacade.ASSESSMENTS).header("Content-Type", FHIR).header("Accept", FHIR).POST(BodyPublishers.ofString(record)));
    }

    private static IParser parser() {
        return FhirContext.forR4Cached().newJsonParser().setParserErrorHandler(new StrictErrorHandler());
    }
}
