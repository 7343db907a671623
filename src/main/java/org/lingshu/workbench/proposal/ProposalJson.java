package org.lingshu.workbench.proposal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.lingshu.workbench.release.Changelog;
import org.lingshu.workbench.release.Hold;

/** A proposal as JSON: as it is kept, and as it is shown. */
public final class ProposalJson {
    private static final String FORMAT = "lingshu-proposal/1";

    private ProposalJson() {
    }

    /** Everything of it, with the commands that take it up. */
    public static ObjectNode of(Proposal one) {
        ObjectNode node = JsonNodeFactory.instance.objectNode().put("format", FORMAT).put("name", one.name()).put("author", one.author()).put("at", one.at()).put("version", one.version()).put("date", one.date());
        ObjectNode entry = node.putObject("changelog");
        one.entry().types().forEach(entry.putArray("types")::add);
        one.entry().areas().forEach(entry.putArray("areas")::add);
        entry.put("chinese", one.entry().chinese()).put("english", one.entry().english());
        ObjectNode files = node.putObject("files");
        one.files().forEach((path, text) -> files.putObject(path).put("before", one.before().get(path)).put("text", text));
        ArrayNode holds = node.putArray("holds");
        one.holds().forEach(hold -> hold.details().forEach(holds.addObject().put("name", hold.name()).putArray("details")::add));
        node.set("difference", one.difference());
        node.put("approvals", Proposal.APPROVALS).put("apply", one.applying()).put("release", one.releasing());
        return node;
    }

    /**
     * Reads one that was kept.
     *
     * @throws IllegalArgumentException when it is none
     */
    static Proposal read(JsonNode node) {
        if (!FORMAT.equals(node.path("format").asText())) throw new IllegalArgumentException("this is no proposal");
        SortedMap<String, String> files = new TreeMap<>();
        SortedMap<String, String> before = new TreeMap<>();
        for (Map.Entry<String, JsonNode> each : node.path("files").properties()) {
            files.put(each.getKey(), each.getValue().path("text").asText());
            before.put(each.getKey(), each.getValue().path("before").asText());
        }
        List<Hold> holds = new ArrayList<>();
        node.path("holds").forEach(each -> holds.add(new Hold(each.path("name").asText(), texts(each.path("details")))));
        JsonNode entry = node.path("changelog");
        return new Proposal(node.path("name").asText(), node.path("author").asText(), node.path("at").asText(), node.path("version").asText(), node.path("date").asText(),
                new Changelog.Entry(texts(entry.path("types")), texts(entry.path("areas")), entry.path("chinese").asText(), entry.path("english").asText()), files, before, holds, node.path("difference"));
    }

    private static List<String> texts(JsonNode array) {
        List<String> all = new ArrayList<>();
        array.forEach(each -> all.add(each.asText()));
        return all;
    }
}
