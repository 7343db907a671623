package org.lingshu.workbench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.stream.Stream;
import org.lingshu.trail.Stage;
import org.lingshu.workbench.edition.Edition;
import org.lingshu.workbench.edition.Loaded;
import org.lingshu.workbench.edition.Places;

/** A whole set of rules in miniature ({@code tests-data/diff/home}) with the knowledge base of the repository, in a folder of a test's own. */
public final class SmallHome {
    /** Where the miniature and its edits lie. */
    public static final Path DATA = Path.of("tests-data/diff");
    private final Path folder;

    private SmallHome(Path folder) {
        this.folder = folder;
    }

    /** A new one in a folder that need not exist. */
    public static SmallHome in(Path folder) {
        try {
            copy(DATA.resolve("home"), folder);
            copy(Path.of("knowledge-base"), folder.resolve("knowledge-base"));
            delete(folder.resolve("knowledge-base/model"));
            for (Stage stage : Stage.values()) Files.createDirectories(folder.resolve("rules").resolve(stage.folder()));
            Files.copy(Path.of("rules/2-elements/sum/sum.drl"), folder.resolve("rules/2-elements/sum/sum.drl"));
            return new SmallHome(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same after one of the edits of {@code tests-data/diff}. */
    public SmallHome edited(String edit) {
        copy(DATA.resolve(edit), folder);
        return this;
    }

    /** Writes one file. */
    public SmallHome with(String path, String text) {
        try {
            Files.createDirectories(folder.resolve(path).getParent());
            Files.writeString(folder.resolve(path), text);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Replaces a piece of a file, which must hold it. */
    public SmallHome replacing(String path, String from, String to) {
        String text = text(path);
        if (!text.contains(from)) throw new IllegalArgumentException(path + " does not hold " + from);
        return with(path, text.replace(from, to));
    }

    public String text(String path) {
        try {
            return Files.readString(folder.resolve(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public boolean has(String path) {
        return Files.exists(folder.resolve(path));
    }

    public Path folder() {
        return folder;
    }

    public Places places() {
        return Places.at(folder);
    }

    public Edition edition(String name) {
        return Edition.read(name, places());
    }

    public Loaded loaded(String name) {
        return Loaded.of(edition(name), true);
    }

    private static void copy(Path from, Path to) {
        try (Stream<Path> all = Files.walk(from)) {
            for (Path each : all.filter(Files::isRegularFile).toList()) {
                Path file = to.resolve(from.relativize(each).toString());
                Files.createDirectories(file.getParent());
                Files.copy(each, file, StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path each : all.sorted(java.util.Comparator.reverseOrder()).toList()) Files.delete(each);
        }
    }
}
