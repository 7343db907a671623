package org.lingshu.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.lingshu.clinical.ClassProbability;
import org.lingshu.clinical.Contribution;
import org.lingshu.clinical.MissingModality;
import org.lingshu.clinical.Prediction;
import org.lingshu.model.algorithm.Effects;

/** A trained model, ready to predict; immutable and safe to share between threads. Read one with {@link ModelFolder}. */
public final class Model {
    /** How many contributions are told. */
    private static final int CONTRIBUTIONS = 10;
    private static final double LEAST_EFFECT = 1e-6;
    /** What follows the name of a value whose absence moved the score. */
    private static final String UNMEASURED = "（未测）";
    private final Head head;
    private final String hash;
    private final Columns columns;
    private final Mixture mixture;
    private final Calibration calibration;
    private final Sets sets;
    private final List<Loss> losses;
    private final About about;

    Model(Head head, String hash, Columns columns, Mixture mixture, Calibration calibration, Sets sets, List<Loss> losses) {
        this(head, hash, columns, mixture, calibration, sets, losses, About.NOTHING);
    }

    private Model(Head head, String hash, Columns columns, Mixture mixture, Calibration calibration, Sets sets, List<Loss> losses, About about) {
        this.head = head;
        this.hash = hash;
        this.columns = columns;
        this.mixture = mixture;
        this.calibration = calibration;
        this.sets = sets;
        this.losses = List.copyOf(losses);
        this.about = about;
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

    /**
     * What its card says of it in a few sentences.
     *
     * @param english may be empty
     * @param chinese the same
     */
    public record About(String english, String chinese) {
        /** Of a model that has no card yet. */
        static final About NOTHING = new About("", "");
    }

    /** The same model with what its card says of it. */
    Model with(About said) {
        return new Model(head, hash, columns, mixture, calibration, sets, losses, said);
    }

    /** What its card says of it. */
    public About about() {
        return about;
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

    /** The names of the features that it looks at, in the order of its columns. */
    public List<String> features() {
        return columns.all().stream().map(Column::feature).distinct().toList();
    }

    /** The blocks it was trained on. */
    public List<Block> blocks() {
        return columns.blocks();
    }

    /**
     * The prediction for one patient; a block that is not in the map is missing. Contributions are those to the likeliest class, the strongest first:
     * how far each moves its calibrated log-odds against the average of the other classes, or against not having the label, away from those of a patient of whom
     * nothing is known. All of them sum to that difference; the {@value #CONTRIBUTIONS} strongest are told.
     */
    public Prediction predict(Map<String, Values> blocks) {
        double[] row = columns.row(blocks);
        Set<String> lacking = lacking(blocks);
        double[] probabilities = probabilities(row, lacking);
        int first = Decision.first(probabilities);
        return new Prediction(head.target(), head.name(), classes(probabilities, first), contributions(row, effects(row, lacking, probabilities, first), first), missing(lacking));
    }

    private List<ClassProbability> classes(double[] probabilities, int first) {
        double most = probabilities[first];
        return IntStream.range(0, probabilities.length).boxed().sorted(Comparator.comparingDouble((Integer label) -> -probabilities[label]).thenComparing(label -> label))
                .map(label -> new ClassProbability(head.target(), head.classes().get(label), probabilities[label], sets.holds(probabilities[label]), probabilities[label] == most)).toList();
    }

    /** The strongest; should none of them be of anything recorded, the last makes room for the strongest that is, so that a prediction leads back to the record. */
    private List<Contribution> contributions(double[] row, double[] effects, int label) {
        List<Integer> all = IntStream.range(0, effects.length).filter(j -> Math.abs(effects[j]) > LEAST_EFFECT).boxed()
                .sorted(Comparator.comparingDouble((Integer j) -> -Math.abs(effects[j])).thenComparing(j -> j)).toList();
        List<Integer> told = all.subList(0, Math.min(CONTRIBUTIONS, all.size()));
        Optional<Integer> recorded = told.stream().anyMatch(j -> recorded(row[j])) ? Optional.empty() : all.stream().filter(j -> recorded(row[j])).findFirst();
        return Stream.concat(told.stream().limit(CONTRIBUTIONS - recorded.stream().count()), recorded.stream())
                .map(j -> new Contribution(head.classes().get(label), columns.label(j) + (Double.isNaN(row[j]) ? UNMEASURED : ""), Double.isNaN(row[j]) ? 0 : row[j], effects[j])).toList();
    }

    private static boolean recorded(double value) {
        return value != 0 && !Double.isNaN(value);
    }

    /** The calibrated probabilities of a row of its columns, in which these modalities are missing. */
    double[] probabilities(double[] row, Set<String> lacking) {
        return calibration.probabilities(mixture.scores(row, lacking));
    }

    /** The effect of every column on the calibrated score of one class; they sum to its distance from {@link #base}. */
    double[] effects(double[] row, Set<String> lacking, double[] probabilities, int label) {
        double[] effects = mixture.effects(row, lacking, Calibration.against(head.kind(), head.classes().size(), label));
        return Effects.stretched(Calibration.margin(head.kind(), probabilities, label) - base(lacking, label), effects);
    }

    /** The calibrated score of one class for a patient of whom nothing is known. */
    double base(Set<String> lacking, int label) {
        return Calibration.margin(head.kind(), calibration.probabilities(mixture.base(lacking)), label);
    }

    private Set<String> lacking(Map<String, Values> blocks) {
        Set<String> lacking = new TreeSet<>(columns.modalities());
        lacking.remove(Fusion.MODALITY);
        for (Block block : columns.blocks()) lacking.removeAll(blocks.getOrDefault(block.name(), Values.none()).modalities());
        return lacking;
    }

    /** What is measured of exactly these modalities missing together, then what is measured of each alone. */
    private List<MissingModality> missing(Set<String> lacking) {
        List<MissingModality> missing = new ArrayList<>();
        losses.stream().filter(loss -> loss.missing().size() > 1 && loss.missing().size() == lacking.size() && lacking.containsAll(loss.missing())).map(Model::told).forEach(missing::add);
        losses.stream().filter(loss -> loss.missing().size() == 1 && lacking.containsAll(loss.missing())).map(Model::told).forEach(missing::add);
        return missing;
    }

    private static MissingModality told(Loss loss) {
        return new MissingModality(loss.modality(), loss.measure(), loss.loss());
    }
}
