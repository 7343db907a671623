package org.lingshu.replay;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.lingshu.answer.AssessmentJson;
import org.lingshu.assess.Assessor;
import org.lingshu.intake.CaseReader;
import org.lingshu.knowledge.Knowledge;
import org.lingshu.trail.Stage;
import org.lingshu.workbench.edition.Edition;
import org.lingshu.workbench.edition.Loaded;

/**
 * Versions at work again.
 *
 * @param assessor  assesses with their rules, knowledge and models
 * @param knowledge what their words and numbers mean
 * @param reader    reads records that were kept
 * @param json      writes answers with their names
 */
public record Restored(Assessor assessor, Knowledge knowledge, CaseReader reader, AssessmentJson json) {
    /** Versions that work already. */
    public static Restored of(Assessor assessor, Knowledge knowledge) {
        return new Restored(assessor, knowledge, CaseReader.of(knowledge), new AssessmentJson(knowledge));
    }

    /**
     * Reads and compiles the files of a manifest.
     *
     * @param name  under which their problems are told
     * @param files content by path, as a manifest names them
     * @throws org.lingshu.problem.ProblemException when they cannot be read together, with every problem
     */
    static Restored of(String name, Map<String, byte[]> files) {
        SortedMap<String, byte[]> edition = new TreeMap<>();
        files.forEach((path, content) -> {
            if (path.startsWith(Group.MODELS.folder())) edition.put("knowledge-base/model/" + path.substring(Group.MODELS.folder().length()), content);
            else if (path.startsWith(Group.RULES.folder()) || path.startsWith(Group.KNOWLEDGE.folder())) edition.put(path, content);
        });
        // A manifest holds files alone; a room without a rule is a room all the same.
        for (Stage stage : Stage.values()) edition.putIfAbsent(Group.RULES.folder() + stage.folder() + "/README.md", new byte[0]);
        Loaded loaded = Loaded.of(new Edition(name, edition), true);
        return of(loaded.assessor(), loaded.knowledge());
    }
}
