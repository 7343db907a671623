package org.lingshu.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads lists of the leads of an electrocardiogram (Ⅱ、Ⅲ、aVF导联; V1-V4), so that they do not stand between a finding and what it was seen in. */
final class LeadReader {
    private static final int REACH = 60;
    private static final char CHINESE = '\u3000';
    private static final String FIRST = "ⅠⅡⅢⅰⅱⅲiva123";
    private static final String LEAD = "(?:[ⅠⅡⅢⅰⅱⅲ]|i{1,3}(?![a-z])|[123](?![0-9.])|av[rlf]|v[1-9]r?(?![0-9]))";
    private static final Pattern LEADS = Pattern.compile(LEAD + "(?:\\s?(?:、|，|/|-|~|及|和|至|\\s)?\\s?" + LEAD + "){0,14}(?:等)?\\s?(?<named>导联|导)?");
    private static final Pattern SURE = Pattern.compile("[ⅡⅢⅱⅲ]|av[rlf]|v[1-9]");

    private LeadReader() {
    }

    /** Every list in a text of one spelling. */
    static List<Piece> read(String text) {
        List<Piece> all = new ArrayList<>();
        Matcher leads = LEADS.matcher(text);
        int named = text.indexOf('导');
        int at = 0;
        while (at < text.length()) {
            if (named >= 0 && named < at) named = text.indexOf('导', at);
            boolean near = named >= 0 && named - at < REACH;
            boolean begins = text.charAt(at) < CHINESE && FIRST.indexOf(text.charAt(at)) >= 0 && (near || !Characters.digit(text.charAt(at))) && (at == 0 || !joined(text.charAt(at - 1), text.charAt(at)));
            if (begins && leads.region(at, text.length()).lookingAt() && (leads.group("named") != null || SURE.matcher(leads.group()).find())) {
                all.add(Piece.figure(at, leads.end(), Piece.Kind.FIGURE));
                at = leads.end();
            } else {
                at++;
            }
        }
        return all;
    }

    private static boolean joined(char before, char now) {
        return Characters.letter(now) ? Characters.letter(before) || Characters.digit(before) : Characters.digit(before) || before == '.' || Characters.letter(before);
    }
}
