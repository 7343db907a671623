package org.lingshu.cohort;

import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * What {@code cohort.json} says.
 *
 * @param name       of the cohort
 * @param id         column of the tables that names a row
 * @param group      column that names who or where a row belongs to
 * @param targets    by name, in the order of the file
 * @param modalities by name, in the order of the file
 * @param split      the official split
 * @param card       what a person has to say in the model's card, by attribute: {@code developer}, {@code licence}, …
 */
record Definition(String name, String id, String group, Map<String, TargetSource> targets, Map<String, ModalitySource> modalities,
        Optional<SplitSource> split, Map<String, String> card) {
    Definition {
        targets = Collections.unmodifiableMap(new LinkedHashMap<>(targets));
        modalities = Collections.unmodifiableMap(new LinkedHashMap<>(modalities));
        card = Collections.unmodifiableMap(new TreeMap<>(card));
    }

    /** The columns of a table that are no features: id and group, and what is a target or the split where they stand in the same file. */
    Set<String> apart(String file) {
        Set<String> apart = new HashSet<>(List.of(id, group));
        targets.values().forEach(target -> {
            if (target instanceof TargetSource.Csv csv && csv.file().equals(file)) apart.add(csv.column());
        });
        split.filter(each -> each.file().equals(file)).ifPresent(each -> apart.add(each.column()));
        return apart;
    }
}
