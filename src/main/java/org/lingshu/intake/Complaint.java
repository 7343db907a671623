package org.lingshu.intake;

import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.lingshu.clinical.Finding;

/**
 * What the chief complaint says about how to read the rest: for how long, and what is there without doubt.
 *
 * @param days  the longest time it names, in days; {@link #UNSTATED} where it names none
 * @param terms what it states
 */
record Complaint(double days, Set<String> terms) {
    /** No time is named. */
    static final double UNSTATED = -1;
    /** Nobody wrote a chief complaint. */
    static final Complaint NONE = new Complaint(UNSTATED, Set.of());
    private static final double ACUTE = 3;
    private static final double RECENT = 14;
    private static final double MANY = 99;
    private static final String CHINESE = "半一二三四五六七八九十";
    private static final Pattern TIME = Pattern.compile("(\\d{1,4}(?:\\.\\d)?|[" + CHINESE + "两数几多]{1,3})\\s?[余多来+]?\\s?个?(半)?(年|载|月|周|星期|天|日|小时|时|分钟|分)");

    Complaint {
        terms = Set.copyOf(terms);
    }

    /** The complaint in these words, of which this was read. */
    static Complaint of(String text, List<FieldReading> read) {
        return new Complaint(longest(Characters.plain(text)), read.stream().flatMap(each -> each.findings().stream()).filter(Finding::present).map(Finding::term)
                .collect(Collectors.toSet()));
    }

    /** Whether all of it began some hours or days ago. */
    boolean acute() {
        return days >= 0 && days <= ACUTE;
    }

    /** Whether nothing of it is older than two weeks; one that names no time is taken for recent. */
    boolean recent() {
        return days <= RECENT;
    }

    boolean unstated() {
        return days == UNSTATED;
    }

    /** Whether some words of time mean so few days that what began then is acute (2小时前, 3日前), or even today. */
    static boolean within(String words, boolean today) {
        double days = longest(words);
        return days >= 0 && (today ? days < 1 : days <= ACUTE);
    }

    private static double longest(String plain) {
        double longest = UNSTATED;
        for (Matcher time = TIME.matcher(plain); time.find();) longest = Math.max(longest, amount(time.group(1)) * unit(time.group(3)));
        return longest;
    }

    private static double amount(String words) {
        if (Characters.digit(words.charAt(0))) return Double.parseDouble(words);
        if (words.length() > 1 || "数几多".contains(words)) return words.length() > 1 ? MANY : 4;
        if ("两".equals(words)) return 2;
        return "半".equals(words) ? 0.5 : CHINESE.indexOf(words);
    }

    private static double unit(String unit) {
        return switch (unit) {
            case "年", "载" -> 365;
            case "月" -> 30;
            case "周", "星期" -> 7;
            case "天", "日" -> 1;
            case "分钟", "分" -> 1 / 1440.0;
            default -> 1 / 24.0;
        };
    }
}
