package org.lingshu.cohort;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Whether the ids of a file are those of the labels, and which of them nearly are. */
final class Ids {
    private static final int SHOWN = 4;

    private Ids() {
    }

    /** Notes ids of the file that would be those of a label if they were written alike, and counts the rows that have no label. */
    static void compare(Set<String> labelled, String labels, Set<String> ids, String file, Faults faults) {
        Map<String, String> lacking = new HashMap<>();
        for (String id : labelled) if (!ids.contains(id)) lacking.merge(Naming.plain(id), id, (one, other) -> one);
        List<String> near = new ArrayList<>();
        int strange = 0;
        for (String id : ids) {
            if (labelled.contains(id)) continue;
            strange++;
            String meant = lacking.get(Naming.plain(id));
            if (meant != null) near.add("`" + id + "` ~ `" + meant + "`");
        }
        if (!near.isEmpty()) {
            String examples = String.join(", ", near.subList(0, Math.min(SHOWN, near.size()))) + (near.size() > SHOWN ? ", …" : "");
            faults.problem(file, 0, "ids-nearly-match", near.size() + " ids are written otherwise than in " + labels + ": " + examples, near.size() + " 个 id 与 " + labels + " 中的写法不同：" + examples,
                    "write them alike: case, blanks, leading zeros 请统一大小写、空格与前导零");
        } else if (strange > 0) {
            faults.remark(file, "no-label-for-row", strange + " of " + ids.size() + " ids have no label and are left out", ids.size() + " 个 id 中有 " + strange + " 个没有标签，已略去", "");
        }
    }
}
