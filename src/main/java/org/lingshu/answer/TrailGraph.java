package org.lingshu.answer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A trail as it is shown, drawn as a graph from left to right: record, findings, evidence, elements, syndromes, features, model, conclusions, safety. It is made
 * of the sentences that were kept, so that it can be drawn when the record was erased and when the assessment can no longer be done again. An edge goes from
 * what is said to what it rests on.
 */
public final class TrailGraph {
    /** More facts than this are not drawn; those that nothing else rests on, and what they rest on, come first. */
    public static final int MOST = 900;
    private static final Set<String> KNOWLEDGE = Set.of("Scale", "Leading", "ElementName", "Composition", "Formula", "Modification");
    private static final List<String> STARTS = List.of("Alert", "Advice", "Conclusion", "Question", "Syndrome", "ClassProbability", "Element");
    private static final String RECORD = "Record";
    private final Map<String, ObjectNode> read = new HashMap<>();
    private final Map<String, List<Integer>> adding = new LinkedHashMap<>();
    private final Map<String, ObjectNode> predicted = new LinkedHashMap<>();
    private final List<JsonNode> firings = new ArrayList<>();
    private final Map<String, ObjectNode> nodes = new LinkedHashMap<>();
    private final List<String> left = new ArrayList<>();
    private final Set<String> edgesSeen = new LinkedHashSet<>();
    private final ArrayNode edges = FactJson.array();
    private final Map<Integer, ObjectNode> fired = new LinkedHashMap<>();
    private int leftOut;

    private TrailGraph(JsonNode trail) {
        trail.path("read").forEach(each -> read.put(each.path("fact").asText(), (ObjectNode) each));
        trail.path("firings").forEach(each -> {
            adding.computeIfAbsent(each.path("added").asText(), _ -> new ArrayList<>()).add(firings.size());
            firings.add(each);
        });
        trail.path("predictions").forEach(each -> predicted.put("Prediction " + each.path("target").asText(), (ObjectNode) each));
    }

    /**
     * The graph of everything in a trail.
     *
     * @return {@code nodes[{id,column,kind,words,fact,span}]}, {@code edges[{from,to,firing,name,effect}]}, {@code firings[{id,stage,rule,source,added,bound}]}, {@code left}:
     *     how many facts were too many
     */
    public static ObjectNode of(JsonNode trail) {
        TrailGraph graph = new TrailGraph(trail);
        List<String> all = new ArrayList<>(graph.adding.keySet());
        graph.predicted.values().forEach(each -> each.path("classes").forEach(one -> all.add("ClassProbability " + each.path("target").asText() + " " + one.path("label").asText())));
        all.sort((one, other) -> Integer.compare(rank(one), rank(other)));
        all.addAll(graph.read.keySet());
        all.forEach(graph::from);
        return graph.json(trail);
    }

    /** The graph of what is meant by a statement alone: named exactly, or else holding these words; without nodes when the trail says nothing so. */
    public static ObjectNode of(JsonNode trail, String statement) {
        TrailGraph graph = new TrailGraph(trail);
        Set<String> all = new LinkedHashSet<>(graph.adding.keySet());
        all.addAll(graph.predicted.keySet());
        all.addAll(graph.read.keySet());
        String wanted = statement.strip();
        List<String> meant = all.stream().filter(each -> each.equals(wanted) || words(each).equals(wanted)).toList();
        if (meant.isEmpty() && !wanted.isEmpty()) meant = all.stream().filter(each -> each.contains(wanted)).toList();
        meant.forEach(graph::from);
        return graph.json(trail);
    }

    private static int rank(String fact) {
        int at = STARTS.indexOf(kind(fact));
        return at < 0 ? STARTS.size() : at;
    }

    private void from(String fact) {
        if (node(fact)) for (int i = left.size() - 1; i < left.size(); i++) rests(left.get(i));
    }

    /** Whether it is new. */
    private boolean node(String fact) {
        if (nodes.containsKey(fact)) return false;
        if (nodes.size() >= MOST) {
            leftOut++;
            return false;
        }
        nodes.put(fact, FactJson.object().put("id", "n" + (nodes.size() + 1)).put("column", column(kind(fact))).put("kind", kind(fact)).put("words", words(fact)).put("fact", fact));
        left.add(fact);
        return true;
    }

    private void rests(String fact) {
        for (int number : adding.getOrDefault(fact, List.of())) {
            firings.get(number).path("bound").properties().forEach(bound -> bound.getValue().forEach(each -> {
                String other = each.asText();
                if (!KNOWLEDGE.contains(kind(other)) && !other.equals(fact)) edge(fact, other, "f" + (number + 1), bound.getKey());
            }));
            fired.computeIfAbsent(number, this::firing);
        }
        switch (kind(fact)) {
            case "ClassProbability" -> predicted.keySet().stream().filter(each -> fact.startsWith("ClassProbability " + words(each) + " ")).forEach(each -> edge(fact, each, "", ""));
            case "Prediction" -> pulled(fact);
            default -> { }
        }
        if (!adding.containsKey(fact) && read.containsKey(fact) && read.get(fact).has("span")) quoted(fact, read.get(fact).path("span"));
    }

    private void pulled(String fact) {
        for (JsonNode each : predicted.getOrDefault(fact, FactJson.object()).path("contributions")) {
            String name = each.path("feature").asText();
            // A model of several blocks names a feature after its block.
            String feature = adding.containsKey("Feature " + name) ? "Feature " + name : "Feature " + name.substring(name.indexOf(':') + 1);
            if (adding.containsKey(feature)) edge(fact, feature, "", "").ifPresent(edge -> edge.put("class", each.path("label").asText()).set("effect", each.path("effect")));
        }
    }

    private void quoted(String fact, JsonNode span) {
        String text = span.path("text").asText();
        if (text.isEmpty()) return;
        String key = RECORD + " " + span.path("field").asText() + " " + span.path("start").asInt() + " " + text;
        edge(fact, key, "", "");
        if (nodes.containsKey(key)) nodes.get(key).put("words", text).set("span", span);
    }

    private Optional<ObjectNode> edge(String from, String to, String firing, String name) {
        node(to);
        if (!nodes.containsKey(from) || !nodes.containsKey(to) || !edgesSeen.add(from + "\n" + to + "\n" + firing)) return Optional.empty();
        ObjectNode edge = edges.addObject().put("from", nodes.get(from).path("id").asText()).put("to", nodes.get(to).path("id").asText());
        if (!firing.isEmpty()) edge.put("firing", firing).put("name", name);
        return Optional.of(edge);
    }

    private ObjectNode firing(int number) {
        JsonNode one = firings.get(number);
        ObjectNode node = FactJson.object().put("id", "f" + (number + 1)).put("stage", one.path("stage").asText()).put("rule", one.path("rule").asText()).put("source", one.path("source").asText());
        node.put("added", nodes.get(one.path("added").asText()).path("id").asText());
        node.set("bound", one.path("bound"));
        return node;
    }

    private ObjectNode json(JsonNode trail) {
        ObjectNode whole = FactJson.object().put("id", trail.path("id").asText());
        ArrayNode all = whole.putArray("nodes");
        nodes.values().forEach(all::add);
        whole.set("edges", edges);
        ArrayNode rules = whole.putArray("firings");
        fired.values().forEach(rules::add);
        return whole.put("left", leftOut);
    }

    private static String kind(String fact) {
        int blank = fact.indexOf(' ');
        return blank < 0 ? fact : fact.substring(0, blank);
    }

    private static String words(String fact) {
        return fact.substring(Math.min(fact.length(), kind(fact).length() + 1));
    }

    private static String column(String kind) {
        return switch (kind) {
            case RECORD -> "record";
            case "Patient", "Finding", "History", "Measurement", "Medication", "Allergy" -> "findings";
            case "Evidence" -> "evidence";
            case "Element", "Consensus" -> "elements";
            case "Syndrome", "Resemblance" -> "syndromes";
            case "Feature" -> "features";
            case "Prediction", "ClassProbability" -> "model";
            case "Conclusion", "Question" -> "conclusions";
            default -> "safety";
        };
    }
}
