package org.lingshu.workbench.desk;

import java.util.List;
import java.util.Set;
import org.lingshu.problem.Problem;

/**
 * What {@code rules check} would say of a tree with drafted files in it.
 *
 * @param here      of the drafted files
 * @param elsewhere what is wrong in other files and is not without the draft
 * @param remarks   those of both that are only worth knowing
 * @param rules     how many rules the drafted files hold
 */
public record Checked(List<Problem> here, List<Problem> elsewhere, Set<Problem> remarks, int rules) {
    public Checked {
        here = List.copyOf(here);
        elsewhere = List.copyOf(elsewhere);
        remarks = Set.copyOf(remarks);
    }

    /** Whether nothing must be put right. */
    public boolean sound() {
        return remarks.containsAll(here) && remarks.containsAll(elsewhere);
    }
}
