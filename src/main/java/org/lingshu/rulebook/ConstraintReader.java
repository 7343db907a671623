package org.lingshu.rulebook;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads one demand of a pattern, {@code $t : term in ( "a", "b" )}, into a {@link Demand}. */
final class ConstraintReader {
    private static final Pattern TOKEN = Pattern.compile("\\s*(\"(?:[^\"\\\\])*\"|\\$?[\\p{L}_][\\p{L}\\p{N}_]*|\\d+(?:\\.\\d+)?|==|!=|>=|<=|&&|\\|\\||[<>!(),.:\\[\\]])\\s*");
    private static final Set<String> RELATIONS = Set.of("==", "!=", "<", "<=", ">", ">=", "in", "contains", "memberOf", "matches", "not");
    private static final String CONSTANTS = "org.lingshu.clinical.";
    private final String text;
    private final List<String> tokens = new ArrayList<>();
    private int at;

    private ConstraintReader(String text) {
        this.text = text.strip();
        Matcher token = TOKEN.matcher(this.text);
        int from = 0;
        while (from < this.text.length()) {
            if (!token.find(from) || token.start() != from) throw unread();
            tokens.add(token.group(1));
            from = token.end();
        }
    }

    /**
     * The demand that stands there.
     *
     * @throws IllegalArgumentException for a form that cannot be read; the message quotes it
     */
    static Demand read(String text) {
        return new ConstraintReader(text).demand();
    }

    private Demand demand() {
        String bound = "";
        if (tokens.size() > 2 && tokens.get(1).equals(":") && tokens.getFirst().startsWith("$")) {
            bound = tokens.getFirst().substring(1);
            at = 2;
        }
        int from = at;
        Value first = bound.isEmpty() ? new Value.Literal("") : value();
        if (!bound.isEmpty() && at == tokens.size()) return new Demand(text, bound, Optional.of(first), Optional.empty());
        at = from;
        Constraint constraint = either();
        if (at < tokens.size()) throw unread();
        return new Demand(text, bound, bound.isEmpty() ? Optional.empty() : Optional.of(first), Optional.of(constraint));
    }

    private Constraint either() {
        List<Constraint> parts = new ArrayList<>(List.of(both()));
        while (next("||")) parts.add(abbreviated(parts.getLast()).orElseGet(this::both));
        return parts.size() == 1 ? parts.getFirst() : new Constraint.Several(false, parts);
    }

    private Constraint both() {
        List<Constraint> parts = new ArrayList<>(List.of(one()));
        while (next("&&")) parts.add(abbreviated(parts.getLast()).orElseGet(this::one));
        return parts.size() == 1 ? parts.getFirst() : new Constraint.Several(true, parts);
    }

    /** {@code term == "a" || == "b"}: the value is named once. */
    private Optional<Constraint> abbreviated(Constraint before) {
        if (!RELATIONS.contains(peek())) return Optional.empty();
        Value left = switch (before) {
            case Constraint.Compared compared -> compared.left();
            case Constraint.Listed listed -> listed.value();
            default -> throw unread();
        };
        return Optional.of(related(left));
    }

    private Constraint one() {
        if (next("!")) return new Constraint.Denial(one());
        if (next("(")) {
            Constraint inner = either();
            expect(")");
            return inner;
        }
        Value left = value();
        return RELATIONS.contains(peek()) ? related(left) : new Constraint.Truth(left);
    }

    private Constraint related(Value left) {
        if (next("not")) return new Constraint.Denial(related(left));
        if (next("in")) {
            List<Value> list = new ArrayList<>();
            expect("(");
            do list.add(value()); while (next(","));
            expect(")");
            return new Constraint.Listed(left, list);
        }
        String relation = tokens.get(at++);
        return new Constraint.Compared(left, relation, value());
    }

    private Value value() {
        if (at >= tokens.size()) throw unread();
        String first = tokens.get(at++);
        if (first.startsWith("\"")) return new Value.Literal(first.substring(1, first.length() - 1));
        if (Character.isDigit(first.charAt(0))) return new Value.Literal(Double.valueOf(first));
        if ("true".equals(first) || "false".equals(first)) return new Value.Literal(Boolean.valueOf(first));
        if (!first.startsWith("$") && !Character.isLetter(first.charAt(0))) throw unread();
        List<String> steps = new ArrayList<>();
        while (next(".")) steps.add(tokens.get(at++));
        if (first.startsWith("$")) return new Value.Path(first.substring(1), steps);
        if (steps.size() == 1 && Character.isUpperCase(first.charAt(0))) return new Value.Literal(constant(first, steps.getFirst()));
        if (!"this".equals(first)) steps.addFirst(first);
        return new Value.Path("", steps);
    }

    private Object constant(String type, String name) {
        try {
            return Class.forName(CONSTANTS + type).getField(name).get(type);
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException("`" + type + "." + name + "` is no constant", e);
        }
    }

    private String peek() {
        return at < tokens.size() ? tokens.get(at) : "";
    }

    private boolean next(String token) {
        if (!peek().equals(token)) return false;
        at++;
        return true;
    }

    private void expect(String token) {
        if (!next(token)) throw unread();
    }

    private IllegalArgumentException unread() {
        return new IllegalArgumentException("`" + text + "`");
    }
}
