package org.lingshu.workbench.edition;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lingshu.problem.Problem;
import org.lingshu.proof.Sha256;

/**
 * Every file of one state of rules, knowledge and rule cases.
 *
 * @param name  what a person calls it: a folder, a git revision, a release
 * @param files content by path, {@code /} between folders, beginning with {@code rules/}, {@code knowledge-base/} or {@code tests-data/}
 */
public record Edition(String name, SortedMap<String, byte[]> files) {
    public Edition {
        files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
    }

    /**
     * Reads the folders as they are now. Hidden files and the copies that editors leave are no part of an edition.
     *
     * @throws UnreadableEditionException when there are no rules or no knowledge base, or a file is a link
     */
    public static Edition read(String name, Places places) {
        SortedMap<String, byte[]> files = new TreeMap<>();
        places.folders().forEach((prefix, folder) -> files(name, prefix, folder, files));
        return new Edition(name, files).demand();
    }

    /** Itself, when it holds rules and a knowledge base. */
    Edition demand() {
        for (String folder : java.util.List.of(Places.RULES, Places.KNOWLEDGE)) {
            if (files.keySet().stream().noneMatch(path -> path.startsWith(folder))) {
                throw UnreadableEditionException.of(name, "missing-folder", "`" + name + "` holds no folder `" + folder + "`", "`" + name + "` 中没有文件夹 `" + folder + "`", "");
            }
        }
        return this;
    }

    private static void files(String name, String prefix, Path folder, Map<String, byte[]> into) {
        if (!Files.isDirectory(folder)) return;
        try (Stream<Path> walk = Files.walk(folder)) {
            for (Path file : walk.filter(path -> !Files.isDirectory(path, java.nio.file.LinkOption.NOFOLLOW_LINKS)).sorted().toList()) {
                String path = folder.relativize(file).toString().replace('\\', '/');
                if (!kept(path)) continue;
                if (!Files.isRegularFile(file, java.nio.file.LinkOption.NOFOLLOW_LINKS)) {
                    throw UnreadableEditionException.of(name, "not-a-file", "`" + prefix + path + "` is a link, not a file", "`" + prefix + path + "` 是链接，不是文件", "put the file itself there");
                }
                into.put(prefix + path, Files.readAllBytes(file));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static boolean kept(String path) {
        return Stream.of(path.split("/")).noneMatch(part -> part.startsWith(".") || part.endsWith("~") || part.isEmpty());
    }

    /** The same files under another name. */
    public Edition named(String other) {
        return new Edition(other, files);
    }

    /** SHA-256 of every file, hex, by path. */
    public SortedMap<String, String> hashes() {
        SortedMap<String, String> all = new TreeMap<>();
        files.forEach((path, content) -> all.put(path, Sha256.hex(content)));
        return all;
    }

    /** One SHA-256 over the paths and hashes of all files, hex. */
    public String hash() {
        return Sha256.hex(hashes().entrySet().stream().map(each -> each.getKey() + "\n" + each.getValue() + "\n").collect(Collectors.joining()).getBytes(StandardCharsets.UTF_8));
    }

    /** The text of a file. */
    public Optional<String> text(String path) {
        return Optional.ofNullable(files.get(path)).map(bytes -> new String(bytes, StandardCharsets.UTF_8));
    }

    /** Writes every file under a folder. */
    public void write(Path folder) {
        Places places = Places.at(folder);
        try {
            for (Map.Entry<String, byte[]> each : files.entrySet()) {
                Path file = places.file(each.getKey());
                Files.createDirectories(file.getParent());
                Files.write(file, each.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes the files to a folder for as long as something is done with them. */
    public <T> T copied(Function<Places, T> use) {
        try {
            Path copy = Files.createTempDirectory("lingshu-edition-");
            try {
                write(copy);
                return use.apply(Places.at(copy));
            } finally {
                try (Stream<Path> all = Files.walk(copy)) {
                    for (Path each : all.sorted(Comparator.reverseOrder()).toList()) Files.delete(each);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where a problem of this edition stands. */
    Problem at(Problem problem) {
        return new Problem(name + ": " + problem.path(), problem.line(), problem.column(), problem.check(), problem.message(), problem.chinese(), problem.hint());
    }
}
