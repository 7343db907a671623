package org.lingshu.fhir.hook;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A service that a hospital system can call when something happens in it. */
public enum HookService {
    /** A patient's chart is opened: alerts and syndromes. */
    PATIENT_VIEW("patient-view", "灵枢辨证参考 Lingshu TCM assessment", "打开病历时给出警示、证候与应再问之事 Alerts, syndromes and what to ask, when a chart is opened", List.of("patient")),
    /** Orders are about to be signed: medicines against one another and against the patient. */
    ORDER_SIGN("order-sign", "灵枢用药核对 Lingshu medicine check", "签署医嘱前核对中西药物之间及与患者状况之禁忌 Checks drafted medicines against those taken and against the patient, before orders are signed",
            List.of("patient", "medications"));

    private final String hook;
    private final String title;
    private final String description;
    private final List<String> required;

    HookService(String hook, String title, String description, List<String> required) {
        this.hook = hook;
        this.title = title;
        this.description = description;
        this.required = required;
    }

    /** The hook that calls it. */
    public String hook() {
        return hook;
    }

    /** The last part of its address. */
    public String id() {
        return "lingshu-" + hook;
    }

    /** The prefetch keys without which it cannot answer. */
    public List<String> required() {
        return required;
    }

    /** The service at this address. */
    public static Optional<HookService> of(String id) {
        for (HookService each : values()) if (each.id().equals(id)) return Optional.of(each);
        return Optional.empty();
    }

    /** The prefetch templates, by key. */
    static Map<String, String> prefetch() {
        Map<String, String> all = new LinkedHashMap<>();
        all.put("patient", "Patient/{{context.patientId}}");
        all.put("medications", "MedicationRequest?patient={{context.patientId}}&status=active");
        all.put("statements", "MedicationStatement?patient={{context.patientId}}&status=active");
        all.put("allergies", "AllergyIntolerance?patient={{context.patientId}}");
        all.put("conditions", "Condition?patient={{context.patientId}}");
        all.put("observations", "Observation?patient={{context.patientId}}&_sort=-date&_count=200");
        all.put("documents", "Composition?patient={{context.patientId}}&_sort=-date&_count=1");
        return all;
    }

    /** What the discovery address says: every service with its hook, title, description and prefetch templates. */
    public static ObjectNode discovery() {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        ArrayNode services = node.putArray("services");
        for (HookService each : values()) {
            ObjectNode service = services.addObject().put("hook", each.hook).put("title", each.title).put("description", each.description).put("id", each.id());
            prefetch().forEach(service.putObject("prefetch")::put);
            service.put("usageRequirements", "Works on prefetch alone and never calls the FHIR server; without " + String.join(", ", each.required) + " it answers 412.");
        }
        return node;
    }
}
