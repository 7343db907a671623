package org.lingshu.workbench.check;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.lingshu.Repository;
import org.lingshu.knowledge.Knowledge;
import org.lingshu.problem.Problem;
import org.lingshu.rulebook.Draft;
import org.lingshu.trail.Stage;
import org.lingshu.workbench.RuleCaseFolder;

/**
 * A small repository in a folder of {@code tests-data/lint}: rules, and where the fault lies there a knowledge base, cases, or the features of models. Without
 * a knowledge base of its own it uses the shipped one; with one, whatever folder it lacks is
 * as good as empty, save the shipped parameters, sources and elements.
 */
final class Fixture {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 26);
    private static final List<String> SHARED = List.of("parameters", "sources", "elements");
    private static final String LISTS = "[{\"list\":\"processed\",\"words\":[\"炒\"]},{\"list\":\"herb\",\"words\":[\"半夏曲\"]}]";
    private final Path folder;

    Fixture(Path folder) {
        this.folder = folder;
    }

    /** What an inspection of it finds. */
    Inspection inspect(Path temporary) throws IOException {
        for (Stage stage : Stage.values()) Files.createDirectories(temporary.resolve("rules").resolve(stage.folder()));
        if (Files.isDirectory(folder.resolve("rules"))) copy(folder.resolve("rules"), temporary.resolve("rules"));
        List<Problem> found = new ArrayList<>();
        Knowledge knowledge = Files.isDirectory(folder.resolve("knowledge-base")) ? Knowledge.read(knowledge(temporary.resolve("knowledge-base")), found) : Repository.knowledge();
        Path cases = folder.resolve("cases");
        Path features = folder.resolve("features.json");
        return Inspection.of(Draft.read(temporary.resolve("rules"), knowledge), knowledge, found, Files.isDirectory(folder.resolve("knowledge-base")), Files.isDirectory(cases) ? Optional.of(RuleCaseFolder.read(cases)) : Optional.empty(),
                Files.exists(features) ? new ObjectMapper().readValue(features.toFile(), new TypeReference<Map<String, List<String>>>() { }) : Map.of(), TODAY);
    }

    private Path knowledge(Path temporary) throws IOException {
        try (Stream<Path> all = Files.list(Path.of("knowledge-base"))) {
            for (Path each : all.filter(Files::isDirectory).toList()) {
                String name = each.getFileName().toString();
                Path own = folder.resolve("knowledge-base").resolve(name);
                Files.createDirectories(temporary.resolve(name));
                if (Files.isDirectory(own)) copy(own, temporary.resolve(name));
                else if (SHARED.contains(name)) copy(each, temporary.resolve(name));
                else if ("intake".equals(name)) Files.writeString(temporary.resolve("intake/lists.json"), LISTS);
                if ("principles".equals(name)) for (String part : List.of("phrases", "words", "written")) Files.createDirectories(temporary.resolve(name).resolve(part));
            }
        }
        return temporary;
    }

    private static void copy(Path from, Path to) {
        try (Stream<Path> walk = Files.walk(from)) {
            for (Path each : walk.toList()) {
                Path target = to.resolve(from.relativize(each).toString());
                if (Files.isDirectory(each)) Files.createDirectories(target);
                else Files.copy(each, target);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
