package org.lingshu.discovery;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/**
 * What is found among the first part of the patients, and nothing else of them: every feature with every label, and pairs of the features that go best with any of them. What
 * passes the false
 * discovery rate and is stable over half samples is found; of features that these patients cannot tell apart the strongest leads.
 *
 * @param tests   every single test, in the order of labels and traits
 * @param pairs   how many pairs were tested
 * @param passed  those that passed the false discovery rate, each with how often a half sample selected it
 * @param found   what is found, the least probable by chance first
 * @param level   at which a half sample selects
 * @param dropped how many were found and left out as too many
 */
record Search(List<Lead> tests, int pairs, List<Lead> passed, List<Lead> found, double level, int dropped) {
    /** Expected share of what is chance among what is found. */
    static final double RATE = 0.10;
    /** Share of half samples that must select what is found. */
    static final double OFTEN = 0.75;
    /** Features that correlate like this cannot be told apart. */
    static final double ALIKE = 0.7;
    /** At most so many are found, shared evenly among the labels: a reader wants a short list. */
    static final int MOST = 40;
    private static final int FEWEST_FOR_LABEL = 8;
    private static final int FEWEST_IN_CELL = 5;
    private static final int FEWEST_FOR_PAIRS = 20;

    Search {
        tests = List.copyOf(tests);
        passed = List.copyOf(passed);
        found = List.copyOf(found);
    }

    /** Searches. */
    static Search of(Material material, Effort effort, Consumer<String> progress) {
        return new Searching(material, effort, progress).search();
    }

    /** The work. */
    private static final class Searching {
        private final Material material;
        private final Effort effort;
        private final Consumer<String> progress;
        private final double[][] scaled;

        Searching(Material material, Effort effort, Consumer<String> progress) {
            this.material = material;
            this.effort = effort;
            this.progress = progress;
            this.scaled = Scale.of(material);
        }

        Search search() {
            int labels = material.labels().size();
            int traits = material.traits().size();
            progress.accept(traits + " features x " + labels + " labels on " + material.first().length + " patients");
            List<Lead> singles = IntStream.range(0, labels * traits).parallel().mapToObj(i -> single(i / traits, i % traits)).toList();
            List<Lead> pairs = pairs(singles);
            List<Lead> all = new ArrayList<>(singles);
            all.addAll(pairs);
            double[] corrected = Correction.falseDiscovery(all.stream().mapToDouble(Lead::p).toArray());
            for (int i = 0; i < corrected.length; i++) all.set(i, all.get(i).corrected(corrected[i]));
            List<Lead> passed = all.stream().filter(lead -> lead.corrected() <= RATE).sorted(Comparator.comparingDouble(Lead::p)).toList();
            Stability stability = new Stability(material, scaled, effort, Math.max(1, all.size()), progress);
            List<Lead> seen = stability.of(passed);
            List<Lead> stable = seen.stream().filter(lead -> lead.frequency() >= OFTEN).toList();
            List<Lead> leading = leading(stable);
            List<Lead> kept = new ArrayList<>();
            int[] each = new int[labels];
            int most = Math.max(FEWEST_FOR_LABEL, MOST / Math.max(1, labels));
            for (Lead lead : leading) if (each[lead.label()]++ < most) kept.add(lead);
            return new Search(all.subList(0, singles.size()), pairs.size(), seen, kept, stability.level(), leading.size() - kept.size());
        }

        private Lead single(int label, int trait) {
            Association found = material.association(trait, label, material.first());
            return new Lead(label, List.of(trait), found.high() <= found.low(), found.auc(), found.both(), 1, 0, List.of());
        }

        /** The pairs of the features that go best with any label, one of each that cannot be told apart. Which they are hardly bears on whether they work together (Dai et al. 2012). */
        private List<Lead> pairs(List<Lead> singles) {
            if (material.labels().isEmpty() || material.first().length < FEWEST_FOR_PAIRS) return List.of();
            List<Integer> best = new ArrayList<>();
            for (Lead lead : singles.stream().sorted(Comparator.comparingDouble(Lead::p)).toList()) {
                int trait = lead.traits().getFirst();
                if (best.size() < effort.screened() && !best.contains(trait) && best.stream().noneMatch(other -> alike(other, trait))) best.add(trait);
                if (best.size() == effort.screened()) break;
            }
            List<int[]> tests = new ArrayList<>();
            for (int a = 0; a < best.size(); a++) {
                for (int b = a + 1; b < best.size(); b++) if (apart(best.get(a),
                        best.get(b))) for (int label = 0; label < material.labels().size(); label++) tests.add(new int[] {label, best.get(a), best.get(b)});
            }
            progress.accept(tests.size() + " pairs");
            return tests.parallelStream().map(this::pair).toList();
        }

        private Lead pair(int[] test) {
            int[] known = material.known(material.first(), test[1], test[2]);
            double z = Interplay.score(Material.pick(scaled[test[1]], known), Material.pick(scaled[test[2]], known), Material.pick(material.truth()[test[0]], known),
                    Material.pick(material.clusters(), known), material.apart());
            return new Lead(test[0], List.of(test[1], test[2]), z > 0, 0.5, Math.min(1, 2 * Tail.above(Math.abs(z))), 1, 0, List.of());
        }

        /** Whether enough patients are known to have both, and one without the other. */
        private boolean apart(int one, int other) {
            int[] known = material.known(material.first(), one, other);
            if (known.length < FEWEST_FOR_PAIRS) return false;
            int[] cells = new int[4];
            for (int i : known) cells[(scaled[one][i] > cut(one) ? 2 : 0) + (scaled[other][i] > cut(other) ? 1 : 0)]++;
            return IntStream.of(cells).min().orElse(0) >= FEWEST_IN_CELL;
        }

        private double cut(int trait) {
            return material.traits().get(trait).presence() ? 0.5 : 0;
        }

        private boolean alike(int one, int other) {
            return Math.abs(correlation(one, other)) >= ALIKE;
        }

        private double correlation(int one, int other) {
            int[] known = material.known(material.first(), one, other);
            return known.length < FEWEST_FOR_PAIRS ? 0 : Ranks.correlation(Material.pick(scaled[one], known), Material.pick(scaled[other], known));
        }

        /** Those that lead: the strongest of each handful of features that go along with each other for a label. */
        private List<Lead> leading(List<Lead> stable) {
            List<Lead> leaders = new ArrayList<>();
            List<List<Integer>> followers = new ArrayList<>();
            for (Lead lead : stable) {
                int at = lead.single() ? IntStream.range(0, leaders.size()).filter(i -> leaders.get(i).single() && leaders.get(i).label() == lead.label()
                        && alike(leaders.get(i).traits().getFirst(), lead.traits().getFirst())).findFirst().orElse(-1) : -1;
                if (at >= 0) followers.get(at).add(lead.traits().getFirst());
                if (at >= 0) continue;
                leaders.add(lead);
                followers.add(new ArrayList<>());
            }
            return IntStream.range(0, leaders.size()).mapToObj(i -> leaders.get(i).leading(followers.get(i))).toList();
        }
    }
}
