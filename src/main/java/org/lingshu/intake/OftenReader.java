package org.lingshu.intake;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.lingshu.knowledge.Knowledge;
import org.lingshu.knowledge.Often;

/** Reads what is a finding only when it happens so many times a day: 每日腹泻十余次, 大便日数十行, 腹泻3～4次/日, 每日要解五六次稀便. */
final class OftenReader {
    private static final String STOOL = "大便";
    private static final int BEFORE = 24;
    private static final int BEHIND = 12;
    private static final String DAY = "(?:每日夜|每昼夜|一昼夜|日夜|昼夜|每日|每天|一日|一天|日|天)";
    private static final String ABOUT = "(?:次数|约|达|可达|多达|高达|竟达|超过|近|要|需|可|行|解|有|大约|能)*\\s?";
    private static final String TIMES = "(?<number>" + Numerals.WRITTEN + ")\\s?(?:次|行|遍|度)";
    private static final Pattern LATER = Pattern.compile("(?<told>" + DAY + ABOUT + "(?:解|排|拉|泻)" + TIMES + ")(?:的|稀|溏|软|水|烂|样|状|黏液|脓血|血|不成形|黄|黑)*便");
    private final Map<String, Known> known = new HashMap<>();
    private final Pattern told;
    private final Words names;

    private OftenReader(Knowledge knowledge, Lexicon lexicon) {
        for (Often each : knowledge.vocabulary().oftens()) {
            List<Stated> often = each.states().stream().map(term -> new Stated(knowledge.terms().get(term), true, 0, 0)).toList();
            for (String name : each.names()) {
                List<Stated> states = new ArrayList<>(lexicon.word(name).map(Word::states).orElse(List.of()));
                states.addAll(often);
                known.put(Characters.plain(name), new Known(each.least(), List.copyOf(states)));
            }
        }
        String either = "(?<name>" + known.keySet().stream().sorted(Comparator.comparing(String::length).reversed()).map(Pattern::quote).collect(Collectors.joining("|")) + ")";
        told = Pattern.compile("(?<before>" + DAY + ABOUT + ")?" + either + "\\s?[，：]?\\s?(?<between>" + DAY + ")?" + ABOUT + TIMES);
        this.names = Words.of(known.keySet());
    }

    private record Known(int least, List<Stated> states) {
    }

    static OftenReader of(Knowledge knowledge, Lexicon lexicon) {
        return new OftenReader(knowledge, lexicon);
    }

    /** Every such finding in a text of one spelling. */
    List<Piece> read(String text) {
        List<Piece> all = new ArrayList<>();
        int from = 0;
        for (int at = 1; at < text.length(); at++) {
            if ("次行遍度".indexOf(text.charAt(at)) < 0 || "一二两三四五六七八九十数几百余多来 0123456789".indexOf(text.charAt(at - 1)) < 0) continue;
            from = Math.max(from, at - BEFORE);
            if (!named(text, from, Math.min(text.length(), at + BEHIND))) continue;
            for (Matcher each = told.matcher(text).region(from, at + 1); each.find();) {
                boolean daily = each.group("before") != null || each.group("between") != null || slash(text, each.end());
                if (daily) add(each.start(), each.end(), each.group("number"), known.get(each.group("name")), all);
            }
            later(text, from, Math.min(text.length(), at + BEHIND), all);
            from = at + 1;
        }
        return all;
    }

    private void later(String text, int from, int to, List<Piece> into) {
        Known stool = known.get(STOOL);
        for (Matcher each = LATER.matcher(text).region(from, to); stool != null && each.find();) add(each.start(), each.end("told"), each.group("number"), stool, into);
    }

    private boolean named(String text, int from, int to) {
        for (int at = from; at < to; at++) if (names.longest(text, at) > 0) return true;
        return false;
    }

    private static boolean slash(String text, int at) {
        return text.startsWith("/日", at) || text.startsWith("/天", at) || text.startsWith("/d", at);
    }

    private static void add(int start, int end, String number, Known known, List<Piece> into) {
        if (Numerals.greatest(number) < known.least()) return;
        into.add(Piece.composed(start, end, known.states().stream().map(each -> new Stated(each.term(), each.present(), 0, end - start)).toList()));
    }
}
