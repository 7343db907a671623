package org.lingshu.rulebook;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lingshu.problem.Problem;
import org.lingshu.trail.Stage;

/** The folder {@code rules}: its files by stage, parsed, and one hash over all of them. */
final class RuleFolder {
    /** Folders of rules that are no stage of the flow. */
    private static final List<String> OUTSIDE = List.of("retired/", "journey/", "sharing/");
    private final Path root;
    private final List<Problem> problems;

    RuleFolder(Path root, List<Problem> problems) {
        this.root = root;
        this.problems = problems;
    }

    /** The rule files of one stage, in the order of their names. */
    List<RuleSheet> read(Stage stage, Vocabulary vocabulary) {
        List<RuleSheet> files = new ArrayList<>();
        Path folder = root.resolve(stage.folder());
        if (!Files.isDirectory(folder)) {
            problems.add(Problem.at("rules/" + stage.folder(), 0, "missing-folder", "the rulebook lacks this folder", "规则库缺少此文件夹", ""));
            return files;
        }
        try (Stream<Path> list = Files.list(folder)) {
            for (Path file : list.filter(path -> path.toString().endsWith(".drl")).sorted().toList()) {
                files.add(RuleSheet.read("rules/" + stage.folder() + "/" + file.getFileName(), stage, Files.readAllBytes(file), vocabulary));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return files;
    }

    /** Rule files that stand in no stage's folder, so that nobody would ever read them; what is retired may stand there. */
    List<String> strays() {
        if (!Files.isDirectory(root)) return List.of();
        Set<Path> folders = Stream.of(Stage.values()).map(stage -> root.resolve(stage.folder())).collect(Collectors.toSet());
        try (Stream<Path> walk = Files.walk(root)) {
            return walk.filter(path -> path.toString().toLowerCase(Locale.ROOT).endsWith(".drl")).filter(path -> !(folders.contains(path.getParent()) && path.toString().endsWith(".drl")))
                    .map(path -> root.relativize(path).toString().replace('\\', '/')).filter(path -> OUTSIDE.stream().noneMatch(path::startsWith)).map(path -> "rules/" + path).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** SHA-256 over the paths and texts of these files, hex. */
    static String hash(List<RuleFile> files) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (RuleFile file : files) {
                digest.update(file.path().getBytes(StandardCharsets.UTF_8));
                digest.update(file.text().getBytes(StandardCharsets.UTF_8));
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
