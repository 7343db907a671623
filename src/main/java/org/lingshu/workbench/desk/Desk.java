package org.lingshu.workbench.desk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.lingshu.knowledge.Knowledge;
import org.lingshu.problem.Problem;
import org.lingshu.rulebook.Draft;
import org.lingshu.rulebook.Rulebook;
import org.lingshu.rulebook.RunawayRulesException;
import org.lingshu.trail.Stage;
import org.lingshu.workbench.RuleCase;
import org.lingshu.workbench.RuleCaseRun;
import org.lingshu.workbench.UnreadableRuleCaseException;
import org.lingshu.workbench.catalogue.Catalogue;
import org.lingshu.workbench.check.CheckRun;
import org.lingshu.workbench.edition.Edition;
import org.lingshu.workbench.edition.Loaded;
import org.lingshu.workbench.edition.Places;

/**
 * Rules as an expert works on them: a tree that is read once, and again when its files change, with drafted files laid over it. Nothing is written to the tree, and
 * no text reaches the engine's compiler that form and vocabulary have not let through. Safe to share between threads.
 */
public final class Desk {
    private static final Set<Stage> SAFETY = EnumSet.of(Stage.CIRCUMSTANCES, Stage.SAFETY, Stage.CANDIDATES, Stage.ADVICE);
    private final Places places;
    private final AtomicReference<Optional<Known>> known = new AtomicReference<>(Optional.empty());
    private final AtomicReference<Optional<Retermed>> retermed = new AtomicReference<>(Optional.empty());
    private final AtomicReference<Optional<Rulebook>> compiled = new AtomicReference<>(Optional.empty());

    /** The tree as it was when its files had these marks. */
    private record Known(Set<String> marks, Tree tree, CheckRun run, Optional<Catalogue> catalogue) {
    }

    /** The tree with other terms. */
    private record Retermed(Known of, Map<String, String> terms, Tree tree) {
    }

    /** A desk for a tree that holds {@code rules}, {@code knowledge-base} and {@code tests-data}. */
    public Desk(Path tree) {
        this.places = Places.at(tree);
    }

    /** The files of the tree as they are now. */
    public Edition edition() {
        return known().tree().edition();
    }

    /** What words and numbers mean in the tree. */
    public Knowledge knowledge() {
        return known().tree().knowledge();
    }

    /** The rules of the tree as a catalogue; empty while something is wrong with them. */
    public Optional<Catalogue> catalogue() {
        return known().catalogue();
    }

    /** What {@code rules check} says of the tree without any draft, but for what the engine's compiler would. */
    public CheckRun inspection() {
        return known().run();
    }

    /** The rules of the tree and the draft, as a list of rules shows them, with the number of cases of each file. */
    public Listing listing(Drafted drafted) {
        Tree tree = over(drafted);
        Map<String, Integer> cases = new TreeMap<>();
        tree.cases().forEach(each -> cases.merge("rules/" + each.path() + ".drl", 1, Integer::sum));
        return new Listing(tree.rules(), cases);
    }

    /**
     * Rules by file.
     *
     * @param rules as they are written
     * @param cases how many cases each file has, by its path
     */
    public record Listing(Draft rules, Map<String, Integer> cases) {
        public Listing {
            cases = Map.copyOf(cases);
        }
    }

    /** What {@code rules check} says of the tree with drafted files in it. */
    public CheckRun inspection(Drafted drafted, LocalDate today) {
        return over(drafted).inspection(drafted, today).run();
    }

    /** Checks drafted files; of the draft only what form and vocabulary let through is compiled. */
    public Checked check(Drafted drafted, LocalDate today) {
        Known base = known();
        Tree tree = over(base, drafted);
        CheckRun run = tree.inspection(drafted, today).run();
        Set<Problem> before = new HashSet<>(base.run().all());
        List<Problem> here = new ArrayList<>();
        List<Problem> elsewhere = new ArrayList<>();
        for (Problem each : run.all()) {
            if (drafted.files().containsKey(each.path())) here.add(each);
            else if (!before.contains(each)) elsewhere.add(each);
        }
        int rules = (int) tree.rules().entries().stream().filter(each -> drafted.files().containsKey(each.path())).count();
        return new Checked(here, elsewhere, new HashSet<>(run.remarks()), rules);
    }

    /**
     * Runs the cases of a rule file as they are drafted.
     *
     * @param path of the rule file
     * @throws org.lingshu.problem.ProblemException with everything that is wrong with the rules
     */
    public List<TriedCase> tried(Drafted drafted, String path) {
        return run(drafted, path, over(drafted).cases(path));
    }

    /**
     * Runs one case that stands in no file.
     *
     * @param given facts as sentences
     * @throws org.lingshu.problem.ProblemException with everything that is wrong with the rules
     */
    public TriedCase tried(Drafted drafted, String path, List<String> given) {
        String inside = path.substring("rules/".length(), path.length() - ".drl".length());
        return run(drafted, path, List.of(new RuleCase(inside, "", given, List.of(), List.of(), List.of()))).getFirst();
    }

    private List<TriedCase> run(Drafted drafted, String path, List<RuleCase> cases) {
        Stage stage = Draft.stage(path).orElseThrow(() -> RefusedDraftException.of(path, "no-stage", "no stage reads this file", "没有哪一关读此文件", ""));
        Tree tree = over(drafted);
        RuleCaseRun run = new RuleCaseRun(tree.rules().compiled(SAFETY.contains(stage) ? SAFETY : EnumSet.of(stage), compiled.get()), tree.knowledge());
        return cases.stream().map(each -> tried(run, each)).toList();
    }

    private static TriedCase tried(RuleCaseRun run, RuleCase one) {
        try {
            return new TriedCase(one, run.firings(one), Optional.of(run.outcome(one)), "");
        } catch (UnreadableRuleCaseException | RunawayRulesException e) {
            return new TriedCase(one, List.of(), Optional.empty(), e.getMessage());
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            return new TriedCase(one, List.of(), Optional.empty(), "a sentence of the case cannot be read: " + e.getMessage());
        }
    }

    /**
     * The tree, compiled.
     *
     * @param models whether its models take part
     * @throws org.lingshu.problem.ProblemException with everything that is wrong with it
     */
    public Loaded loaded(boolean models) {
        return loaded(known().tree(), models);
    }

    /** The tree with drafted files, compiled; rooms whose files are the same are not compiled again. */
    public Loaded loaded(Drafted drafted, boolean models) {
        loaded(false);
        return loaded(over(drafted), models);
    }

    private Loaded loaded(Tree tree, boolean models) {
        if (!tree.found().isEmpty()) throw new RefusedDraftException(tree.found());
        Rulebook rulebook = tree.rules().compiled(EnumSet.allOf(Stage.class), compiled.get());
        if (tree == known().tree()) compiled.set(Optional.of(rulebook));
        return Loaded.of(tree.edition(), tree.knowledge(), rulebook, models);
    }

    /** The cases of the tree with drafted files. */
    public List<RuleCase> cases(Drafted drafted) {
        return over(drafted).cases();
    }

    private Tree over(Drafted drafted) {
        return over(known(), drafted);
    }

    private Tree over(Known base, Drafted drafted) {
        Map<String, String> terms = drafted.terms(base.tree().edition());
        return (terms.isEmpty() ? base.tree() : retermed(base, terms)).drafted(drafted);
    }

    /** Whoever types in a rule file does not change a term with every letter, so the last reading of the terms is kept. */
    private Tree retermed(Known base, Map<String, String> terms) {
        Optional<Retermed> last = retermed.get().filter(each -> each.of() == base && each.terms().equals(terms));
        if (last.isPresent()) return last.get().tree();
        Tree tree = base.tree().with(terms);
        retermed.set(Optional.of(new Retermed(base, terms, tree)));
        return tree;
    }

    private Known known() {
        Set<String> marks = marks();
        Optional<Known> now = known.get().filter(each -> each.marks().equals(marks));
        return now.orElseGet(() -> read(marks));
    }

    private synchronized Known read(Set<String> marks) {
        Optional<Known> meanwhile = known.get().filter(each -> each.marks().equals(marks));
        if (meanwhile.isPresent()) return meanwhile.get();
        Tree tree = Tree.of(Edition.read("working tree", places));
        CheckRun run = tree.inspection(new Drafted(Collections.emptySortedMap()), LocalDate.now()).run();
        Optional<Catalogue> catalogue = Optional.empty();
        if (tree.found().isEmpty() && tree.rules().problems().isEmpty()) {
            Rulebook written = tree.rules().compiled(Set.of(), Optional.empty());
            catalogue = Optional.of(new Catalogue(Loaded.of(tree.edition(), tree.knowledge(), written, false), tree.cases()));
        }
        Known read = new Known(marks, tree, run, catalogue);
        known.set(Optional.of(read));
        return read;
    }

    /** Size and time of every file: enough to see that somebody changed one. */
    private Set<String> marks() {
        Set<String> marks = new HashSet<>();
        for (Path folder : List.of(places.rules(), places.knowledge(), places.cases())) {
            if (!Files.isDirectory(folder)) continue;
            try (Stream<Path> all = Files.walk(folder)) {
                for (Path file : all.toList()) {
                    BasicFileAttributes about = Files.readAttributes(file, BasicFileAttributes.class);
                    if (about.isRegularFile()) marks.add(file + " " + about.size() + " " + about.lastModifiedTime().toMillis());
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return marks;
    }
}
