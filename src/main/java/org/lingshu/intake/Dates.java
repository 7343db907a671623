package org.lingshu.intake;

import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The full dates of a text, so that a value can be given the one it stands under. */
final class Dates {
    private static final Pattern ISO = Pattern.compile("((?:19|20)\\d\\d)[-./年]\\s?(\\d{1,2})[-./月]\\s?(\\d{1,2})");
    private final TreeMap<Integer, String> dates = new TreeMap<>();

    private Dates() {
    }

    static Dates in(String text) {
        Dates all = new Dates();
        for (Matcher date = ISO.matcher(text); date.find();) {
            int month = Integer.parseInt(date.group(2));
            int day = Integer.parseInt(date.group(3));
            if (month >= 1 && month <= 12 && day >= 1 && day <= 31) all.dates.put(date.end(), "%s-%02d-%02d".formatted(date.group(1), month, day));
        }
        return all;
    }

    /** The last date before this place, as ISO 8601; empty when there is none. */
    String before(int at) {
        Map.Entry<Integer, String> last = dates.floorEntry(at);
        return last == null ? "" : last.getValue();
    }
}
