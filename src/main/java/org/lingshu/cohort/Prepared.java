package org.lingshu.cohort;

import java.util.ArrayList;
import java.util.List;
import org.lingshu.model.Table;
import org.lingshu.model.Target;
import org.lingshu.problem.Problem;

/**
 * A cohort ready to be learned from.
 *
 * @param table  features, a row for each patient
 * @param target truth, for the same patients in the same order
 * @param report what the data turned out to be
 * @param leaks  what would make every held-out figure worthless; nothing is to be trained while there is any
 */
public record Prepared(Table table, Target target, DataReport report, List<Problem> leaks) {
    public Prepared {
        leaks = List.copyOf(leaks);
    }

    /**
     * Stops where there are leaks.
     *
     * @throws UnreadableCohortException with every leak found
     */
    public void demandNoLeaks() {
        if (!leaks.isEmpty()) throw new UnreadableCohortException(leaks);
    }

    /** The same with its leaks let pass: they are remarks of the report from here on, and a card repeats them. */
    public Prepared allowingLeaks() {
        List<Problem> remarks = new ArrayList<>(report.remarks());
        leaks.forEach(each -> remarks.add(Problem.at(each.path(), each.line(), each.check(), "leak allowed: " + each.message(), "已放行的泄漏：" + each.chinese(), each.hint())));
        return new Prepared(table, target, report.with(remarks), List.of());
    }
}
