package org.lingshu.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Dates, durations and plain numbers of a text: they are no findings, but some say when something was. */
final class Figures {
    private static final String CHINESE = "一二两三四五六七八九十半数几多百";
    private static final String NUMBER = "(?:\\d+(?:\\.\\d+)?|[" + CHINESE + "]{1,6}(?=[年月周天日个小余来多]))";
    private static final Pattern DATE = Pattern.compile("(?:19|20)\\d\\d[-./年]\\s?\\d{1,2}(?:[-./月]\\s?\\d{1,2})?日?(?:\\s?\\d{1,2}：\\d{2}(?:：\\d{2})?)?"
            + "|(?:19|20)\\d\\d年|\\d{1,2}月\\d{1,2}日");
    private static final Pattern SPAN = Pattern.compile(NUMBER + "(?:\\s?[-~至到、]\\s?" + NUMBER + ")?\\s?(?:[余多来]|\\+)?\\s?"
            + "(?:年|个月|个半月|月|周|星期|天|日|小时|个小时|时|分钟|分|秒|岁)(?:[余多半]|左右|之久)?(?<ago>之前|以前|前)?(?:起|来|以来|后|内|间)?");
    private static final Pattern PLAIN = Pattern.compile("\\d+(?:\\.\\d+)?(?:\\s?[-~/x至到、：^]\\s?\\d+(?:\\.\\d+)?){0,8}\\s?"
            + "(?:次|个|级|期|度|型|粒|片|支|包|盒|瓶|颗|口|趾|指|mg|g|ml|l|cm|mm|kg|%|‰|分|位|人|子|女|胎|斤|两|bid|tid|qd|qn)?(?:/(?:日|天|分|次|夜|晚|周|月|年))?");

    private Figures() {
    }

    /** Every figure in a text of one spelling; they may overlap. */
    static List<Piece> in(String text) {
        List<Piece> all = new ArrayList<>();
        Matcher date = DATE.matcher(text);
        Matcher span = SPAN.matcher(text);
        Matcher plain = PLAIN.matcher(text);
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            boolean digit = Characters.digit(c) && (at == 0 || !Characters.digit(text.charAt(at - 1)) && text.charAt(at - 1) != '.');
            if (digit && mayBeDate(text, at) && date.region(at, text.length()).lookingAt()) all.add(Piece.figure(at, date.end(), Piece.Kind.FIGURE));
            if (digit && plain.region(at, text.length()).lookingAt()) all.add(Piece.figure(at, plain.end(), Piece.Kind.FIGURE));
            if ((digit || CHINESE.indexOf(c) >= 0) && span.region(at, text.length()).lookingAt()) all.add(Piece.figure(at, span.end(), kind(span)));
        }
        return all;
    }

    private static boolean mayBeDate(String text, int at) {
        return text.startsWith("19", at) || text.startsWith("20", at) || text.startsWith("月", at + 1) || text.startsWith("月", at + 2);
    }

    private static Piece.Kind kind(Matcher span) {
        if (span.group("ago") == null) return Piece.Kind.FIGURE;
        String words = span.group();
        if (words.contains("年")) return Piece.Kind.AGO_YEARS;
        return words.contains("月") ? Piece.Kind.AGO_MONTHS : Piece.Kind.AGO_DAYS;
    }
}
