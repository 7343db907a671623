package org.lingshu.answer;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.lingshu.trail.WhyGraph;

/** Why statements stand, as a graph in JSON: {@code nodes[{id,kind,label,…}]} and {@code edges[{from,to,name}]}. */
public final class WhyGraphJson {
    private WhyGraphJson() {
    }

    /** The graph for the record of this id. */
    public static ObjectNode of(String id, WhyGraph graph) {
        ObjectNode whole = FactJson.object().put("id", id);
        ArrayNode nodes = whole.putArray("nodes");
        graph.nodes().forEach(node -> nodes.add(node(node)));
        ArrayNode edges = whole.putArray("edges");
        graph.edges().forEach(edge -> {
            ObjectNode one = edges.addObject().put("from", edge.from()).put("to", edge.to());
            if (!edge.name().isEmpty()) one.put("name", edge.name());
        });
        return whole;
    }

    private static ObjectNode node(WhyGraph.Node node) {
        ObjectNode one = FactJson.object().put("id", node.id()).put("kind", GraphWords.kind(node)).put("label", GraphWords.label(node));
        switch (node) {
            case WhyGraph.Said said -> one.put("fact", said.fact().sentence());
            case WhyGraph.Fired fired -> one.put("stage", fired.firing().stage().folder()).put("rule", fired.firing().rule()).put("source", fired.firing().source());
            case WhyGraph.Pulled pulled -> one.put("target", pulled.target()).put("class", pulled.contribution().label()).put("feature", pulled.contribution().feature())
                    .put("value", Figures.exact(pulled.contribution().value())).put("effect", Figures.exact(pulled.contribution().effect()));
            case WhyGraph.Quoted quoted -> one.set("span", FactJson.span(quoted.span()));
        }
        return one;
    }
}
