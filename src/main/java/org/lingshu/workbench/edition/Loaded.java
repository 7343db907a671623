package org.lingshu.workbench.edition;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.lingshu.assess.Assessor;
import org.lingshu.assess.Models;
import org.lingshu.knowledge.Knowledge;
import org.lingshu.model.Model;
import org.lingshu.model.ModelFolder;
import org.lingshu.problem.ProblemException;
import org.lingshu.rulebook.Rulebook;
import org.lingshu.trail.Stage;

/**
 * An edition read and compiled, ready to assess.
 *
 * @param edition   its files
 * @param knowledge what they say words and numbers mean
 * @param rulebook  what they hold true
 * @param models    its own models; empty for rules alone
 * @param assessor  all of them together
 */
public record Loaded(Edition edition, Knowledge knowledge, Rulebook rulebook, List<Model> models, Assessor assessor) {
    public Loaded {
        models = List.copyOf(models);
    }

    /**
     * Compiles an edition from a copy of its files, so that what is compiled is what was read.
     *
     * @param models whether its models take part
     * @throws UnreadableEditionException with every problem of its rules and knowledge
     */
    public static Loaded of(Edition edition, boolean models) {
        try {
            return edition.copied(places -> read(edition, places, models));
        } catch (ProblemException e) {
            throw e instanceof UnreadableEditionException known ? known : new UnreadableEditionException(e.problems().stream().map(edition::at).toList());
        } catch (IllegalStateException e) {
            throw UnreadableEditionException.of(edition.name(), "other-software", "`" + edition.name() + "` was written for another version of Lingshu: " + e.getMessage(),
                    "`" + edition.name() + "` 系为另一版本的灵枢所写", "compare with a later revision, or use the software of its time");
        }
    }

    /** What has been read and compiled already, with the models of the edition or without. */
    public static Loaded of(Edition edition, Knowledge knowledge, Rulebook rulebook, boolean withModels) {
        List<Model> models = withModels ? edition.copied(Loaded::models) : List.of();
        return new Loaded(edition, knowledge, rulebook, models, new Assessor(knowledge, rulebook, new Models(models)));
    }

    private static List<Model> models(Places places) {
        Path folder = places.knowledge().resolve("model");
        return Files.isDirectory(folder) ? ModelFolder.read(folder) : List.of();
    }

    private static Loaded read(Edition edition, Places places, boolean withModels) {
        rooms(places.rules());
        Knowledge knowledge = Knowledge.read(places.knowledge());
        Rulebook rulebook = Rulebook.read(places.rules(), knowledge);
        List<Model> models = withModels ? models(places) : List.of();
        return new Loaded(edition, knowledge, rulebook, models, new Assessor(knowledge, rulebook, new Models(models)));
    }

    /** An edition holds files only: a room without a rule, and one that an older edition does not know, is empty and not missing. */
    public static void rooms(Path rules) {
        try {
            for (Stage stage : Stage.values()) Files.createDirectories(rules.resolve(stage.folder()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
