package org.lingshu.replay;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lingshu.audit.TrailForm;
import org.lingshu.proof.CanonicalJson;

/** Finds what differs between what was kept and what came out, in the order of the flow, so that the first named is nearest to the cause. */
final class Divergences {
    private static final List<String> NAMES = List.of("name", "term", "target", "statement", "text", "analyte");
    private final List<Divergence> found = new ArrayList<>();

    private Divergences() {
    }

    /** All differences; never empty for parts whose bytes differ. */
    static List<Divergence> between(JsonNode keptPatient, JsonNode keptTrail, JsonNode patient, JsonNode trail) {
        Divergences all = new Divergences();
        all.value("病历 record", keptPatient.path("record"), patient.path("record"));
        all.list("事实 fact", keptPatient.path("facts"), patient.path("facts"));
        JsonNode shownKept = shown(keptTrail);
        JsonNode shown = shown(trail);
        all.list("触发 firing", shownKept.path("firings"), shown.path("firings"));
        all.members("轨迹 trail", List.of("firings"), shownKept, shown);
        all.members("答复 answer", List.of("trail"), keptPatient.path("answer"), patient.path("answer"));
        all.value("轨迹号 id of the trail", keptPatient.path("answer").path("trail"), patient.path("answer").path("trail"));
        if (all.found.isEmpty()) all.found.add(new Divergence("排列 arrangement", "order or numbering of the kept trail", "another"));
        return all.found;
    }

    private static JsonNode shown(JsonNode trail) {
        return TrailForm.shown("", JsonNodeFactory.instance.arrayNode(), trail);
    }

    private void members(String where, List<String> except, JsonNode kept, JsonNode now) {
        for (String name : names(kept, now)) {
            if (except.contains(name)) continue;
            if (kept.path(name).isArray() && now.path(name).isArray()) list(where + "." + name, kept.path(name), now.path(name));
            else value(where + "." + name, kept.path(name), now.path(name));
        }
    }

    private void value(String where, JsonNode kept, JsonNode now) {
        if (!told(kept).equals(told(now))) found.add(new Divergence(where, differing(kept, now), differing(now, kept)));
    }

    private void list(String where, JsonNode kept, JsonNode now) {
        List<String> before = new ArrayList<>();
        List<String> after = new ArrayList<>();
        kept.forEach(each -> before.add(told(each)));
        now.forEach(each -> after.add(told(each)));
        if (before.equals(after)) return;
        List<Integer> missing = surplus(before, after);
        List<Integer> extra = surplus(after, before);
        if (missing.isEmpty() && extra.isEmpty()) order(where, before, after);
        for (int i : missing) {
            JsonNode one = kept.path(i);
            String name = name(one);
            int same = extra.stream().filter(j -> !name.isEmpty() && name(now.path(j)).equals(name)).findFirst().orElse(-1);
            extra.remove((Integer) same);
            found.add(same < 0 ? new Divergence(place(where, i, one), told(one), "") : new Divergence(place(where, i, one), differing(one, now.path(same)), differing(now.path(same), one)));
        }
        for (int j : extra) found.add(new Divergence(place(where, j, now.path(j)), "", told(now.path(j))));
    }

    private void order(String where, List<String> before, List<String> after) {
        int first = 0;
        while (before.get(first).equals(after.get(first))) first++;
        found.add(new Divergence(where + " " + (first + 1) + "（次序 order）", before.get(first), after.get(first)));
    }

    /** Places of what one list has more often than the other. */
    private static List<Integer> surplus(List<String> one, List<String> other) {
        List<String> left = new ArrayList<>(other);
        List<Integer> places = new ArrayList<>();
        for (int i = 0; i < one.size(); i++) if (!left.remove(one.get(i))) places.add(i);
        return places;
    }

    private static String place(String where, int index, JsonNode one) {
        String rule = one.path("rule").asText();
        return where + " " + (index + 1) + (rule.isEmpty() ? "" : "  " + rule + "（" + one.path("stage").asText() + "）→ " + one.path("added").asText());
    }

    /** Under which two elements of a list are taken for the same that changed. */
    private static String name(JsonNode one) {
        if (one.has("rule")) return one.path("stage").asText() + "|" + one.path("rule").asText() + "|" + one.path("added").asText();
        return NAMES.stream().map(each -> one.path(each).asText()).filter(each -> !each.isEmpty()).findFirst().orElse("");
    }

    /** Of two objects what the first holds otherwise than the second, and of those within it likewise; of anything else the whole. */
    private static String differing(JsonNode one, JsonNode other) {
        if (!one.isObject() || !other.isObject()) return one.isMissingNode() ? "" : told(one);
        return names(one, other).stream().filter(name -> one.has(name) && !told(one.path(name)).equals(told(other.path(name))))
                .map(name -> name + ": " + differing(one.path(name), other.path(name))).collect(Collectors.joining("; "));
    }

    private static Set<String> names(JsonNode one, JsonNode other) {
        return Stream.of(one, other).flatMap(each -> each.properties().stream()).map(java.util.Map.Entry::getKey).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static String told(JsonNode value) {
        return value.isMissingNode() ? "" : value.isTextual() ? value.textValue() : new String(CanonicalJson.of(value), StandardCharsets.UTF_8);
    }
}
