package org.lingshu.service.workshop;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.LongFunction;
import org.lingshu.store.Reaction;
import org.lingshu.store.Records;
import org.lingshu.store.RuleReaction;
import org.lingshu.store.Tally;
import org.lingshu.store.Word;

/** What became of a rule: in how many assessments each of its versions fired, week by week, and what doctors made of what rested on it. */
final class Statistics {
    private static final int MOST_WALKED = 500;

    private Statistics() {
    }

    /**
     * As JSON.
     *
     * @param current hash of the file that holds the rule now; empty when there is none
     * @param trail   a kept trail by its place in the log; empty when it was destroyed
     */
    static ObjectNode of(String rule, Optional<String> current, Records records, Tally tally, LongFunction<Optional<JsonNode>> trail) {
        List<Word> words = records.versions(rule);
        List<RuleReaction> reactions = records.reactions(words);
        ObjectNode node = JsonNodeFactory.instance.objectNode().put("rule", rule).put("kept", true);
        long all = 0;
        ArrayNode versions = node.putArray("versions");
        for (Word word : words) {
            SortedMap<String, Integer> weeks = tally.of(word);
            int assessments = weeks.values().stream().mapToInt(Integer::intValue).sum();
            all += assessments;
            ObjectNode version = versions.addObject().put("version", word.version()).put("current", current.filter(word.version()::equals).isPresent()).put("assessments", assessments)
                    .put("accepted", count(reactions, word, Reaction.ACCEPTED)).put("overridden", count(reactions, word, Reaction.OVERRIDDEN));
            ArrayNode series = version.putArray("weeks");
            weeks.forEach((week, count) -> series.addObject().put("week", week).put("assessments", count));
        }
        node.put("assessments", all);
        node.set("reactions", reactions(rule, reactions, trail));
        return node;
    }

    private static long count(List<RuleReaction> reactions, Word word, Reaction reaction) {
        return reactions.stream().filter(each -> each.version().equals(word.version()) && each.feedback().reaction() == reaction).count();
    }

    /** By reaction and reason: about the whole assessment, about a statement that rests on the rule, about another, or about one whose trail is gone. */
    private static ArrayNode reactions(String rule, List<RuleReaction> reactions, LongFunction<Optional<JsonNode>> trail) {
        Map<String, ObjectNode> groups = new TreeMap<>();
        int walked = 0;
        for (RuleReaction each : reactions) {
            String about = each.feedback().statement().isEmpty() ? "whole" : ++walked > MOST_WALKED ? "unknown"
                    : trail.apply(each.feedback().about()).map(found -> rests(found, each.feedback().statement(), rule) ? "resting" : "other").orElse("unknown");
            ObjectNode group = groups.computeIfAbsent(each.feedback().reaction().word() + " " + each.feedback().reason().word(), _ -> JsonNodeFactory.instance.objectNode().put("reaction", each.feedback().reaction().word())
                    .put("reason", each.feedback().reason().word()).put("chinese", each.feedback().reason().chinese()).put("resting", 0).put("whole", 0).put("other", 0).put("unknown", 0));
            group.put(about, group.path(about).intValue() + 1);
        }
        ArrayNode all = JsonNodeFactory.instance.arrayNode();
        groups.values().forEach(all::add);
        return all;
    }

    /** Whether the walk back from what was stated passes a rule. */
    static boolean rests(JsonNode trail, String statement, String rule) {
        Map<String, List<JsonNode>> adding = new TreeMap<>();
        trail.path("firings").forEach(firing -> adding.computeIfAbsent(firing.path("added").asText(), _ -> new java.util.ArrayList<>()).add(firing));
        Deque<String> open = new ArrayDeque<>(adding.keySet().stream().filter(sentence -> sentence.contains(statement)).toList());
        Set<String> seen = new HashSet<>(open);
        while (!open.isEmpty()) {
            for (JsonNode firing : adding.getOrDefault(open.poll(), List.of())) {
                if (firing.path("rule").asText().equals(rule)) return true;
                for (JsonNode facts : firing.path("bound")) for (JsonNode fact : facts) if (seen.add(fact.asText())) open.add(fact.asText());
            }
        }
        return false;
    }
}
