package org.lingshu.answer;

import org.lingshu.trail.WhyGraph;

/** What a node of a graph is called. */
final class GraphWords {
    private GraphWords() {
    }

    static String kind(WhyGraph.Node node) {
        return switch (node) {
            case WhyGraph.Said said -> "fact";
            case WhyGraph.Fired fired -> "rule";
            case WhyGraph.Pulled pulled -> "contribution";
            case WhyGraph.Quoted quoted -> "record";
        };
    }

    static String label(WhyGraph.Node node) {
        return switch (node) {
            case WhyGraph.Said said -> WhyText.said(said.fact());
            case WhyGraph.Fired fired -> fired.firing().rule();
            case WhyGraph.Pulled pulled -> pulled.contribution().feature() + " " + Figures.plain(pulled.contribution().value()) + "（" + Figures.signed(pulled.contribution().effect()) + "）";
            case WhyGraph.Quoted quoted -> Sections.chinese(quoted.span().field()) + " [" + quoted.span().start() + "," + quoted.span().end() + ")「" + quoted.span().text() + "」";
        };
    }
}
