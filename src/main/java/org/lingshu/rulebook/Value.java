package org.lingshu.rulebook;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** One side of a comparison in a condition. */
sealed interface Value {

    /** The value for a fact under what is bound so far. */
    Object of(Object fact, Tuple tuple);

    /** The name that it needs bound, without the {@code $}; empty for none. */
    default Optional<String> needs() {
        return Optional.empty();
    }

    /**
     * A word, number, truth or constant.
     *
     * @param value what stands there
     */
    record Literal(Object value) implements Value {
        @Override
        public Object of(Object fact, Tuple tuple) {
            return value;
        }
    }

    /**
     * A property of the fact itself or of a bound one, read step by step.
     *
     * @param root  name of the bound value, without the {@code $}; empty for the fact itself
     * @param steps properties
     */
    record Path(String root, List<String> steps) implements Value {
        private static final Map<Class<?>, Map<String, Optional<Method>>> METHODS = new ConcurrentHashMap<>();

        public Path {
            steps = List.copyOf(steps);
        }

        @Override
        public Object of(Object fact, Tuple tuple) {
            Object at = root.isEmpty() ? fact : tuple.value(root);
            for (String step : steps) at = read(at, step);
            return at;
        }

        @Override
        public Optional<String> needs() {
            return root.isEmpty() ? Optional.empty() : Optional.of(root);
        }

        private static Object read(Object owner, String property) {
            if (owner instanceof Collection<?> many) {
                if ("size".equals(property)) return many.size();
                if ("empty".equals(property) || "isEmpty".equals(property)) return many.isEmpty();
            }
            Method method = METHODS.computeIfAbsent(owner.getClass(), type -> new ConcurrentHashMap<>()).computeIfAbsent(property, name -> method(owner.getClass(), name))
                    .orElseThrow(() -> new IllegalStateException(property + " is no property of " + owner.getClass().getSimpleName()));
            try {
                return method.invoke(owner);
            } catch (IllegalAccessException | InvocationTargetException e) {
                throw new IllegalStateException(property + " of " + owner.getClass().getSimpleName() + " cannot be read", e);
            }
        }

        private static Optional<Method> method(Class<?> type, String name) {
            try {
                return Optional.of(type.getMethod(name));
            } catch (NoSuchMethodException e) {
                return Optional.empty();
            }
        }
    }
}
