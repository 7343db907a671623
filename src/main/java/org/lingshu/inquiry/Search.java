package org.lingshu.inquiry;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.lingshu.assess.Assessor;
import org.lingshu.knowledge.Knowledge;
import org.lingshu.rulebook.Conditions;

/** Tries plans on the engine, the least first, adds to those that come near, and leaves out of the one that works whatever it can do without. */
final class Search {
    /** How many plans are tried in each round, for each case that is looked at again. */
    private static final int[] TRIES = {8, 4, 4};
    private static final int MOST_CHANGES = 12;
    private final Assessor assessor;
    private final Conditions conditions;
    private final Planner planner;
    private final Supposition supposition;

    Search(Assessor assessor, Knowledge knowledge, Conditions conditions, Planner planner) {
        this.assessor = assessor;
        this.conditions = conditions;
        this.planner = planner;
        this.supposition = new Supposition(knowledge);
    }

    private record Tried(Plan plan, Standing standing, int open) {
    }

    /** The smallest change found; empty when none was. */
    Optional<NearestMiss> nearest(Target target, Standing at) {
        int tries = 0;
        Set<List<Change>> seen = new HashSet<>();
        List<Tried> frontier = List.of(new Tried(Plan.NONE, at, 0));
        for (int most : TRIES) {
            List<Tried> next = new ArrayList<>();
            for (Tried base : frontier) {
                for (Plan more : planner.plans(target, base.standing()).stream().limit(most).toList()) {
                    Optional<Plan> whole = later(base.plan(), more).filter(plan -> !plan.changes().isEmpty() && plan.changes().size() <= MOST_CHANGES && seen.add(plan.changes()));
                    if (whole.isEmpty()) continue;
                    Standing then = suppose(at, whole.get());
                    tries++;
                    if (target.speaks(then)) return Optional.of(least(target, whole.get(), at, tries));
                    next.add(new Tried(whole.get(), then, target.held(conditions, then).open().size()));
                }
            }
            frontier = next.stream().sorted(java.util.Comparator.comparingInt(Tried::open).thenComparing(Tried::plan, Plan.LEAST)).limit(2).toList();
        }
        return Optional.empty();
    }

    /** The case as it would stand. */
    Standing suppose(Standing at, Plan plan) {
        return Standing.of(assessor, at.one(), supposition.on(at.reading(), plan.changes()));
    }

    /** Both plans, the later one having the last word on a subject. */
    private static Optional<Plan> later(Plan before, Plan after) {
        Set<String> subjects = new HashSet<>();
        after.changes().forEach(change -> subjects.add(change.subject()));
        return new Plan(before.changes().stream().filter(change -> !subjects.contains(change.subject())).toList(), before.rank()).and(after);
    }

    private NearestMiss least(Target target, Plan plan, Standing at, int before) {
        int tries = before;
        Plan least = plan;
        for (Change change : plan.changes()) {
            if (least.changes().size() == 1) break;
            Plan fewer = least.without(change);
            tries++;
            if (target.speaks(suppose(at, fewer))) least = fewer;
        }
        return new NearestMiss(least, tries);
    }
}
