package org.lingshu.proof;

import java.util.Comparator;

/**
 * Something that is not as it was written.
 *
 * @param entry   the first place of the log that it concerns; -1 when it concerns none
 * @param english what, in English
 * @param chinese what, in Chinese
 */
public record Fault(long entry, String english, String chinese) implements Comparable<Fault> {
    private static final Comparator<Fault> ORDER = Comparator.comparingLong((Fault each) -> each.entry < 0 ? Long.MAX_VALUE : each.entry).thenComparing(Fault::english);

    /** Something about one entry. */
    public static Fault at(long entry, String english, String chinese) {
        return new Fault(entry, "entry " + entry + " " + english, "第 " + entry + " 条" + chinese);
    }

    /** Something beside the entries. */
    public static Fault beside(String english, String chinese) {
        return new Fault(-1, english, chinese);
    }

    @Override
    public int compareTo(Fault other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return english + "\n  " + chinese;
    }
}
