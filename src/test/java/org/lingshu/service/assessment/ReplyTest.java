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
class ReplyTest {
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

    @Test
    void whoSaysNothingIsAnsweredByWhatWasSent() {
        try (RunningFacade facade = new RunningFacade()) {
            String wrong = BUNDLE.replace("mmol/L", "furlong");
            assertEquals("application/fhir+json; charset=utf-8", type(facade.post(RunningFacade.ASSESSMENTS, wrong)));
            assertEquals("application/fhir+json; charset=utf-8", type(facade.post(RunningFacade.ASSESSMENTS, BUNDLE.substring(0, BUNDLE.length() - 9))));
            assertEquals("application/problem+json; charset=utf-8", type(facade.post(RunningFacade.ASSESSMENTS, "{\"id\":\"x\"}")));
            assertEquals("application/problem+json; charset=utf-8", type(facade.send(facade.authorised(RunningFacade.ASSESSMENTS).header("Accept", "application/json").POST(BodyPublishers.ofString(wrong)))));
        }
    }

    @Test
    void whoSpeaksFhirIsToldInFhirWhatIsNotThere() {
        try (RunningFacade facade = new RunningFacade()) {
            HttpResponse<String> answer = facade.send(facade.authorised(RunningFacade.ASSESSMENTS + "/0123456789").header("Accept", FHIR).GET());
            assertEquals(404, answer.statusCode());
            assertEquals(OperationOutcome.IssueType.NOTFOUND, parser().parseResource(OperationOutcome.class, answer.body()).getIssueFirstRep().getCode());
        }
    }

    @Test
    void fhirInXmlIsNotRead() {
        try (RunningFacade facade = new RunningFacade()) {
            HttpResponse<String> answer = facade.send(facade.authorised(RunningFacade.ASSESSMENTS).header("Content-Type", "application/fhir+xml").POST(BodyPublishers.ofString("<Bundle xmlns=\"http://hl7.org/fhir\"/>")));
            assertEquals(415, answer.statusCode());
            assertEquals(OperationOutcome.IssueType.NOTSUPPORTED, parser().parseResource(OperationOutcome.class, answer.body()).getIssueFirstRep().getCode());
        }
    }

    private static String type(HttpResponse<String> response) {
        return response.headers().firstValue("Content-Type").orElse("");
    }

    private static HttpResponse<String> send(RunningFacade facade, String record) {
        return facade.send(facade.authorised(RunningFacade.ASSESSMENTS).header("Content-Type", FHIR).header("Accept", FHIR).POST(BodyPublishers.ofString(record)));
    }

    private static IParser parser() {
        return FhirContext.forR4Cached().newJsonParser().setParserErrorHandler(new StrictErrorHandler());
    }
}
