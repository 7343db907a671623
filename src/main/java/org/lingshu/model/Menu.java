package org.lingshu.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.lingshu.model.algorithm.Algorithm;
import org.lingshu.model.algorithm.Logistic;

/**
 * What the learner may choose from.
 *
 * @param algorithms at least one
 * @param fusions    at least one
 * @param remarks    what was wanted and cannot be offered, and why
 */
record Menu(List<Algorithm> algorithms, List<Fusion> fusions, List<String> remarks) {
    Menu {
        algorithms = List.copyOf(algorithms);
        fusions = List.copyOf(fusions);
        remarks = List.copyOf(remarks);
        if (algorithms.isEmpty() || fusions.isEmpty()) throw new IllegalArgumentException("nothing to learn with");
    }

    /** What of the wanted this table and target allow; early fusion of logistic regression where they allow nothing of it. */
    static Menu of(Table table, Target target, List<String> words, Set<Fusion> wanted) {
        List<String> remarks = new ArrayList<>();
        List<Algorithm> algorithms = new ArrayList<>();
        for (Algorithm each : Algorithm.ALL) {
            if (!words.contains(each.word())) continue;
            if (each.bears(table.size(), target.classes().size())) algorithms.add(each);
            else remarks.add(each.word() + " was not tried: " + table.size() + " patients and " + target.classes().size() + " classes are too many for it");
        }
        if (algorithms.isEmpty()) algorithms.add(Algorithm.of(Logistic.WORD).orElseThrow());
        List<Fusion> fusions = new ArrayList<>();
        for (Fusion each : Fusion.values()) {
            if (!wanted.contains(each)) continue;
            if (Fusion.offered(table.columns()).contains(each)) fusions.add(each);
            else remarks.add(each.word() + " fusion was not tried: " + (each == Fusion.LATE ? "there is one modality only" : "no rule derives a feature from several modalities together"));
        }
        if (fusions.isEmpty()) fusions.add(Fusion.EARLY);
        return new Menu(algorithms, fusions, remarks);
    }

    /** Everything that this table and target allow. */
    static Menu all(Table table, Target target) {
        return of(table, target, Algorithm.ALL.stream().map(Algorithm::word).toList(), Set.of(Fusion.values()));
    }
}
