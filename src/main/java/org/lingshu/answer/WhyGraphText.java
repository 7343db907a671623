package org.lingshu.answer;

import java.util.Map;
import org.lingshu.trail.WhyGraph;

/** Why statements stand, as a graph for drawing programs: DOT for Graphviz, Mermaid for pages. */
public final class WhyGraphText {
    private static final Map<String, String> SHAPES = Map.of("fact", "ellipse", "rule", "box", "contribution", "hexagon", "record", "note");
    private static final Map<String, String[]> BRACKETS = Map.of("fact", new String[] {"([", "])"}, "rule", new String[] {"[", "]"}, "contribution", new String[] {"{{", "}}"},
            "record", new String[] {">", "]"});

    private WhyGraphText() {
    }

    /** In the language of Graphviz. */
    public static String dot(WhyGraph graph) {
        StringBuilder text = new StringBuilder("digraph why {\n  rankdir=LR;\n");
        graph.nodes().forEach(node -> text.append("  ").append(node.id()).append(" [shape=").append(SHAPES.get(GraphWords.kind(node))).append(", label=\"")
                .append(GraphWords.label(node).replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", " ")).append("\"];\n"));
        graph.edges().forEach(edge -> text.append("  ").append(edge.from()).append(" -> ").append(edge.to())
                .append(edge.name().isEmpty() ? "" : " [label=\"" + edge.name() + "\"]").append(";\n"));
        return text.append("}\n").toString();
    }

    /** In the language of Mermaid. */
    public static String mermaid(WhyGraph graph) {
        StringBuilder text = new StringBuilder("flowchart LR\n");
        graph.nodes().forEach(node -> {
            String[] around = BRACKETS.get(GraphWords.kind(node));
            text.append("  ").append(node.id()).append(around[0]).append('"').append(GraphWords.label(node).replace("#", "#35;").replace("\"", "#quot;").replace("\n", " "))
                    .append('"').append(around[1]).append('\n');
        });
        graph.edges().forEach(edge -> text.append("  ").append(edge.from()).append(edge.name().isEmpty() ? " --> " : " -- " + edge.name() + " --> ").append(edge.to()).append('\n'));
        return text.toString();
    }
}
