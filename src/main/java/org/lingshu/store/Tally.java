package org.lingshu.store;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * In how many assessments each rule version fired, by week. The log only grows, so a tally is carried on from where it stopped: each assessment is looked at once.
 *
 * @param upto  place in the log of the last assessment that was counted; -1 for none
 * @param weeks by place of the word that names the rule version, by the Monday of the week (ISO 8601), the number of assessments
 */
public record Tally(long upto, Map<Long, SortedMap<String, Integer>> weeks) {
    /** Nothing counted yet. */
    public static final Tally NONE = new Tally(-1, Map.of());

    public Tally {
        weeks = Collections.unmodifiableMap(weeks);
    }

    /** The weeks of one rule version. */
    public SortedMap<String, Integer> of(Word word) {
        return weeks.getOrDefault(word.seq(), Collections.emptySortedMap());
    }

    /** A tally that is being carried on; used once by one thread. */
    static final class Counting {
        private final Map<Long, SortedMap<String, Integer>> weeks;
        private final Map<Long, Integer> thisWeek = new HashMap<>();
        private long upto;
        private String day = "";
        private String week = "";

        Counting(Tally before) {
            weeks = new HashMap<>(before.weeks());
            upto = before.upto();
        }

        void count(long seq, String at, byte[] rules) {
            upto = seq;
            String on = at.substring(0, 10);
            if (!on.equals(day)) {
                String monday = LocalDate.parse(on).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)).toString();
                if (!monday.equals(week)) close();
                day = on;
                week = monday;
            }
            for (long word : Numbers.unpack(rules)) thisWeek.merge(word, 1, Integer::sum);
        }

        private void close() {
            thisWeek.forEach((word, count) -> {
                SortedMap<String, Integer> counted = new TreeMap<>(weeks.getOrDefault(word, Collections.emptySortedMap()));
                counted.merge(week, count, Integer::sum);
                weeks.put(word, Collections.unmodifiableSortedMap(counted));
            });
            thisWeek.clear();
        }

        Tally done() {
            close();
            return new Tally(upto, weeks);
        }
    }
}
