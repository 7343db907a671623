package org.lingshu.model;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * One row of a cohort.
 *
 * @param id    unique in the cohort
 * @param group who it is about, or where it was seen; rows of one group never stand on both sides of a split
 * @param part  its part of the official split; empty when there is none
 * @param about what figures are also given by, for fairness: {@code sex} 女, {@code age} 65 and over
 */
public record Subject(String id, String group, String part, Map<String, String> about) {
    public Subject {
        if (id.isBlank() || group.isBlank()) throw new IllegalArgumentException("subject without id or group");
        about = Collections.unmodifiableMap(new TreeMap<>(about));
    }
}
