package org.lingshu.trail;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.lingshu.Repository;
import org.lingshu.assess.Assessment;
import org.lingshu.clinical.Answer;
import org.lingshu.clinical.ClassProbability;
import org.lingshu.clinical.Fact;
import org.lingshu.clinical.Patient;
import org.lingshu.clinical.Sex;
import org.lingshu.intake.Case;

/** Why as a graph: every fact once, no circle, and every way ends at the record. */
class WhyGraphTest {
    private static final Assessment ASSESSMENT = Repository.assessor().assess(Case.of("p", new Patient(Sex.FEMALE, java.util.OptionalInt.of(66), Answer.NO, Answer.NO),
            Map.of("chiefComplaint", "胸闷心慌半月", "presentIllness", "胸闷，心慌，气短，乏力，刺痛，痛有定处，活动后加重，眠差。", "fourExaminations", "舌紫暗有瘀斑苔薄白，脉细涩。")));

    @Test
    void everyFactStandsOnceHoweverManyPathsLeadToIt() {
        WhyGraph graph = whole();
        List<String> sentences = graph.nodes().stream().flatMap(node -> node instanceof WhyGraph.Said said ? java.util.stream.Stream.of(said.fact().sentence()) : java.util.stream.Stream.of()).toList();
        assertEquals(Set.copyOf(sentences).size(), sentences.size());
        assertEquals(graph.nodes().size(), new HashSet<>(graph.nodes().stream().map(WhyGraph.Node::id).toList()).size());
        assertTrue(graph.nodes().size() <= sentences.size() + ASSESSMENT.trail().firings().size() + 200, graph.nodes().size() + " nodes");
    }

    @Test
    void thereIsNoCircleAndNoEdgeToNowhere() {
        WhyGraph graph = whole();
        Map<String, List<String>> next = new HashMap<>();
        Set<String> ids = new HashSet<>(graph.nodes().stream().map(WhyGraph.Node::id).toList());
        for (WhyGraph.Edge edge : graph.edges()) {
            assertTrue(ids.contains(edge.from()) && ids.contains(edge.to()), edge.toString());
            next.computeIfAbsent(edge.from(), any -> new ArrayList<>()).add(edge.to());
        }
        Map<String, Integer> into = new HashMap<>();
        graph.edges().forEach(edge -> into.merge(edge.to(), 1, Integer::sum));
        List<String> free = new ArrayList<>(ids.stream().filter(id -> !into.containsKey(id)).toList());
        int removed = 0;
        while (!free.isEmpty()) {
            String id = free.removeLast();
            removed++;
            for (String to : next.getOrDefault(id, List.of())) if (into.merge(to, -1, Integer::sum) == 0) free.add(to);
        }
        assertEquals(ids.size(), removed, "nodes in circles");
    }

    @Test
    void aClassRestsOnItsModelsPullsAndTheyOnWordsOfTheRecord() {
        ClassProbability first = ASSESSMENT.predictions().getFirst().classes().getFirst();
        WhyGraph graph = WhyGraph.of(ASSESSMENT.trail(), List.of(first));
        assertTrue(graph.nodes().stream().anyMatch(WhyGraph.Pulled.class::isInstance));
        assertTrue(graph.nodes().stream().anyMatch(WhyGraph.Fired.class::isInstance));
        // Which words pull most is for the model to say, and another one may say otherwise; that some do, is not.
        assertTrue(graph.nodes().stream().anyMatch(node -> node instanceof WhyGraph.Quoted quoted && !quoted.span().text().isBlank()));
    }

    @Test
    void theSameTrailDrawsTheSameGraph() {
        assertEquals(whole(), whole());
    }

    private static WhyGraph whole() {
        List<Fact> said = new ArrayList<>(ASSESSMENT.syndromes());
        said.addAll(ASSESSMENT.predictions());
        said.addAll(ASSESSMENT.questions());
        said.addAll(ASSESSMENT.conclusions());
        return WhyGraph.of(ASSESSMENT.trail(), said);
    }
}
