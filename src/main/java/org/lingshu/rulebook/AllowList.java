package org.lingshu.rulebook;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lingshu.clinical.Answer;
import org.lingshu.clinical.ElementKind;
import org.lingshu.clinical.Examination;
import org.lingshu.clinical.Fact;
import org.lingshu.clinical.Grade;
import org.lingshu.clinical.Level;
import org.lingshu.clinical.Modality;
import org.lingshu.clinical.Presence;
import org.lingshu.clinical.Severity;
import org.lingshu.clinical.Sex;
import org.lingshu.clinical.Strength;
import org.lingshu.clinical.Toxicity;
import org.lingshu.clinical.Verdict;
import org.lingshu.trail.Stage;

/**
 * What the rules of a stage may name: the kinds of fact it reads, their properties, the factories of what it adds, and the words of conditions.
 * Taken from the fact types themselves, so that a new property is allowed as soon as it is written, and nothing else ever is.
 *
 * @param facts      kinds of fact that a condition may match
 * @param properties properties that a condition or a call may read
 * @param factories  by kind of fact, the calls that make one
 */
record AllowList(Set<String> facts, Set<String> properties, Map<String, Set<String>> factories) {
    private static final Set<String> NEVER = Set.of("getClass", "hashCode", "toString", "notify", "notifyAll", "wait", "clone", "finalize", "values", "valueOf", "ordinal",
            "compareTo", "getDeclaringClass", "describeConstable");
    /** Words of conditions beside properties and bindings. {@code str} is not among them: the engine breaks on it once it has compiled the condition; {@code matches} says the same. */
    static final Set<String> WORDS = Set.of("in", "not", "contains", "memberOf", "matches", "true", "false", "this", "size", "empty", "isEmpty");
    /** Functions that an accumulate may use. */
    static final Set<String> FUNCTIONS = Set.of("collectList", "collectSet", "count", "max", "min", "sum");
    /** Names of enums and constants that conditions and calls may use. */
    static final Set<String> CONSTANTS = constants();

    static AllowList of(Stage stage) {
        Set<String> facts = stage.reads().stream().map(Class::getSimpleName).collect(Collectors.toCollection(TreeSet::new));
        Set<String> properties = new TreeSet<>();
        Stream.concat(stage.reads().stream(), Stream.of(Modality.class)).forEach(type -> Stream.of(type.getMethods())
                .filter(method -> !Modifier.isStatic(method.getModifiers()) && method.getParameterCount() == 0 && !NEVER.contains(method.getName()))
                .forEach(method -> properties.add(method.getName())));
        Map<String, Set<String>> factories = new TreeMap<>();
        for (Class<? extends Fact> type : stage.adds()) {
            factories.put(type.getSimpleName(), Stream.of(type.getMethods()).filter(method -> makes(type, method)).map(Method::getName).collect(Collectors.toCollection(TreeSet::new)));
        }
        return new AllowList(facts, properties, factories);
    }

    private static boolean makes(Class<?> type, Method method) {
        return Modifier.isStatic(method.getModifiers()) && method.getReturnType() == type;
    }

    private static Set<String> constants() {
        Set<String> all = new TreeSet<>();
        for (Class<? extends Enum<?>> type : java.util.List.of(Answer.class, ElementKind.class, Examination.class, Grade.class, Level.class, Presence.class, Severity.class, Sex.class,
                Strength.class, Toxicity.class, Verdict.class)) {
            all.add(type.getSimpleName());
            for (Enum<?> constant : type.getEnumConstants()) all.add(constant.name());
        }
        all.add("Modality");
        for (var field : Modality.class.getFields()) if (Modifier.isStatic(field.getModifiers())) all.add(field.getName());
        return Set.copyOf(all);
    }
}
