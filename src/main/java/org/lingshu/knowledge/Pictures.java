package org.lingshu.knowledge;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.PriorityQueue;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.lingshu.clinical.Consensus;
import org.lingshu.clinical.Finding;
import org.lingshu.clinical.Resemblance;

/**
 * All pictures of patterns, indexed by their signs, so that a patient is held against every one of them in microseconds.
 *
 * <p>Likeness is the cosine of the angle between the patient's signs and the picture's, each sign weighing by how few pictures have it (inverse document
 * frequency, Spärck Jones 1972), a cardinal sign double; a sign of the picture that the record denies takes its weight away again.
 */
public final class Pictures {
    private static final int TELLING = 5;
    private static final double SHARPNESS = 4;
    private static final Parameter NONE = new Parameter("picture.consensus", "share", "", Optional.empty(), Optional.empty(), Map.of(), "", "");
    private final List<Picture> all;
    private final Map<String, List<Stroke>> strokes = new HashMap<>();
    private final Map<String, Double> weights = new HashMap<>();
    private final double[] lengths;
    /** The signs of each picture, the rarest first. */
    private final List<List<String>> telling = new ArrayList<>();
    private final Nearness nearness;

    /** That a picture has a sign, and what it weighs there. */
    private record Stroke(int picture, double weight) {
    }

    /**
     * How the nearest pictures are asked.
     *
     * @param nearest how many of them are asked for a consensus
     * @param some    share from which a few of them have an element
     * @param many    share from which a good part of them has it
     * @param most    share from which by far most have it
     * @param close   likeness from which the nearest picture speaks for itself
     */
    record Nearness(int nearest, double some, double many, double most, double close) {
        Nearness {
            if (!(nearest > 0 && some > 0 && some < many && many < most && most <= 1)) throw new IllegalArgumentException("shares of pictures do not rise");
        }

        static Nearness of(Map<String, Parameter> parameters) {
            Parameter nearest = parameters.getOrDefault("picture.consensus", NONE);
            return new Nearness((int) nearest.value("nearest").orElse(1), nearest.value("some").orElse(0.2), nearest.value("many").orElse(0.4), nearest.value("most").orElse(0.6), nearest.value("close").orElse(1));
        }

        Consensus.Degree degree(double share) {
            if (share >= most) return Consensus.Degree.MOST;
            return share >= many ? Consensus.Degree.MANY : Consensus.Degree.SOME;
        }
    }

    Pictures(List<Picture> all, Nearness nearness) {
        this.all = List.copyOf(all);
        this.nearness = nearness;
        Map<String, Integer> seen = new HashMap<>();
        List<Set<String>> key = all.stream().map(picture -> whole(picture.key())).toList();
        List<Set<String>> signs = all.stream().map(picture -> whole(picture.signs())).toList();
        for (int i = 0; i < all.size(); i++) {
            Set<String> both = new LinkedHashSet<>(key.get(i));
            both.addAll(signs.get(i));
            both.forEach(sign -> seen.merge(sign, 1, Integer::sum));
        }
        seen.forEach((sign, count) -> weights.put(sign, Math.log(1 + (double) all.size() / (1 + count))));
        lengths = new double[all.size()];
        for (int i = 0; i < all.size(); i++) {
            Set<String> both = new LinkedHashSet<>(key.get(i));
            both.addAll(signs.get(i));
            for (String sign : both) {
                double weight = weights.get(sign) * (key.get(i).contains(sign) ? 2 : 1);
                lengths[i] += weight;
                strokes.computeIfAbsent(sign, each -> new ArrayList<>()).add(new Stroke(i, weight));
            }
            telling.add(both.stream().sorted(Comparator.comparingDouble((String sign) -> -weights.get(sign)).thenComparing(sign -> sign)).toList());
        }
    }

    /** How many pictures there are. */
    public int size() {
        return all.size();
    }

    /** Every picture. */
    public List<Picture> all() {
        return all;
    }

    /** The pictures that these findings resemble most, nearest first; none where nothing that is present stands in any. */
    public List<Resemblance> nearest(Collection<Finding> findings, int most) {
        Map<String, Finding> present = new HashMap<>();
        for (Finding finding : findings) if (finding.present()) parts(finding.term()).forEach(sign -> present.putIfAbsent(sign, finding));
        double[] likeness = new double[all.size()];
        double own = 0;
        for (String sign : new TreeSet<>(present.keySet())) {
            own += weights.getOrDefault(sign, 0.0);
            for (Stroke stroke : strokes.getOrDefault(sign, List.of())) likeness[stroke.picture()] += stroke.weight();
        }
        for (Finding finding : findings) {
            if (!finding.present()) for (Stroke stroke : strokes.getOrDefault(finding.term(), List.of())) likeness[stroke.picture()] -= stroke.weight();
        }
        for (int i = 0; i < likeness.length; i++) likeness[i] = likeness[i] > 0 ? Math.min(1, likeness[i] / Math.sqrt(lengths[i] * own)) : 0;
        return highest(likeness, most).stream().map(i -> new Resemblance(all.get(i).syndrome(), all.get(i).disease(), all.get(i).elements(), likeness[i], shared(i, present)))
                .toList();
    }

    /** The places of the highest values above zero, highest first, of equal ones the first. */
    private static List<Integer> highest(double[] values, int most) {
        Comparator<Integer> lowest = Comparator.comparingDouble((Integer i) -> values[i]).thenComparing(Comparator.reverseOrder());
        PriorityQueue<Integer> kept = new PriorityQueue<>(most + 1, lowest);
        for (int i = 0; i < values.length; i++) {
            if (values[i] <= 0 || kept.size() == most && values[i] <= values[kept.peek()]) continue;
            kept.add(i);
            if (kept.size() > most) kept.poll();
        }
        return kept.stream().sorted(lowest.reversed()).toList();
    }

    private List<Finding> shared(int picture, Map<String, Finding> present) {
        return telling.get(picture).stream().map(present::get).filter(Objects::nonNull).distinct().toList();
    }

    /** What the nearest of these have in common, one consensus for each element that enough of them have. */
    public List<Consensus> consensus(List<Resemblance> sorted) {
        List<Resemblance> asked = sorted.stream().limit(nearness.nearest()).toList();
        double whole = asked.stream().mapToDouble(Pictures::vote).sum();
        Map<String, Double> votes = new TreeMap<>();
        Map<String, Set<Finding>> carried = new HashMap<>();
        for (Resemblance each : asked) {
            for (String element : each.elements()) {
                votes.merge(element, vote(each) / whole, Double::sum);
                carried.computeIfAbsent(element, name -> new LinkedHashSet<>()).addAll(each.shared().stream().limit(TELLING).toList());
            }
        }
        return votes.entrySet().stream().filter(vote -> vote.getValue() >= nearness.some()).map(vote -> new Consensus(vote.getKey(), Math.min(1, vote.getValue()),
                nearness.degree(vote.getValue()), carried.get(vote.getKey()).stream().limit(TELLING).toList(), portrait(asked.getFirst(), vote.getKey()))).toList();
    }

    /** The nearer, the louder: half as like is a sixteenth of the voice. */
    private static double vote(Resemblance one) {
        return Math.pow(one.likeness(), SHARPNESS);
    }

    private List<Finding> portrait(Resemblance nearest, String element) {
        return nearest.likeness() >= nearness.close() && nearest.elements().contains(element) ? nearest.shared() : List.of();
    }

    private Set<String> whole(List<String> terms) {
        Set<String> whole = new LinkedHashSet<>();
        terms.forEach(term -> whole.addAll(parts(term)));
        return whole;
    }

    /** A coat that is thin and white is a thin coat and a white coat: descriptions of the coat count by their words. */
    private static List<String> parts(String term) {
        if (!term.startsWith("苔") || term.length() != 3) return List.of(term);
        return Arrays.asList("苔" + term.charAt(1), "苔" + term.charAt(2));
    }
}
