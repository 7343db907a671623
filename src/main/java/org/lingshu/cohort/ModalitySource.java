package org.lingshu.cohort;

import java.util.Set;

/** Where the numbers of a modality come from. */
sealed interface ModalitySource {
    /** The file that holds it, below the cohort folder. */
    String file();

    /** A table of numbers. */
    record Csv(String file) implements ModalitySource {
    }

    /**
     * Features that rules derive from cases.
     *
     * @param fields the fields that count
     */
    record Cases(String file, Set<String> fields) implements ModalitySource {
        public Cases {
            fields = Set.copyOf(fields);
        }
    }
}
