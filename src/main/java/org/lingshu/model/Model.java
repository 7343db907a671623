package org.lingshu.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.lingshu.clinical.ClassProbability;
import org.lingshu.clinical.Contribution;
import org.lingshu.clinical.MissingModality;
import org.lingshu.clinical.Prediction;

/** A trained model, ready to predict; immutable and safe to share between threads. Read one with {@link ModelFolder}. */
public final class Model {
    /** How many contributions are told. */
    private static final int CONTRIBUTIONS = 10;
    private static final double LEAST_EFFECT = 1e-6;
    private final Head head;
    private final String hash;
    private final Columns columns;
    private final Scaling scaling;
    private final Linear linear;
    private final Calibration calibration;
    private final Sets sets;
    private final List<Loss> losses;

    Model(Head head, String hash, Columns columns, Scaling scaling, Linear linear, Calibration calibration, Sets sets, List<Loss> losses) {
        this.head = head;
        this.hash = hash;
        this.columns = columns;
        this.scaling = scaling;
        this.linear = linear;
        this.calibration = calibration;
        this.sets = sets;
        this.losses = List.copyOf(losses);
    }

    /**
     * What a model is called and what it answers.
     *
     * @param name    as its card gives it
     * @param target  what it predicts
     * @param kind    what the target asks
     * @param classes the labels
     */
    record Head(String name, String target, Kind kind, List<String> classes) {
        Head {
            classes = List.copyOf(classes);
        }
    }

    /** Its name, as its card gives it. */
    public String name() {
        return head.name();
    }

    /** What it predicts. */
    public String target() {
        return head.target();
    }

    /** The labels that it knows. */
    public List<String> classes() {
        return head.classes();
    }

    /** SHA-256 of its files, hex. */
    public String hash() {
        return hash;
    }

    /** The blocks it was trained on. */
    public List<Block> blocks() {
        return columns.blocks();
    }

    /**
     * The prediction for one patient; a block that is not in the map is missing. Contributions are those to the likeliest class, the strongest first:
     * how far each moves its calibrated log-odds against the average of the other classes, or against not having the label. All of them and the
     * intercept sum to that score; the {@value #CONTRIBUTIONS} strongest are told.
     */
    public Prediction predict(Map<String, Values> blocks) {
        double[] row = columns.row(blocks);
        double[] scaled = scaling.scaled(row);
        double[] probabilities = calibration.probabilities(linear.scores(scaled));
        int first = Decision.first(probabilities);
        return new Prediction(head.target(), head.name(), classes(probabilities, first), contributions(row, scaled, first), missing(blocks));
    }

    private List<ClassProbability> classes(double[] probabilities, int first) {
        double most = probabilities[first];
        return IntStream.range(0, probabilities.length).boxed().sorted(Comparator.comparingDouble((Integer label) -> -probabilities[label]).thenComparing(label -> label))
                .map(label -> new ClassProbability(head.target(), head.classes().get(label), probabilities[label], sets.holds(probabilities[label]), probabilities[label] == most)).toList();
    }

    private List<Contribution> contributions(double[] row, double[] scaled, int label) {
        List<Contribution> all = new ArrayList<>();
        double[] effects = new double[scaled.length];
        for (int j = 0; j < scaled.length; j++) effects[j] = effect(scaled[j], label, j);
        IntStream.range(0, scaled.length).filter(j -> Math.abs(effects[j]) > LEAST_EFFECT).boxed()
                .sorted(Comparator.comparingDouble((Integer j) -> -Math.abs(effects[j])).thenComparing(j -> j)).limit(CONTRIBUTIONS)
                .forEach(j -> all.add(new Contribution(head.classes().get(label), columns.label(j), row[j], effects[j])));
        return all;
    }

    /** The effect of one column on the log-odds of one class. */
    private double effect(double scaled, int label, int column) {
        int classes = linear.classes();
        double against = head.kind().exclusive() ? (double) classes / (classes - 1) : 1;
        return linear.weight(label, column) * scaled * against / calibration.temperature();
    }

    private List<MissingModality> missing(Map<String, Values> blocks) {
        Set<String> lacking = new TreeSet<>(columns.modalities());
        for (Block block : columns.blocks()) lacking.removeAll(blocks.getOrDefault(block.name(), Values.none()).modalities());
        return losses.stream().filter(loss -> lacking.contains(loss.modality())).map(loss -> new MissingModality(loss.modality(), loss.measure(), loss.loss())).toList();
    }
}
