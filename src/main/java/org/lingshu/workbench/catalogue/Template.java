package org.lingshu.workbench.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.lingshu.knowledge.Analyte;
import org.lingshu.knowledge.Knowledge;
import org.lingshu.clinical.Measurement;
import org.lingshu.clinical.Patient;
import org.lingshu.clinical.Span;
import org.lingshu.workbench.release.Gates;

/**
 * What a rule of a room looks like, with one case in which it speaks and one in which it stays silent.
 *
 * @param conditions one a line
 * @param says       the fact it inserts
 * @param given      sentences on which it speaks
 * @param expected   what it then adds
 * @param lacking    sentences on which it stays silent
 */
record Template(List<String> conditions, String says, List<String> given, String expected, List<String> lacking) {
    private static final String FILL = Gates.TO_FILL;
    private static final int MOST_ELEMENTS = 4;

    Template {
        conditions = List.copyOf(conditions);
        given = List.copyOf(given);
        lacking = List.copyOf(lacking);
    }

    /** The template of a wish; empty for rooms whose rules speak of data and are written by hand. */
    static Optional<Template> of(Wish wish, Knowledge knowledge) {
        String said = wish.says().orElse(FILL);
        return switch (wish.stage()) {
            case FINDINGS -> Optional.of(measured(wish.signs().getFirst(), said, knowledge));
            case EVIDENCE -> Optional.of(signs(wish, "Evidence." + wish.strength() + "( \"" + said + "\", $sign )", "Evidence " + said + " " + wish.strength() + " " + wish.signs().getFirst()));
            case SYNDROMES -> Optional.of(syndrome(wish.signs(), said, knowledge));
            case INTERPRETATION -> Optional.of(signs(wish, "Question.ask( \"" + said + "\", \"" + FILL + "\", $sign )", "Question " + said));
            case CIRCUMSTANCES -> Optional.of(signs(wish, "Circumstance.of( \"" + said + "\", $sign )", "Circumstance " + said));
            case SAFETY -> Optional.of(signs(wish, "Alert.caution( \"" + said + "\", \"" + FILL + "\", $sign )", "Alert caution " + said));
            case ADVICE -> Optional.of(signs(wish, "Advice.consider( \"" + said + "\", \"" + FILL + "\", $sign )", "Advice " + said));
            case ELEMENTS, FEATURES, COMPOSED, RESEMBLING, CANDIDATES -> Optional.empty();
        };
    }

    private static Template signs(Wish wish, String says, String expected) {
        String list = wish.signs().stream().map(sign -> "\"" + sign + "\"").collect(Collectors.joining(", "));
        String first = wish.signs().getFirst();
        return new Template(List.of("$sign : Finding( present, term in ( " + list + " ) )"), says, List.of(first), expected, List.of("-" + first));
    }

    private static Template syndrome(List<String> names, String said, Knowledge knowledge) {
        List<String> conditions = new ArrayList<>();
        List<String> elements = new ArrayList<>();
        List<String> deciding = new ArrayList<>();
        List<String> given = new ArrayList<>();
        for (String name : names) {
            if (knowledge.elements().containsKey(name) && elements.size() < MOST_ELEMENTS) {
                elements.add("$element" + (elements.size() + 1));
                conditions.add(elements.getLast() + " : Element( name == \"" + name + "\", possible )");
                given.add("Element " + name + " likely");
            } else {
                deciding.add("$sign" + (deciding.size() + 1));
                conditions.add(deciding.getLast() + " : Finding( present, term == \"" + name + "\" )");
                given.add(name);
            }
        }
        if (elements.isEmpty()) {
            elements.add("$element1");
            conditions.addFirst("$element1 : Element( name == \"" + FILL + "\", possible )");
        }
        String made = "Syndrome.of( \"" + said + "\", " + String.join(", ", elements) + " )" + deciding.stream().map(sign -> ".with( " + sign + " )").collect(Collectors.joining());
        return new Template(conditions, made, given, "Syndrome " + said, given.subList(1, given.size()));
    }

    /** A value above the reference range, and one within it, as the knowledge base has them. */
    private static Template measured(String analyte, String said, Knowledge knowledge) {
        Optional<Analyte> known = knowledge.analyte(analyte);
        String high = known.flatMap(each -> value(each, true)).orElse(FILL);
        String normal = known.flatMap(each -> value(each, false)).orElse(FILL);
        return new Template(List.of("$value : Measurement( name == \"" + analyte + "\", high )"), "Finding.from( \"" + said + "\", $value )", List.of("Measurement " + analyte + " " + high),
                "Finding " + said, List.of("Measurement " + analyte + " " + normal));
    }

    private static Optional<String> value(Analyte analyte, boolean high) {
        for (double scale = 0.001; scale < 1e6; scale *= 10) {
            for (double digit = 1; digit < 10; digit += 0.5) {
                double value = digit * scale;
                if (!analyte.plausible(value)) continue;
                Measurement measured = analyte.measure(value, Patient.unknown(), "", new Span("given", 0, 1, analyte.name()));
                if (high ? measured.high() : measured.normal()) return Optional.of(java.math.BigDecimal.valueOf(value).round(new java.math.MathContext(3)).stripTrailingZeros().toPlainString());
            }
        }
        return Optional.empty();
    }
}
