package org.lingshu.evaluation;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import org.lingshu.report.Curves;
import org.lingshu.report.Reliability;

/** Pictures as JSON: the numbers that the page plots. */
final class PicturesJson {
    private PicturesJson() {
    }

    static void write(Pictures pictures, JsonGenerator json) throws IOException {
        json.writeObjectFieldStart("plots");
        curves("roc", "falsePositives", "sensitivity", pictures.roc(), json);
        curves("precisionRecall", "recall", "precision", pictures.precisionRecall(), json);
        json.writeArrayFieldStart("reliability");
        for (Reliability.Bin each : pictures.reliability()) {
            json.writeStartObject();
            AppraisalJson.number(json, "from", each.from());
            AppraisalJson.number(json, "to", each.to());
            AppraisalJson.number(json, "given", each.given());
            AppraisalJson.estimate(json, "observed", each.observed());
            json.writeNumberField("count", each.count());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeArrayFieldStart("confusion");
        for (Confused each : pictures.confusion()) {
            json.writeStartObject();
            json.writeStringField("label", each.label());
            json.writeObjectFieldStart("said");
            for (int i = 0; i < each.said().size(); i++) AppraisalJson.number(json, pictures.confusion().get(i).label(), each.said().get(i));
            json.writeEndObject();
            AppraisalJson.estimate(json, "sensitivity", each.sensitivity());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeArrayFieldStart("coverage");
        for (Covered each : pictures.coverage()) {
            json.writeStartObject();
            json.writeStringField("label", each.label());
            json.writeNumberField("patients", each.patients());
            AppraisalJson.estimate(json, "covered", each.covered());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void curves(String name, String x, String y, List<ClassCurve> curves, JsonGenerator json) throws IOException {
        json.writeArrayFieldStart(name);
        for (ClassCurve curve : curves) {
            json.writeStartObject();
            json.writeStringField("label", curve.label());
            AppraisalJson.estimate(json, "area", curve.area());
            json.writeArrayFieldStart("points");
            for (Curves.Point point : curve.points()) {
                json.writeStartObject();
                AppraisalJson.number(json, x, point.x());
                AppraisalJson.number(json, y, point.y());
                AppraisalJson.number(json, "low", point.low());
                AppraisalJson.number(json, "high", point.high());
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        json.writeEndArray();
    }
}
