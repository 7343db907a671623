package org.lingshu.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lingshu.clinical.Measurement;
import org.lingshu.clinical.Patient;
import org.lingshu.clinical.Span;
import org.lingshu.knowledge.Analyte;
import org.lingshu.knowledge.Knowledge;

/**
 * Reads values with their units: 血压：124/83mmHg, 心率76次/分, NT-proBNP 31700ng/L. A unit that is not known, a value that cannot be true, or no unit
 * where several are possible is never guessed: the words are reported as unread.
 */
final class ValueReader {
    private static final int LONGEST_UNIT = 16;
    private static final String EACH_MINUTE = "次/分";
    private static final int LONG_UNIT = 4;
    private static final Pattern BETWEEN = Pattern.compile("(?:\\s|：|=|为|示|是|约|值|≈|<|>|↑|↓|（[^（）\\d]{0,8}）|测得|检测|测定|水平|计数|定量|每分钟?|超过|高达|达|近|大约|跳动|频率|次(?=\\s?\\d)){0,12}");
    private static final String BEHIND_NAME = "- \t\n：=为示是约值≈<>↑↓（测检水计定次每超高达近大跳频";
    private static final Pattern PAIR = Pattern.compile("(\\d{2,3}(?:\\.\\d)?)\\s?/\\s?(\\d{2,3}(?:\\.\\d)?)");
    private static final Pattern SPELLED = Pattern.compile("[a-z%℃°/*^0-9.]+");
    private static final Set<String> UNITS = Set.of("mm", "cm", "mg", "g", "kg", "ml", "l", "mol", "mmol", "umol", "nmol", "pmol", "kpa", "mmhg", "u", "iu",
            "s", "ms", "bpm", "fl", "pg", "ng", "ug", "hpa", "min");
    private static final Pattern NUMBER = Pattern.compile("-?\\d+(?:\\.\\d+)?");
    private final Optional<Analyte> systolic;
    private final Optional<Analyte> diastolic;

    private ValueReader(Knowledge knowledge) {
        systolic = knowledge.analyte("收缩压");
        diastolic = knowledge.analyte("舒张压");
    }

    static ValueReader of(Knowledge knowledge) {
        return new ValueReader(knowledge);
    }

    /** Every value in a text, known or open. */
    List<Piece> read(String field, String original, String text, Patient patient, Hits hits) {
        List<Piece> all = new ArrayList<>();
        Text in = new Text(field, original, text, patient, Dates.in(text));
        boolean pressure = systolic.isPresent() && diastolic.isPresent();
        for (int at = 0; at < text.length(); at++) {
            if (!hits.measures(at)) continue;
            int start = at;
            hits.analyte(at).ifPresent(word -> value(in, start, word, word.analyte().orElseThrow()).ifPresent(all::add));
            if (pressure) hits.pressure(at).ifPresent(word -> pressure(in, start, word.length()).ifPresent(all::add));
        }
        return all;
    }

    private record Text(String field, String original, String plain, Patient patient, Dates dates) {
        Span span(int start, int end) {
            return new Span(field, start, end, original.substring(start, end));
        }
    }

    private record Unit(int end, OptionalDouble factor) {
    }

    private Optional<Piece> value(Text in, int start, Word word, Analyte analyte) {
        if (!mayFollow(in.plain(), start + word.length())) return Optional.empty();
        Matcher between = BETWEEN.matcher(in.plain()).region(start + word.length(), in.plain().length());
        between.lookingAt();
        Matcher number = NUMBER.matcher(in.plain()).region(between.end(), in.plain().length());
        if (!number.lookingAt() || number.group().startsWith("-") && analyte.lowest() >= 0) return Optional.empty();
        double value = Double.parseDouble(number.group());
        Unit unit = unit(in, number.end(), List.of(analyte), List.of(value), between.group().endsWith("次") || between.group().contains("每分") && in.plain().startsWith("次", number.end()));
        int end = Math.max(unit.end(), number.end());
        if (in.plain().startsWith("/", number.end()) && unit.factor().isEmpty()) return Optional.empty();
        if (unit.factor().isEmpty() || !analyte.plausible(value * unit.factor().getAsDouble())) return Optional.of(Piece.figure(start, end, Piece.Kind.OPEN_VALUE));
        Measurement measured = analyte.measure(value * unit.factor().getAsDouble(), in.patient(), in.dates().before(start), in.span(start, end));
        return Optional.of(Piece.measured(start, end, List.of(measured)));
    }

    private Optional<Piece> pressure(Text in, int start, int length) {
        Matcher between = BETWEEN.matcher(in.plain()).region(start + length, in.plain().length());
        between.lookingAt();
        Matcher pair = PAIR.matcher(in.plain()).region(between.end(), in.plain().length());
        if (!pair.lookingAt()) return Optional.empty();
        double high = Double.parseDouble(pair.group(1));
        double low = Double.parseDouble(pair.group(2));
        Analyte first = systolic.orElseThrow();
        Analyte second = diastolic.orElseThrow();
        Unit unit = unit(in, pair.end(), List.of(first, second), List.of(high, low), false);
        int end = Math.max(unit.end(), pair.end());
        if (in.plain().startsWith("-", pair.end())) return Optional.empty();
        double factor = unit.factor().orElse(Double.NaN);
        if (unit.factor().isEmpty() || high <= low || !first.plausible(high * factor) || !second.plausible(low * factor)) {
            return Optional.of(Piece.figure(start, end, Piece.Kind.OPEN_VALUE));
        }
        String date = in.dates().before(start);
        Span span = in.span(start, end);
        return Optional.of(Piece.measured(start, end, List.of(first.measure(high * factor, in.patient(), date, span),
                second.measure(low * factor, in.patient(), date, span))));
    }

    /** Whether a value may stand behind a name that ends here; most names stand alone. */
    private static boolean mayFollow(String text, int at) {
        return at < text.length() && (Characters.digit(text.charAt(at)) || BEHIND_NAME.indexOf(text.charAt(at)) >= 0);
    }

    private static int marksPassed(String text, int from) {
        int at = from;
        while (at < text.length() && (text.charAt(at) == ' ' || text.charAt(at) == '↑' || text.charAt(at) == '↓')) at++;
        return at;
    }

    private static Unit unit(Text in, int number, List<Analyte> analytes, List<Double> values, boolean timesBefore) {
        String text = in.plain();
        int from = marksPassed(text, number);
        Analyte first = analytes.getFirst();
        for (int n = Math.min(LONGEST_UNIT, text.length() - from); n > 0; n--) {
            if (!closes(in, from, from + n)) continue;
            String reported = text.substring(from, from + n);
            OptionalDouble factor = factor(first, reported);
            if (factor.isEmpty() && timesBefore && "次".equals(reported)) factor = factor(first, EACH_MINUTE);
            if (factor.isEmpty() && timesBefore) factor = factor(first, "次" + reported);
            if (factor.isPresent()) return new Unit(from + n, factor);
        }
        int spelled = spelled(text, from, from == number);
        if (spelled > from) return new Unit(spelled, OptionalDouble.empty());
        Set<Double> possible = new TreeSet<>();
        for (double factor : first.units().values()) {
            boolean all = true;
            for (int i = 0; i < analytes.size(); i++) all &= analytes.get(i).plausible(values.get(i) * factor);
            if (all) possible.add(factor);
        }
        return new Unit(from, possible.size() == 1 ? OptionalDouble.of(possible.iterator().next()) : OptionalDouble.empty());
    }

    /** The factor of a unit of one spelling, which needs no other one unless it holds a blank. */
    private static OptionalDouble factor(Analyte analyte, String reported) {
        if (reported.indexOf(' ') >= 0) return analyte.factor(reported);
        Double factor = analyte.units().get(reported);
        return factor == null ? OptionalDouble.empty() : OptionalDouble.of(factor);
    }

    /** Where a unit that is not known ends; the place itself when no unit stands there. */
    private static int spelled(String text, int from, boolean adjacent) {
        Matcher spelled = SPELLED.matcher(text).region(from, text.length());
        if (!spelled.lookingAt()) return from;
        String word = spelled.group();
        boolean unit = UNITS.contains(word) || word.chars().anyMatch(c -> "%℃°/*^".indexOf(c) >= 0) || adjacent && Characters.letter(word.charAt(0));
        return unit ? spelled.end() : from;
    }

    private static boolean closes(Text in, int start, int end) {
        String text = in.plain();
        if (end >= text.length() || end - start >= LONG_UNIT && Character.isUpperCase(in.original().charAt(end))) return true;
        char last = text.charAt(end - 1);
        char next = text.charAt(end);
        return !(Characters.letter(last) && (Characters.letter(next) || next == '/')) && !(Characters.digit(last) && Characters.digit(next)) && next != '^';
    }
}
