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
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.parser.DroolsError;
import org.drools.drl.parser.DroolsParserException;
import org.drools.drl.parser.DrlParser;
import org.kie.api.io.Resource;
import org.kie.internal.io.ResourceFactory;
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
    List<RuleFile> read(Stage stage) {
        List<RuleFile> files = new ArrayList<>();
        Path folder = root.resolve(stage.folder());
        if (!Files.isDirectory(folder)) {
            problems.add(Problem.at("rules/" + stage.folder(), 0, "missing-folder", "the rulebook lacks this folder", "规则库缺少此文件夹", ""));
            return files;
        }
        try (Stream<Path> list = Files.list(folder)) {
            for (Path file : list.filter(path -> path.toString().endsWith(".drl")).sorted().toList()) {
                String path = "rules/" + stage.folder() + "/" + file.getFileName();
                Optional<String> text = Legible.read(path, Files.readAllBytes(file), problems);
                if (text.isEmpty()) continue;
                PackageDescr parsed = parse(path, text.get());
                if (parsed != null) files.add(new RuleFile(path, stage, text.get(), parsed));
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

    private PackageDescr parse(String path, String text) {
        Resource resource = ResourceFactory.newByteArrayResource(text.getBytes(StandardCharsets.UTF_8)).setSourcePath(path);
        DrlParser parser = new DrlParser();
        try {
            PackageDescr parsed = parser.parse(resource, text);
            for (DroolsError error : parser.getErrors()) problems.add(Messages.syntax(path, error));
            return parser.hasErrors() ? null : parsed;
        } catch (DroolsParserException e) {
            problems.add(Problem.at(path, 0, "unreadable-rule", "the file cannot be read as rules: " + e.getMessage(), "此文件不能读作规则", ""));
            return null;
        }
    }
}
