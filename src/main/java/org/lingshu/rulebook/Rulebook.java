package org.lingshu.rulebook;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lingshu.clinical.Fact;
import org.lingshu.knowledge.Knowledge;
import org.lingshu.trail.Stage;

/**
 * The rules of a folder, compiled: what we hold true. Immutable and safe to share between threads; every run has a session of its own.
 */
public final class Rulebook {
    private final Map<Stage, StageRules> stages;
    private final Map<Stage, String> hashes;
    private final List<RuleEntry> rules;
    private final String hash;
    private final Conditions conditions;
    private final List<WrittenRule> written;

    /** @param hashes over the files of each compiled stage */
    Rulebook(Map<Stage, StageRules> stages, Map<Stage, String> hashes, List<RuleEntry> rules, String hash, Conditions conditions, List<WrittenRule> written) {
        this.stages = stages;
        this.hashes = hashes;
        this.rules = List.copyOf(rules);
        this.hash = hash;
        this.conditions = conditions;
        this.written = written;
    }

    /**
     * Reads and compiles the folder {@code rules}; every word in it must be one of this knowledge base.
     *
     * @throws UnreadableRulebookException with every problem of every file
     */
    public static Rulebook read(Path folder, Knowledge knowledge) {
        return Draft.read(folder, knowledge).compiled();
    }

    /**
     * Runs the rules of one stage on the facts that the stage may read; others are passed over.
     *
     * @throws IllegalStateException when this rulebook was made without that stage
     */
    public StageRun run(Stage stage, Collection<? extends Fact> facts) {
        StageRules rules = stages.get(stage);
        if (rules == null) throw new IllegalStateException("the rules of " + stage.folder() + " are not compiled");
        return rules.run(facts);
    }

    /** The compiled rules of a stage, if its files have this hash. */
    Optional<StageRules> stage(Stage stage, String wanted) {
        return Optional.ofNullable(stages.get(stage)).filter(_ -> wanted.equals(hashes.get(stage)));
    }

    /** Every rule, by stage and file. */
    public List<RuleEntry> rules() {
        return rules;
    }

    /** Every rule as its author wrote it, by stage and file. */
    public List<WrittenRule> written() {
        return written;
    }

    /** The conditions of every rule, to ask why one did not speak. */
    public Conditions conditions() {
        return conditions;
    }

    /** SHA-256 over all rule files, hex. */
    public String hash() {
        return hash;
    }
}
