package org.lingshu.trail;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lingshu.clinical.ClassProbability;
import org.lingshu.clinical.Contribution;
import org.lingshu.clinical.Fact;
import org.lingshu.clinical.Feature;
import org.lingshu.clinical.Prediction;
import org.lingshu.clinical.Span;

/**
 * Why statements stand, as a graph: each fact, firing, contribution and place in the record once, however many paths lead to it. An edge goes from what
 * is said to what it rests on; there is no circle.
 *
 * @param nodes in the order in which they were reached, statements first
 * @param edges from and to nodes of this graph
 */
public record WhyGraph(List<Node> nodes, List<Edge> edges) {
    /** A node; its id is unique in its graph and the same for the same trail. */
    public sealed interface Node {
        /** {@code n1}, {@code n2}, … */
        String id();
    }

    /**
     * A fact.
     *
     * @param id   of the node
     * @param fact what is said
     */
    public record Said(String id, Fact fact) implements Node {
    }

    /**
     * A rule that fired.
     *
     * @param id     of the node
     * @param firing which
     */
    public record Fired(String id, Firing firing) implements Node {
    }

    /**
     * A feature's pull on a model.
     *
     * @param id           of the node
     * @param target       what the model predicts
     * @param contribution the pull
     */
    public record Pulled(String id, String target, Contribution contribution) implements Node {
    }

    /**
     * Words of the record.
     *
     * @param id   of the node
     * @param span where
     */
    public record Quoted(String id, Span span) implements Node {
    }

    /**
     * What is said rests on what is named.
     *
     * @param from id of the one
     * @param to   id of the other
     * @param name the name under which a rule bound it; empty elsewhere
     */
    public record Edge(String from, String to, String name) {
    }

    public WhyGraph {
        nodes = List.copyOf(nodes);
        edges = List.copyOf(edges);
    }

    /** The graph of some facts of a trail. */
    public static WhyGraph of(Trail trail, List<Fact> facts) {
        Growth growth = new Growth(trail);
        facts.forEach(growth::said);
        growth.grow();
        return new WhyGraph(List.copyOf(growth.nodes.values()), List.copyOf(growth.edges));
    }

    /** A graph while it is made; used once by one thread. */
    private static final class Growth {
        private final Trail trail;
        private final Map<String, List<Firing>> adding = new HashMap<>();
        private final Map<String, Fact> features = new HashMap<>();
        private final Map<Object, Node> nodes = new LinkedHashMap<>();
        private final Set<Edge> edges = new LinkedHashSet<>();
        private final List<Said> left = new ArrayList<>();

        Growth(Trail trail) {
            this.trail = trail;
            trail.firings().forEach(firing -> adding.computeIfAbsent(firing.added().sentence(), any -> new ArrayList<>()).add(firing));
            trail.firings().stream().map(Firing::added).filter(Feature.class::isInstance).forEach(fact -> features.putIfAbsent(fact.label(), fact));
        }

        Node said(Fact fact) {
            String key = fact.sentence();
            Node known = nodes.get(key);
            if (known != null) return known;
            Said node = new Said(next(), fact);
            nodes.put(key, node);
            left.add(node);
            return node;
        }

        void grow() {
            for (int i = 0; i < left.size(); i++) rests(left.get(i));
        }

        private void rests(Said node) {
            Fact fact = node.fact();
            for (Firing firing : adding.getOrDefault(fact.sentence(), List.of())) {
                Node fired = nodes.computeIfAbsent(firing, any -> new Fired(next(), firing));
                edge(node, fired, "");
                firing.bound().forEach((name, bound) -> bound.stream().filter(each -> !Versions.isKnowledge(each) && !each.sentence().equals(fact.sentence()))
                        .forEach(each -> edge(fired, said(each), name)));
            }
            switch (fact) {
                case ClassProbability one -> trail.predictions().stream().filter(each -> each.target().equals(one.target())).forEach(each -> edge(node, said(each), ""));
                case Prediction prediction -> prediction.contributions().forEach(each -> pulled(node, prediction.target(), each));
                default -> { }
            }
            if (!adding.containsKey(fact.sentence())) Why.spans(fact).forEach(span -> edge(node, nodes.computeIfAbsent(span, any -> new Quoted(next(), span)), ""));
        }

        private void pulled(Node prediction, String target, Contribution contribution) {
            Node pulled = nodes.computeIfAbsent(List.of(target, contribution), any -> new Pulled(next(), target, contribution));
            edge(prediction, pulled, "");
            // A model of several blocks names a feature after its block.
            String name = contribution.feature();
            Fact feature = features.getOrDefault(name, features.get(name.substring(name.indexOf(':') + 1)));
            if (feature != null) edge(pulled, said(feature), "");
        }

        private void edge(Node from, Node to, String name) {
            edges.add(new Edge(from.id(), to.id(), name));
        }

        private String next() {
            return "n" + (nodes.size() + 1);
        }
    }
}
