package org.lingshu.workbench.diff;

import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.lingshu.assess.Assessment;
import org.lingshu.clinical.Element;
import org.lingshu.clinical.Fact;
import org.lingshu.clinical.Feature;
import org.lingshu.clinical.Prediction;
import org.lingshu.clinical.Syndrome;
import org.lingshu.problem.Problem;
import org.lingshu.proof.Sha256;
import org.lingshu.trail.Firing;

/**
 * What an edition says of one case, in a form that can be compared.
 *
 * @param statements by aspect and name, what is said
 * @param reasons    hash of everything that led to it
 * @param fired      the rules that spoke
 */
record Said(Map<Aspect, Map<String, String>> statements, String reasons, Set<String> fired) {
    private static final MathContext DIGITS = new MathContext(6);
    private static final double FINEST = 1e4;

    Said {
        fired = Set.copyOf(fired);
    }

    /** A record that the edition refuses. */
    static Said refused(List<Problem> problems) {
        Map<Aspect, Map<String, String>> all = new EnumMap<>(Aspect.class);
        all.put(Aspect.ANSWER, Map.of("记录 record", "refused: " + problems.stream().map(Problem::check).distinct().collect(Collectors.joining(", "))));
        return new Said(all, "", Set.of());
    }

    static Said of(Assessment one) {
        Map<Aspect, Map<String, String>> all = new EnumMap<>(Aspect.class);
        Map<String, String> answer = names(all, Aspect.ANSWER);
        answer.put("记录 record", "answered");
        one.alerts().forEach(each -> put(names(all, Aspect.ALERT), each.text(), each.urgency().word() + " " + each.english()));
        one.conclusions().forEach(each -> put(names(all, Aspect.CONCLUSION), each.label(), each.kind().word() + " " + each.english()));
        one.syndromes().forEach(each -> put(names(all, Aspect.SYNDROME), each.name(), scored(each.level().name(), each.score())));
        one.elements().forEach(each -> put(names(all, Aspect.ELEMENT), each.name(), scored(each.level().name(), each.score())));
        one.advice().forEach(each -> put(names(all, Aspect.ADVICE), each.text(), each.kind().word() + " " + each.english()));
        one.questions().forEach(each -> put(names(all, Aspect.QUESTION), each.text(), "ask: " + each.english()));
        one.findings().forEach(each -> put(names(all, Aspect.FINDING), each.term(), each.present() ? "present" : "absent"));
        one.predictions().forEach(each -> prediction(each, all));
        one.trail().firings().forEach(firing -> {
            if (firing.added() instanceof Feature feature) names(all, Aspect.FEATURE).put(feature.name(), number(feature.value()));
        });
        return new Said(all, reasons(one), one.trail().firings().stream().map(Firing::rule).collect(Collectors.toSet()));
    }

    private static void prediction(Prediction one, Map<Aspect, Map<String, String>> all) {
        String set = one.set().isEmpty() ? "nothing" : one.set().stream().sorted().collect(Collectors.joining("|"));
        put(names(all, Aspect.PREDICTION), one.target(), one.classes().getFirst().label() + " of " + set);
        one.classes().forEach(each -> put(names(all, Aspect.PROBABILITY), one.target() + " " + each.label(), number(Math.rint(each.probability() * FINEST) / FINEST)));
    }

    private static String reasons(Assessment one) {
        List<String> all = new ArrayList<>();
        one.trail().read().forEach(fact -> all.add(fact.sentence()));
        for (Firing each : one.trail().firings()) {
            all.add(each.stage() + "|" + each.rule() + "|" + each.source() + "|" + each.added().sentence() + "|" + each.because().stream().map(Fact::sentence).collect(Collectors.joining("|")));
        }
        one.syndromes().stream().map(Syndrome::alike).forEach(each -> all.add(String.join("|", each)));
        one.elements().stream().map(Element::sentence).forEach(all::add);
        return Sha256.hex(String.join("\n", all).getBytes(StandardCharsets.UTF_8));
    }

    /** What moved from this to another, the most serious first. */
    List<Move> moves(Said after) {
        List<Move> moves = new ArrayList<>();
        // When one edition refuses the record, that is all there is to say.
        boolean alike = statements.get(Aspect.ANSWER).equals(after.statements.get(Aspect.ANSWER));
        for (Aspect aspect : alike ? Aspect.values() : new Aspect[] {Aspect.ANSWER}) {
            Map<String, String> before = statements.getOrDefault(aspect, Map.of());
            Map<String, String> now = after.statements.getOrDefault(aspect, Map.of());
            Set<String> names = new TreeSet<>(before.keySet());
            names.addAll(now.keySet());
            for (String name : names) {
                String from = before.getOrDefault(name, "");
                String to = now.getOrDefault(name, "");
                if (!from.equals(to)) moves.add(new Move(aspect, name, from, to));
            }
        }
        return moves.stream().sorted().toList();
    }

    private static Map<String, String> names(Map<Aspect, Map<String, String>> all, Aspect aspect) {
        return all.computeIfAbsent(aspect, _ -> new TreeMap<>());
    }

    private static void put(Map<String, String> into, String name, String value) {
        into.merge(name, value, (one, other) -> one + "、" + other);
    }

    private static String scored(String level, double score) {
        return level.toLowerCase(Locale.ROOT) + " " + number(score);
    }

    private static String number(double value) {
        return value == 0 ? "0" : BigDecimal.valueOf(value).round(DIGITS).stripTrailingZeros().toPlainString();
    }
}
