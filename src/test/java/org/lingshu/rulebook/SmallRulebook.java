package org.lingshu.rulebook;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.lingshu.Repository;
import org.lingshu.problem.Problem;
import org.lingshu.trail.Stage;

/** A folder of rules with one file of a test's own, beside the sum rule of the repository. */
final class SmallRulebook {
    private final Path folder;

    private SmallRulebook(Path folder) {
        this.folder = folder;
    }

    static SmallRulebook in(Path temporary) {
        try {
            for (Stage stage : Stage.values()) Files.createDirectories(temporary.resolve(stage.folder()));
            Files.copy(Path.of("rules/2-elements/sum/sum.drl"), temporary.resolve("2-elements/sum/sum.drl"));
            return new SmallRulebook(temporary);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    SmallRulebook with(Stage stage, String file, String text) {
        try {
            Files.writeString(folder.resolve(stage.folder()).resolve(file), text);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    SmallRulebook rule(String rule) {
        return with(Stage.EVIDENCE, "own.drl", "package elements\nimport org.lingshu.clinical.*\ndialect \"mvel\"\n" + rule + "\n");
    }

    Rulebook read() {
        return Rulebook.read(folder, Repository.knowledge());
    }

    /** What is refused before anything is compiled. */
    Draft draft() {
        return Draft.read(folder, Repository.knowledge());
    }

    List<Problem> problems() {
        try {
            read();
            return List.of();
        } catch (UnreadableRulebookException e) {
            return e.problems();
        }
    }
}
