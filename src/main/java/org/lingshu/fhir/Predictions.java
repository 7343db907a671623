package org.lingshu.fhir;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** A prediction as a RiskAssessment: every class with its calibrated probability and how likely that is in words; the set that the model vouches for is said in the rationale. */
final class Predictions {
    private static final String QUALITATIVE = "http://terminology.hl7.org/CodeSystem/risk-probability";

    private Predictions() {
    }

    static void write(Resource resource, JsonNode prediction, int at) {
        ObjectNode risk = resource.about("RiskAssessment", "risk-" + at, "subject");
        risk.put("status", "final");
        risk.putObject("method").put("text", prediction.path("model").asText());
        risk.putObject("code").put("text", prediction.path("target").asText());
        for (JsonNode each : prediction.path("classes")) {
            ObjectNode one = risk.withArray("prediction").addObject();
            String label = each.path("label").asText();
            double probability = each.path("probability").asDouble();
            one.putObject("outcome").put("text", label);
            one.put("probabilityDecimal", each.path("probability").decimalValue());
            String word = word(probability);
            ObjectNode qualitative = one.putObject("qualitativeRisk");
            Resource.coding(qualitative.putArray("coding").addObject(), QUALITATIVE, word, Character.toUpperCase(word.charAt(0)) + word.substring(1) + (word.equals("certain") ? "" : " likelihood"));
            boolean held = held(prediction.path("set"), label);
            one.put("rationale", held ? "属于预测集 in the prediction set: " + Resource.joined(prediction.path("set")) : "不属于预测集 not in the prediction set");
        }
        for (JsonNode each : prediction.path("missing")) {
            risk.withArray("note").addObject().put("text", "缺少 missing: " + each.path("modality").asText() + " (" + each.path("measure").asText() + " −" + each.path("loss").asText() + ")");
        }
        resource.finish(risk);
    }

    private static boolean held(JsonNode set, String label) {
        for (JsonNode each : set) if (each.asText().equals(label)) return true;
        return false;
    }

    private static String word(double probability) {
        return probability < 0.05 ? "negligible" : probability < 0.25 ? "low" : probability < 0.6 ? "moderate" : "high";
    }
}
