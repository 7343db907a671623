package org.lingshu.cohort;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.lingshu.Repository;
import org.lingshu.knowledge.Knowledge;
import org.lingshu.problem.Problem;

/** A made-up cohort folder for one test. */
final class Folder {
    static final Knowledge KNOWLEDGE = Repository.knowledge();
    private final Path root;

    Folder(Path root) {
        this.root = root;
    }

    /** Thirty patients, a table of three columns and a binary target. */
    static Folder tables(Path root) {
        return new Folder(root).with("cohort.json", """
                {"name": "made up", "id": "id", "targets": {"death": {"file": "labels.csv", "column": "outcome", "kind": "binary", "positive": "died"}},
                 "modalities": {"laboratory": {"file": "labs.csv"}}}""")
                .with("labels.csv", "id,outcome\n" + rows(i -> "p" + i + "," + (i % 2 == 0 ? "died" : "survived")))
                .with("labs.csv", "id,BNP,sex,K\n" + rows(i -> "p" + i + "," + (100 + i * 7 % 31) + "," + (i % 3 == 0 ? "女" : "男") + "," + (i % 5 == 0 ? "NA" : "4." + i)));
    }

    static String rows(IntFunction<String> row) {
        return IntStream.range(0, 30).mapToObj(row).collect(Collectors.joining("\n")) + "\n";
    }

    Folder with(String file, String text) {
        try {
            Files.createDirectories(root.resolve(file).getParent());
            Files.writeString(root.resolve(file), text);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Folder with(String file, byte[] bytes) {
        try {
            Files.write(root.resolve(file), bytes);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Folder changed(String file, String from, String to) {
        try {
            return with(file, Files.readString(root.resolve(file)).replace(from, to));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Prepared prepared(String target) {
        return Cohort.read(root).prepare(target, KNOWLEDGE, () -> {
            throw new IllegalStateException("no rule is needed for tables");
        }, progress -> { });
    }

    /** What is refused, each as file, line and check. */
    List<String> problems(String target) {
        try {
            prepared(target);
            return List.of();
        } catch (UnreadableCohortException e) {
            return e.problems().stream().map(Folder::place).toList();
        }
    }

    /** The only problem, in full. */
    Problem problem(String target) {
        try {
            prepared(target);
        } catch (UnreadableCohortException e) {
            if (e.problems().size() == 1) return e.problems().getFirst();
            throw new AssertionError(e.getMessage());
        }
        throw new AssertionError("nothing was refused");
    }

    /** The checks of the remarks. */
    Set<String> remarks(String target) {
        return prepared(target).report().remarks().stream().map(Problem::check).collect(Collectors.toSet());
    }

    private static String place(Problem problem) {
        return problem.path() + ":" + problem.line() + " " + problem.check();
    }
}
