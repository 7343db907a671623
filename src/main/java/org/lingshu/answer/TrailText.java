package org.lingshu.answer;

import java.util.List;
import java.util.stream.Collectors;
import org.lingshu.clinical.Fact;
import org.lingshu.trail.Firing;
import org.lingshu.trail.Stage;
import org.lingshu.trail.Trail;

/** A trail as prose: stage by stage, every rule that fired, on what, and what it added. */
public final class TrailText {
    private TrailText() {
    }

    /** The whole trail. */
    public static String of(Trail trail) {
        StringBuilder text = new StringBuilder("■ 轨迹 trail ").append(TrailJson.id(trail)).append('\n');
        for (Stage stage : Stage.values()) {
            List<Firing> firings = trail.firings().stream().filter(firing -> firing.stage() == stage).toList();
            if (!firings.isEmpty()) text.append("  ").append(stage.folder()).append('\n');
            firings.forEach(firing -> text.append("    ").append(firing.rule()).append("　〔").append(firing.source()).append("〕　")
                    .append(bound(firing)).append("　→ ").append(firing.added().sentence()).append('\n'));
        }
        return text.toString();
    }

    private static String bound(Firing firing) {
        return firing.bound().entrySet().stream().filter(each -> !each.getValue().isEmpty())
                .map(each -> each.getKey() + " " + each.getValue().stream().map(Fact::label).collect(Collectors.joining("、"))).collect(Collectors.joining("，"));
    }
}
