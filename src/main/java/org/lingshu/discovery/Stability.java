package org.lingshu.discovery;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/**
 * How often something is selected in random halves of the patients: complementary pairs stability selection (Shah and Samworth 2013). A half selects what its own test finds
 * at a level at which,
 * were nothing true, at most one of all tests is expected to be selected in enough halves: a test without effect is selected by chance with at most that probability θ, so that at most
 * θ²m / (2π − 1) of m are expected to be stable.
 */
final class Stability {
    private static final double HIGHEST = 0.1;
    private final Material material;
    private final double[][] scaled;
    private final double level;
    private final List<int[]> halves = new ArrayList<>();
    private final Consumer<String> progress;

    Stability(Material material, double[][] scaled, Effort effort, int tests, Consumer<String> progress) {
        this.material = material;
        this.scaled = scaled;
        this.progress = progress;
        this.level = Math.min(HIGHEST, Math.sqrt((2 * Search.OFTEN - 1) / tests));
        SplittableRandom random = new SplittableRandom(effort.seed());
        int[] names = IntStream.of(Material.pick(material.clusters(), material.first())).distinct().toArray();
        for (int halving = 0; halving < effort.halvings(); halving++) {
            int[] dealt = names.clone();
            for (int i = dealt.length - 1; i > 0; i--) {
                int other = random.nextInt(i + 1);
                int swap = dealt[i];
                dealt[i] = dealt[other];
                dealt[other] = swap;
            }
            java.util.Set<Integer> one = IntStream.of(dealt).limit(dealt.length / 2).boxed().collect(java.util.stream.Collectors.toSet());
            halves.add(IntStream.of(material.first()).filter(i -> one.contains(material.clusters()[i])).toArray());
            halves.add(IntStream.of(material.first()).filter(i -> !one.contains(material.clusters()[i])).toArray());
        }
    }

    double level() {
        return level;
    }

    /** These leads with how often each was selected, in the same direction. */
    List<Lead> of(List<Lead> leads) {
        progress.accept(leads.size() + " found among " + halves.size() + " half samples");
        return leads.parallelStream().map(lead -> lead.seen(halves.stream().filter(half -> selects(half, lead)).count() / (double) halves.size())).toList();
    }

    private boolean selects(int[] half, Lead lead) {
        int[] known = material.known(half, lead.traits().stream().mapToInt(Integer::intValue).toArray());
        boolean[] truth = Material.pick(material.truth()[lead.label()], known);
        int[] clusters = Material.pick(material.clusters(), known);
        int trait = lead.traits().getFirst();
        double z;
        if (lead.single()) {
            double[] values = Material.pick(material.values()[trait], known);
            z = Association.standard(material.traits().get(trait).presence() ? values : Ranks.of(values), truth, clusters, material.apart());
        } else {
            z = Interplay.score(Material.pick(scaled[trait], known), Material.pick(scaled[lead.traits().getLast()], known), truth, clusters, material.apart());
        }
        return z > 0 == lead.up() && 2 * Tail.above(Math.abs(z)) <= level;
    }
}
