package org.lingshu.model;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Families of columns that are offered to the inner loop together. With few patients, what rules have already made of a record (elements, syndromes) may
 * teach more than the record's every word; which it is, the inner loop decides. Whatever is no word of a record (measured values, the person, tables)
 * always takes part.
 *
 * @param names the families, sorted
 */
record Families(List<String> names) {
    private static final String ELEMENTS = "证素";
    private static final String SYNDROMES = "证候";
    private static final Set<String> READ = Set.of("所见", "既往", "家族");

    Families {
        names = names.stream().distinct().sorted().toList();
    }

    /** What is offered for these columns: everything; and where rules derived elements, the same without what was read, also without syndromes, or without both. */
    static List<Families> offered(Columns columns) {
        Set<String> all = columns.all().stream().map(Column::family).collect(Collectors.toCollection(TreeSet::new));
        if (!all.contains(ELEMENTS)) return List.of(new Families(List.copyOf(all)));
        return List.of(without(all, Set.of()), without(all, READ), without(without(all, READ).names(), Set.of(SYNDROMES)), without(all, Set.of(ELEMENTS, SYNDROMES)))
                .stream().filter(each -> !each.names().isEmpty()).distinct().toList();
    }

    private static Families without(Iterable<String> all, Set<String> less) {
        TreeSet<String> names = new TreeSet<>();
        for (String each : all) if (!less.contains(each)) names.add(each);
        return new Families(List.copyOf(names));
    }

    /** The places of the columns of these families. */
    int[] columns(Columns columns) {
        return IntStream.range(0, columns.size()).filter(j -> names.contains(columns.all().get(j).family())).toArray();
    }
}
