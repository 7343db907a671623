package org.lingshu.evaluation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.lingshu.model.HeldOut;

/**
 * The held-out patients of one round, from the highest probability of one class to the lowest.
 *
 * @param scores  the probabilities, falling
 * @param holds   whether the class is true of the patient
 * @param persons the place of the patient's group
 */
record Ranking(double[] scores, boolean[] holds, int[] persons) {
    static Ranking of(List<HeldOut> round, int label, Persons persons) {
        List<HeldOut> sorted = round.stream().sorted(Comparator.comparingDouble((HeldOut each) -> -each.probabilities().get(label))).toList();
        double[] scores = new double[sorted.size()];
        boolean[] holds = new boolean[sorted.size()];
        int[] places = new int[sorted.size()];
        for (int i = 0; i < scores.length; i++) {
            scores[i] = sorted.get(i).probabilities().get(label);
            holds[i] = sorted.get(i).truth().contains(label);
            places[i] = persons.place(sorted.get(i));
        }
        return new Ranking(scores, holds, places);
    }

    /** Patients above one threshold. */
    record Corner(double with, double without) {
    }

    /** Weighted numbers of patients with and without the class above every threshold, from none to all; patients of one score pass together. */
    List<Corner> corners(int[] weights) {
        List<Corner> corners = new ArrayList<>();
        corners.add(new Corner(0, 0));
        double with = 0;
        double without = 0;
        for (int i = 0; i < scores.length; i++) {
            if (holds[i]) with += weights[persons[i]];
            else without += weights[persons[i]];
            if (i + 1 == scores.length || scores[i + 1] != scores[i]) corners.add(new Corner(with, without));
        }
        return corners;
    }
}
