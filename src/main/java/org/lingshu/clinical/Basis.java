package org.lingshu.clinical;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The facts that something said to the clinician rests on. */
final class Basis {
    private Basis() {
    }

    /** The facts' own words, each once. */
    static String words(List<Fact> basis) {
        return basis.stream().map(Fact::label).distinct().collect(Collectors.joining("、"));
    }

    /** What both rest on, each fact once. */
    static List<Fact> union(List<Fact> one, List<Fact> other) {
        return Stream.concat(one.stream(), other.stream()).distinct().toList();
    }
}
