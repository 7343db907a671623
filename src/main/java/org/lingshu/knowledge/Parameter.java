package org.lingshu.knowledge;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A named group of numbers with date and citation.
 *
 * @param parameter its name: {@code evidence.strength}
 * @param unit      of all its values
 * @param validFrom ISO date from which it holds
 * @param validTo   ISO date up to which it holds; empty where no end is known
 * @param reviewed  ISO date on which somebody last looked whether it still holds; empty where nobody has
 * @param values    the numbers by name
 * @param because   why these numbers, in a sentence
 * @param source    key of {@code knowledge-base/sources}
 */
public record Parameter(String parameter, String unit, String validFrom, Optional<String> validTo, Optional<String> reviewed, Map<String, Double> values, String because, String source) {
    public Parameter {
        values = Map.copyOf(values);
    }

    static Parameter read(Entry entry) {
        Map<String, Double> values = new LinkedHashMap<>();
        entry.node().path("values").properties().forEach(each -> values.put(each.getKey(), each.getValue().asDouble()));
        return new Parameter(entry.text("parameter"), entry.text("unit"), entry.text("validFrom"), entry.optional("validTo"), entry.optional("reviewed"), values, entry.text("because"), entry.text("source"));
    }

    /** One of its numbers. */
    public OptionalDouble value(String name) {
        Double value = values.get(name);
        return value == null ? OptionalDouble.empty() : OptionalDouble.of(value);
    }
}
