package org.lingshu.fhir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.parser.IParser;
import ca.uhn.fhir.parser.StrictErrorHandler;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.ClinicalImpression;
import org.hl7.fhir.r4.model.DetectedIssue;
import org.hl7.fhir.r4.model.GuidanceResponse;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Provenance;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.RiskAssessment;
import org.junit.jupiter.api.Test;
import org.lingshu.Repository;
import org.lingshu.answer.AssessmentJson;
import org.lingshu.intake.Case;
import org.lingshu.intake.GivenMeasurement;
import org.lingshu.problem.Problem;

/** What leaves as FHIR is what FHIR R4 says it is: a strict parser of another house reads it, and every required element and every reference is there. */
class AssessmentBundleTest {
    private static final Instant AT = Instant.parse("2026-11-23T01:00:00Z");
    private static final Case RECORD = new Case("r", org.lingshu.clinical.Patient.unknown(), "2026-11-23T09:00:00", Map.of("presentIllness", "乏力，胸部刺痛，舌暗有瘀斑，脉涩"), List.of(),
            List.of(new GivenMeasurement("2823-3", "钾", 7.2, "mmol/L", "")), Map.of(), List.of("附子", "半夏"), List.of(), List.of("Claim"));
    private static final ObjectNode ANSWER = new AssessmentJson(Repository.knowledge()).of(Repository.assessor().assess(RECORD), false);

    @Test
    void aStrictParserReadsItAndFindsWhatWasSaid() {
        Bundle bundle = parsed(ANSWER);
        assertEquals("assessment-" + ANSWER.path("trail").asText(), bundle.getIdElement().getIdPart());
        assertEquals(ANSWER.path("alerts").size(), of(bundle, DetectedIssue.class).size());
        assertTrue(of(bundle, DetectedIssue.class).stream().allMatch(each -> each.hasSeverity() && each.hasEvidence() && each.hasDetail()), "every issue says how grave and why");
        ClinicalImpression impression = of(bundle, ClinicalImpression.class).getFirst();
        List<String> named = impression.getFinding().stream().map(each -> each.getItemCodeableConcept().getText()).toList();
        assertFalse(named.isEmpty());
        assertEquals(ANSWER.path("syndromes").get(0).path("name").asText(), named.getFirst());
        assertTrue(impression.getFinding().stream().allMatch(ClinicalImpression.ClinicalImpressionFindingComponent::hasBasis), "every syndrome says what it rests on");
        assertEquals("2026-11-23", impression.getEffectiveDateTimeType().getValueAsString());
        assertTrue(of(bundle, OperationOutcome.class).getFirst().getIssueFirstRep().getDiagnostics().contains("Claim"));
        List<String> sources = of(bundle, Provenance.class).getFirst().getEntity().stream().map(each -> each.getWhat().getIdentifier().getValue()).toList();
        assertTrue(sources.contains(ANSWER.path("versions").path("rules").asText()) && sources.contains(ANSWER.path("versions").path("knowledge").asText()), sources.toString());
    }

    @Test
    void aPredictionIsARiskWithItsProbability() {
        ObjectNode answer = ANSWER.deepCopy();
        ObjectNode prediction = answer.putArray("predictions").addObject().put("target", "disease").put("model", "m");
        prediction.putArray("classes").addObject().put("label", "心悸病").put("probability", 0.75);
        prediction.putArray("set").add("心悸病");
        RiskAssessment risk = of(parsed(answer), RiskAssessment.class).getFirst();
        assertEquals("0.75", risk.getPredictionFirstRep().getProbabilityDecimalType().getValueAsString());
        assertEquals("high", risk.getPredictionFirstRep().getQualitativeRisk().getCodingFirstRep().getCode());
        assertTrue(risk.getPredictionFirstRep().getRationale().contains("in the prediction set"));
    }

    @Test
    void questionsAskForData() {
        ObjectNode answer = ANSWER.deepCopy();
        answer.putArray("questions").addObject().put("text", "问有无口渴").put("english", "ask about thirst");
        GuidanceResponse guidance = of(parsed(answer), GuidanceResponse.class).getFirst();
        assertEquals(GuidanceResponse.GuidanceResponseStatus.DATAREQUIRED, guidance.getStatus());
        assertEquals("问有无口渴", guidance.getDataRequirementFirstRep().getCodeFilterFirstRep().getCodeFirstRep().getDisplay());
        assertTrue(guidance.hasModule(), "FHIR requires module[x]");
    }

    @Test
    void everyReferenceIsInTheBundleAndEveryRequiredElementIsThere() {
        Bundle bundle = parsed(ANSWER);
        Set<String> urls = new HashSet<>();
        bundle.getEntry().forEach(entry -> assertTrue(urls.add(entry.getFullUrl()), "twice: " + entry.getFullUrl()));
        assertEquals(of(bundle, DetectedIssue.class).size() + of(bundle, ClinicalImpression.class).size() + of(bundle, RiskAssessment.class).size() + of(bundle, GuidanceResponse.class).size(),
                of(bundle, Provenance.class).getFirst().getTarget().size(), "provenance is of everything said");
        of(bundle, Provenance.class).getFirst().getTarget().forEach(each -> assertTrue(urls.contains(each.getReference()), each.getReference()));
        of(bundle, DetectedIssue.class).forEach(each -> assertTrue(urls.contains(each.getPatient().getReference()) && each.hasStatus()));
        of(bundle, ClinicalImpression.class).forEach(each -> assertTrue(urls.contains(each.getSubject().getReference()) && each.hasStatus()));
        assertTrue(of(bundle, Provenance.class).getFirst().hasRecorded() && of(bundle, Provenance.class).getFirst().getAgentFirstRep().hasWho());
        assertEquals(1, of(bundle, Patient.class).size());
    }

    @Test
    void problemsPointAtTheirElement() {
        Problem problem = Problem.at("r.json", 1, "unknown-unit", "`Bundle.entry[3].resource.valueQuantity.unit` is `x`", "单位", "mmol/L");
        OperationOutcome outcome = (OperationOutcome) parser().parseResource(org.lingshu.fhir.OperationOutcome.of(List.of(problem)).toString());
        assertEquals("Bundle.entry[3].resource.valueQuantity.unit", outcome.getIssueFirstRep().getExpression().getFirst().getValue());
        assertEquals("value", outcome.getIssueFirstRep().getCode().toCode());
    }

    private static Bundle parsed(ObjectNode answer) {
        return (Bundle) parser().parseResource(AssessmentBundle.of(answer, AT).toString());
    }

    private static IParser parser() {
        return FhirContext.forR4Cached().newJsonParser().setParserErrorHandler(new StrictErrorHandler());
    }

    private static <T extends Resource> List<T> of(Bundle bundle, Class<T> type) {
        Stream<Resource> all = bundle.getEntry().stream().map(Bundle.BundleEntryComponent::getResource);
        return all.filter(type::isInstance).map(type::cast).toList();
    }
}
