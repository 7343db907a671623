package org.lingshu.workbench.release;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.lingshu.problem.Problem;
import org.lingshu.workbench.RuleCase;
import org.lingshu.workbench.RuleCaseRun;
import org.lingshu.workbench.UnreadableRuleCaseException;
import org.lingshu.workbench.diff.Difference;
import org.lingshu.workbench.edition.Edition;
import org.lingshu.workbench.edition.Loaded;

/** What stands between an edition and its release: places to fill, check, rule cases, and what moves in patients. */
public final class Gates {
    /** What a scaffold leaves where an expert has to write. */
    public static final String TO_FILL = "待填";

    private Gates() {
    }

    /**
     * Every reason that holds the release back, by gate.
     *
     * @param checked    what the checks found in the edition
     * @param cases      the rule cases of the edition
     * @param difference against the release before; empty for the first release
     */
    public static List<Hold> holds(Loaded edition, List<Problem> checked, List<RuleCase> cases, Optional<Difference> difference) {
        List<Hold> all = new ArrayList<>();
        grouped("check:", problems(checked)).forEach(all::add);
        grouped("fill:", unfilled(edition.edition())).forEach(all::add);
        RuleCaseRun run = new RuleCaseRun(edition.rulebook(), edition.knowledge());
        for (RuleCase each : cases) {
            List<String> differences = differences(run, each);
            if (!differences.isEmpty()) all.add(new Hold("test:" + each.path() + ": " + each.name(), differences));
        }
        difference.ifPresent(each -> all.addAll(moves(each)));
        return all;
    }

    private static Map<String, List<String>> problems(List<Problem> checked) {
        Map<String, List<String>> byCheck = new TreeMap<>();
        for (Problem each : checked) {
            byCheck.computeIfAbsent(each.check(), _ -> new ArrayList<>()).add(each.path() + ":" + each.line() + "  " + each.message());
        }
        return byCheck;
    }

    private static Map<String, List<String>> unfilled(Edition edition) {
        Map<String, List<String>> byFile = new TreeMap<>();
        for (String path : edition.files().keySet()) {
            if (!path.endsWith(".drl") && !path.endsWith(".json")) continue;
            List<String> lines = edition.text(path).orElseThrow().lines().toList();
            for (int i = 0; i < lines.size(); i++) if (lines.get(i).contains(TO_FILL)) byFile.computeIfAbsent(path, _ -> new ArrayList<>()).add(path + ":" + (i + 1));
        }
        return byFile;
    }

    private static List<Hold> grouped(String prefix, Map<String, List<String>> byName) {
        return byName.entrySet().stream().map(each -> new Hold(prefix + each.getKey(), each.getValue())).toList();
    }

    private static List<String> differences(RuleCaseRun run, RuleCase one) {
        try {
            return run.differences(one);
        } catch (UnreadableRuleCaseException e) {
            return List.of("broken: " + e.getMessage());
        }
    }

    private static List<Hold> moves(Difference difference) {
        List<Hold> all = new ArrayList<>();
        difference.kinds().forEach((kind, patients) -> all.add(new Hold("diff:" + kind, List.copyOf(patients))));
        List<String> reasons = difference.moved().stream().filter(each -> !each.answers()).map(each -> each.id()).toList();
        if (!reasons.isEmpty()) all.add(new Hold("diff:reasons", reasons));
        if (!difference.dead().isEmpty()) all.add(new Hold("diff:newly-dead", List.copyOf(difference.dead())));
        return all;
    }
}
