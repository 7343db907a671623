package org.lingshu.service.assessment;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.util.List;
import org.lingshu.answer.TrailGraph;
import org.lingshu.answer.TrailJson;
import org.lingshu.service.door.Door;
import org.lingshu.service.door.ProblemDetails;
import org.lingshu.service.door.Role;

/** {@code /v1/assessments/{id}/graph}: the trail as a graph that a page can draw. */
final class GraphRoute {
    private final Assessments assessments;

    GraphRoute(Assessments assessments) {
        this.assessments = assessments;
    }

    List<Door> doors() {
        return List.of(Door.get("/v1/assessments/{id}/graph", Role.CLINICIAN, Role.AUDITOR)
                .says("graph", "the trail as a graph: record, findings, evidence, elements, syndromes, features, model, conclusions, safety", "轨迹之图")
                .query("statement", "only what this statement rests on; everything when it is left out", "仅此陈述之所据；省略则为全部").gives(200, "nodes, edges, firings", "application/json", "Graph")
                .by((request, response) -> assessments.find(request, response, (_, held) -> graph(request, response, TrailJson.of(held.assessment().trail())),
                        recalled -> graph(request, response, recalled.trail()))));
    }

    private static void graph(ServerRequest request, ServerResponse response, ObjectNode trail) {
        String statement = request.query().first("statement").orElse("");
        ObjectNode graph = statement.isEmpty() ? TrailGraph.of(trail) : TrailGraph.of(trail, statement);
        if (!statement.isEmpty() && graph.path("nodes").isEmpty()) ProblemDetails.send(response, 404, "no-statement", "nothing in this assessment says so", "此辨析中无此陈述");
        else AnswerForm.send(response, 200, "application/json", graph);
    }
}
