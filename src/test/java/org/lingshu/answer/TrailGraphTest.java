package org.lingshu.answer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.lingshu.Repository;
import org.lingshu.assess.Assessment;
import org.lingshu.audit.Kept;
import org.lingshu.trail.WhyGraph;

/** The graph of a trail as it is shown: nothing is left out, nothing stands in the air, and it says what the walk back says. */
class TrailGraphTest {
    private static final List<ObjectNode> TRAILS = Kept.cases().stream().limit(12).map(one -> TrailJson.of(Repository.assessor().assess(one).trail())).toList();

    private static Map<String, JsonNode> byId(JsonNode all) {
        return StreamSupport.stream(all.spliterator(), false).collect(Collectors.toMap(each -> each.path("id").asText(), each -> each));
    }

    @Test
    void holdsEveryFiringAndEveryFactOnce() {
        for (ObjectNode trail : TRAILS) {
            ObjectNode graph = TrailGraph.of(trail);
            assertEquals(trail.path("firings").size(), graph.path("firings").size());
            assertEquals(0, graph.path("left").asInt());
            Set<String> facts = new HashSet<>();
            graph.path("nodes").forEach(node -> assertTrue(facts.add(node.path("fact").asText()), node.toString()));
            trail.path("read").forEach(each -> assertTrue(facts.contains(each.path("fact").asText()), each.toString()));
            trail.path("firings").forEach(each -> assertTrue(facts.contains(each.path("added").asText()), each.toString()));
        }
    }

    @Test
    void leadsFromEverySyndromeToWordsOfTheRecord() {
        for (ObjectNode trail : TRAILS) {
            ObjectNode graph = TrailGraph.of(trail);
            Map<String, JsonNode> nodes = byId(graph.path("nodes"));
            Map<String, List<String>> back = new HashMap<>();
            graph.path("edges").forEach(edge -> {
                assertTrue(nodes.containsKey(edge.path("from").asText()) && nodes.containsKey(edge.path("to").asText()), edge.toString());
                back.computeIfAbsent(edge.path("from").asText(), _ -> new ArrayList<>()).add(edge.path("to").asText());
            });
            nodes.values().stream().filter(node -> node.path("kind").asText().equals("Syndrome")).forEach(node -> assertTrue(reached(node.path("id").asText(), back).stream()
                    .anyMatch(each -> nodes.get(each).path("column").asText().equals("record")), node.toString()));
        }
    }

    private static Set<String> reached(String from, Map<String, List<String>> back) {
        Set<String> seen = new HashSet<>(Set.of(from));
        List<String> left = new ArrayList<>(seen);
        while (!left.isEmpty()) for (String next : back.getOrDefault(left.removeLast(), List.of())) if (seen.add(next)) left.add(next);
        return seen;
    }

    @Test
    void restsOnTheSameFactsAsTheWalkBack() {
        Assessment assessment = Repository.assessor().assess(Kept.cases().get(3));
        String syndrome = assessment.syndromes().getFirst().name();
        WhyGraph walk = WhyGraph.of(assessment.trail(), assessment.trail().meantBy(syndrome).stream().filter(fact -> fact.sentence().equals("Syndrome " + syndrome)).toList());
        Set<String> walked = walk.nodes().stream().flatMap(node -> node instanceof WhyGraph.Said(String _, var fact) ? java.util.stream.Stream.of(fact.sentence()) : java.util.stream.Stream.of()).collect(Collectors.toSet());
        Set<String> drawn = new HashSet<>();
        TrailGraph.of(TrailJson.of(assessment.trail()), "Syndrome " + syndrome).path("nodes").forEach(node -> {
            if (!node.path("kind").asText().equals("Record")) drawn.add(node.path("fact").asText());
        });
        assertEquals(walked, drawn);
    }

    @Test
    void isDrawnWithoutTheRecordWhenThatWasErased() {
        ObjectNode erased = TRAILS.getFirst().deepCopy();
        erased.set("read", JsonNodeFactory.instance.arrayNode());
        ObjectNode graph = TrailGraph.of(erased);
        assertEquals(erased.path("firings").size(), graph.path("firings").size());
        byId(graph.path("nodes")).values().forEach(node -> assertTrue(!node.path("column").asText().equals("record") && !node.has("span"), node.toString()));
    }

    @Test
    void drawsNothingOfWhatWasNotSaidAndLeavesOutWhatIsTooMuch() {
        assertEquals(0, TrailGraph.of(TRAILS.getFirst(), "没有这样的证").path("nodes").size());
        ObjectNode endless = JsonNodeFactory.instance.objectNode().put("id", "x");
        for (int i = 0; i < TrailGraph.MOST + 30; i++) endless.withArray("firings").addObject().put("stage", "5-interpretation").put("rule", "r").put("source", "s").put("added", "Conclusion note " + i).putObject("bound");
        ObjectNode graph = TrailGraph.of(endless);
        assertEquals(TrailGraph.MOST, graph.path("nodes").size());
        assertEquals(30, graph.path("left").asInt());
    }
}
