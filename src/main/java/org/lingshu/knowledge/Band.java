package org.lingshu.knowledge;

import org.lingshu.clinical.Grade;

/**
 * A stretch of an analyte's values.
 *
 * @param band  its name: 3级升高
 * @param below values under this number belong to it; infinite for the last one
 * @param grade what it means against the reference range
 */
public record Band(String band, double below, Grade grade) {
    static Band read(Entry entry) {
        String grade = entry.text("grade");
        if (!grade.isEmpty() && Grade.of(grade).isEmpty()) {
            entry.problem("unknown-grade", "`" + grade + "` is not a grade", "`" + grade + "` 不是分级", "one of critical-low low normal high critical-high");
        }
        return new Band(entry.text("band"), entry.has("below") ? entry.number("below") : Double.POSITIVE_INFINITY, Grade.of(grade).orElse(Grade.UNGRADED));
    }
}
