package org.lingshu.rulebook;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lingshu.clinical.Fact;
import org.lingshu.knowledge.Nearest;
import org.lingshu.problem.Problem;
import org.lingshu.trail.Stage;

/**
 * Whether each property exists in the kind of fact of which it is asked, and is compared with something of its own type. The engine compiles
 * {@code term == true} and never matches, and a constant that does not exist fails only when a patient comes.
 */
final class TypeForm {
    private static final Map<String, Class<? extends Fact>> KINDS = kinds();
    /** The type of what could not be understood, so that it is not a problem again wherever it is used. */
    private static final Class<?> UNKNOWN = void.class;
    private final RuleText text;
    private final Map<String, Type> bound = new HashMap<>();
    private final List<Problem> problems = new ArrayList<>();

    private TypeForm(RuleText text) {
        this.text = text;
    }

    private static Map<String, Class<? extends Fact>> kinds() {
        Map<String, Class<? extends Fact>> kinds = new HashMap<>();
        for (Stage stage : Stage.values()) Stream.concat(stage.reads().stream(), stage.adds().stream()).forEach(kind -> kinds.put(kind.getSimpleName(), kind));
        return Map.copyOf(kinds);
    }

    /** Every slip in the conditions of a rule. */
    static List<Problem> check(List<Clause> clauses, Saying saying, RuleText text) {
        TypeForm form = new TypeForm(text);
        clauses.forEach(form::clause);
        Set<String> names = clauses.stream().flatMap(each -> each.binds().stream()).collect(Collectors.toSet());
        saying.bound().stream().filter(name -> !names.contains(name)).forEach(name -> form.unbound(text.find("$" + name), name, names));
        return form.problems;
    }

    private void unbound(int place, String name, Collection<String> names) {
        List<String> near = Nearest.of(name, names);
        problems.add(text.problem(place, "unbound-name", "`$" + name + "` stands for nothing: no condition before it gives a fact this name", "`$" + name + "` 未曾命名",
                near.isEmpty() ? "write $" + name + " : before the condition that is meant" : "did you mean `$" + String.join("`, `$", near) + "`?"));
    }

    private void clause(Clause clause) {
        switch (clause) {
            case Clause.Match match -> match(match);
            case Clause.Denied denied -> clause(denied.inner());
            case Clause.Exists exists -> clause(exists.inner());
            case Clause.Several several -> several.parts().forEach(this::clause);
            case Clause.Gathered gathered -> gathered(gathered);
        }
    }

    private void match(Clause.Match match) {
        Class<? extends Fact> kind = KINDS.get(match.kind());
        if (kind == null) {
            match.binds().forEach(name -> bound.put(name, UNKNOWN));
            return;
        }
        if (!match.name().isEmpty()) bound.put(match.name(), kind);
        for (Demand demand : match.demands()) {
            if (!demand.bound().isEmpty()) bound.put(demand.bound(), demand.value().flatMap(value -> type(value, kind, match, demand)).orElse(UNKNOWN));
            demand.constraint().ifPresent(constraint -> constraint(constraint, kind, match, demand));
        }
    }

    private void gathered(Clause.Gathered gathered) {
        clause(gathered.inner());
        gathered.functions().forEach(function -> bound.put(function.bound(), function.name().startsWith("collect") ? Collection.class : double.class));
        gathered.demands().forEach(demand -> demand.constraint().ifPresent(constraint -> constraint(constraint, Object.class, gathered, demand)));
    }

    private void constraint(Constraint constraint, Class<?> kind, Clause clause, Demand demand) {
        switch (constraint) {
            case Constraint.Truth(Value value) -> type(value, kind, clause, demand).filter(type -> !truth(type)).ifPresent(type -> slip(clause, demand,
                    "`" + demand.text() + "` is neither true nor false", "`" + demand.text() + "` 不是真假之值", "compare it with something: " + demand.text() + " == \"…\""));
            case Constraint.Compared(Value left, String relation, Value right) -> compared(left, relation, right, kind, clause, demand);
            case Constraint.Listed listed -> listed.list().forEach(each -> compared(listed.value(), "==", each, kind, clause, demand));
            case Constraint.Denial denial -> constraint(denial.inner(), kind, clause, demand);
            case Constraint.Several several -> several.parts().forEach(part -> constraint(part, kind, clause, demand));
        }
    }

    private void compared(Value left, String relation, Value right, Class<?> kind, Clause clause, Demand demand) {
        Optional<Type> one = type(left, kind, clause, demand);
        Optional<Type> other = type(right, kind, clause, demand);
        if (one.isEmpty() || other.isEmpty()) return;
        Type first = one.get();
        Type second = other.get();
        boolean fits = switch (relation) {
            case "==", "!=" -> same(first, second);
            case "contains" -> many(first) ? element(first).map(each -> same(each, second)).orElse(true) : string(first) && string(second);
            case "memberOf" -> many(second) && element(second).map(each -> same(each, first)).orElse(true);
            case "matches", "startsWith", "endsWith" -> string(first) && string(second);
            default -> number(first) && number(second);
        };
        if (!fits) {
            slip(clause, demand, "`" + demand.text() + "` compares " + said(first) + " with " + said(second) + " and can never hold", "`" + demand.text() + "` 两侧类型不同，永不成立", hint(first, right));
        } else if (constants(first) && right instanceof Value.Literal(String word) && Arrays.stream(raw(first).getEnumConstants()).noneMatch(each -> ((Enum<?>) each).name().equals(word))) {
            slip(clause, demand, "`" + word + "` is none of the words of " + said(first), "`" + word + "` 不在可取之值中", hint(first, right));
        }
    }

    private static String hint(Type left, Value right) {
        if (!constants(left)) return string(left) ? "write a word in quotes" : "write something of the same kind";
        List<String> names = Arrays.stream(raw(left).getEnumConstants()).map(each -> raw(left).getSimpleName() + "." + ((Enum<?>) each).name()).toList();
        List<String> near = right instanceof Value.Literal(String word) ? Nearest.of(raw(left).getSimpleName() + "." + word.toUpperCase(java.util.Locale.ROOT), names) : List.of();
        return near.isEmpty() ? "one of " + String.join(", ", names) : "did you mean `" + String.join("`, `", near) + "`?";
    }

    private Optional<Type> type(Value value, Class<?> kind, Clause clause, Demand demand) {
        if (value instanceof Value.Literal(Object literal)) return Optional.of(literal.getClass());
        Value.Path path = (Value.Path) value;
        Type at = path.root().isEmpty() ? kind : bound.get(path.root());
        if (at == null) {
            unbound(text.find("$" + path.root(), clause.text()), path.root(), bound.keySet());
            return Optional.empty();
        }
        if (at == UNKNOWN) return Optional.empty();
        for (String step : path.steps()) {
            Optional<Type> next = property(at, step);
            if (next.isEmpty()) {
                List<String> near = Nearest.of(step, properties(raw(at)));
                add(clause, step, "unknown-property", "`" + step + "` is not known of " + said(at), said(at) + " 没有 `" + step + "`", near.isEmpty() ? "compare with a neighbouring rule" : "did you mean `"
                        + String.join("`, `", near) + "`?");
                return Optional.empty();
            }
            at = next.get();
        }
        return Optional.of(at);
    }

    private static Optional<Type> property(Type owner, String step) {
        if (many(owner)) return "size".equals(step) ? Optional.of(int.class) : "empty".equals(step) || "isEmpty".equals(step) ? Optional.of(boolean.class) : Optional.empty();
        return own(raw(owner)).filter(method -> method.getName().equals(step)).<Type>map(Method::getGenericReturnType).findFirst();
    }

    private static List<String> properties(Class<?> owner) {
        return own(owner).map(Method::getName).filter(name -> !List.of("hashCode", "toString", "getClass", "notify", "notifyAll", "wait").contains(name)).sorted().toList();
    }

    private static Stream<Method> own(Class<?> owner) {
        return Stream.of(owner.getMethods()).filter(method -> method.getParameterCount() == 0 && !Modifier.isStatic(method.getModifiers()));
    }

    private static boolean same(Type one, Type other) {
        if (number(one)) return number(other);
        if (truth(one)) return truth(other);
        if (constants(one)) return string(other) || raw(one) == raw(other);
        return raw(one).isAssignableFrom(raw(other)) || raw(other).isAssignableFrom(raw(one));
    }

    private static Class<?> raw(Type type) {
        return type instanceof ParameterizedType several ? raw(several.getRawType()) : type instanceof Class<?> plain ? plain : Object.class;
    }

    private static Optional<Type> element(Type many) {
        return many instanceof ParameterizedType several ? Optional.of(several.getActualTypeArguments()[0]) : Optional.empty();
    }

    private static boolean many(Type type) {
        return Collection.class.isAssignableFrom(raw(type));
    }

    private static boolean number(Type type) {
        return Number.class.isAssignableFrom(raw(type)) || raw(type).isPrimitive() && raw(type) != boolean.class;
    }

    private static boolean truth(Type type) {
        return raw(type) == boolean.class || raw(type) == Boolean.class;
    }

    private static boolean string(Type type) {
        return raw(type) == String.class;
    }

    private static boolean constants(Type type) {
        return raw(type).isEnum();
    }

    private static String said(Type type) {
        return string(type) ? "a word" : number(type) ? "a number" : truth(type) ? "a yes or no" : many(type) ? "a list" : "`" + raw(type).getSimpleName() + "`";
    }

    private void slip(Clause clause, Demand demand, String message, String chinese, String hint) {
        add(clause, demand.text(), "type-slip", message, chinese, hint);
    }

    private void add(Clause clause, String word, String check, String message, String chinese, String hint) {
        problems.add(text.problem(text.find(word, clause.text()), check, message, chinese, hint));
    }
}
