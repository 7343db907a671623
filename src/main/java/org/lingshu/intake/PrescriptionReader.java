package org.lingshu.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lingshu.clinical.Medication;
import org.lingshu.clinical.Span;
import org.lingshu.knowledge.Section;
import org.lingshu.knowledge.Vocabulary;

/**
 * Reads herbs with their doses where a record writes a prescription: 处方：黄芪30g，制附子（先煎）15g. A herb at a dose in what is told of the present is
 * taken; what was taken before, was stopped, or is of the family is not. It looks at weights first, so that a text without any costs nothing.
 */
final class PrescriptionReader {
    private static final Pattern WEIGHT = Pattern.compile("(?<![\\d.])\\d+(?:\\.\\d+)?\\s?(?:g|克|钱)(?![a-z/])");
    private static final Pattern BEFORE_WEIGHT = Pattern.compile("[ ：]*(?:（[^（）]{0,12}）)?[ ：]*$");
    private static final Pattern BEHIND = Pattern.compile("^\\s?(?:[x*]\\s?\\d+\\s?[剂付]|（[^（）]{0,16}）|[先后包煎下冲服烊化另久分研末吞外用洗敷熏]+|[，、]?\\s?(?:每日|一日|日)\\s?\\d\\s?次|\\s?(?:qd|bid|tid))*");
    private static final Pattern PAST = Pattern.compile("曾|既往|以前|之前|[年月周天日]余?前|停|禁|忌|未服|未用|拒|建议停");
    private static final Pattern HEADING = Pattern.compile("处方|方药|拟方|方用|药用|中药");
    private static final int LONGEST = 8;
    private static final int SENTENCE = 200;
    private final Words herbs;
    private final Words stopped;

    PrescriptionReader(Vocabulary vocabulary, Medicines medicines) {
        herbs = medicines.herbs();
        stopped = Words.of(vocabulary.words("stopped"));
    }

    /** Every herb at a dose in a region of a text of one spelling. */
    List<Medication> read(String field, String original, String plain, Region region) {
        List<Medication> all = new ArrayList<>();
        if (region.holds() == Section.Holds.FAMILY) return all;
        Matcher weight = WEIGHT.matcher(plain).region(region.start(), region.end());
        weight.useTransparentBounds(true);
        while (weight.find()) {
            int end = nameEnd(plain, region.start(), weight.start());
            int start = nameStart(plain, region.start(), end);
            if (start < end && taken(plain, region, start)) all.add(medication(field, original, plain, start, end, weight));
        }
        return all;
    }

    private static int nameEnd(String plain, int from, int weight) {
        Matcher between = BEFORE_WEIGHT.matcher(plain).region(Math.max(from, weight - 2 * LONGEST), weight);
        return between.find() ? between.start() : weight;
    }

    private int nameStart(String plain, int from, int end) {
        for (int length = Math.min(LONGEST, end - from); length > 1; length--) if (herbs.contains(plain.substring(end - length, end))) return end - length;
        return end;
    }

    private boolean taken(String plain, Region region, int at) {
        int start = at;
        while (start > region.start() && at - start < SENTENCE && !Characters.ends(plain.charAt(start - 1))) start--;
        String before = plain.substring(start, at);
        Matcher heading = HEADING.matcher(before);
        boolean prescribed = false;
        while (heading.find()) prescribed = !PAST.matcher(before.substring(0, heading.start())).find();
        if (region.holds() != Section.Holds.PRESENT && !prescribed) return false;
        if (!prescribed && PAST.matcher(before).find()) return false;
        for (int behind = at; behind < region.end() && behind - at < SENTENCE && !Characters.ends(plain.charAt(behind)); behind++) if (stopped.longest(plain, behind) > 0) return false;
        return true;
    }

    private static Medication medication(String field, String original, String plain, int start, int end, Matcher weight) {
        Matcher behind = BEHIND.matcher(plain).region(weight.end(), plain.length());
        int to = behind.find() ? behind.end() : weight.end();
        String words = plain.substring(end, to);
        return new Medication(plain.substring(start, end), Amounts.in(words), Amounts.external(words), new Span(field, start, weight.end(), original.substring(start, weight.end())));
    }
}
