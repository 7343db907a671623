package org.lingshu.audit;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.lingshu.assess.Software;
import org.lingshu.proof.CanonicalJson;
import org.lingshu.store.Manifest;
import org.lingshu.trail.Stage;

/**
 * The files that take part in assessments, with their bytes: rule files by stage, the knowledge base, models, and a page on software and machine. Laid
 * out so that, written to an empty folder, {@code rules}, {@code knowledge-base} and {@code models} can be read again as they were.
 */
public final class Installed {
    private static final List<String> MODEL_FILES = List.of("model.json", "card.json", "hash");

    private Installed() {
    }

    /**
     * Reads every file.
     *
     * @param models a model, or a folder of models; empty when rules answer alone
     */
    public static Manifest read(Path rules, Path knowledge, Optional<Path> models) {
        Map<String, byte[]> files = new TreeMap<>();
        for (Stage stage : Stage.values()) {
            Path folder = rules.resolve(stage.folder());
            list(folder).filter(file -> file.toString().endsWith(".drl")).forEach(file -> files.put("rules/" + stage.folder() + "/" + file.getFileName(), bytes(file)));
        }
        Path shipped = knowledge.resolve("model");
        walk(knowledge).filter(file -> file.toString().endsWith(".json") && !file.startsWith(shipped))
                .forEach(file -> files.put("knowledge-base/" + knowledge.relativize(file).toString().replace('\\', '/'), bytes(file)));
        models.ifPresent(folder -> models(folder, files));
        files.put("configuration.json", CanonicalJson.of(JsonNodeFactory.instance.objectNode().put("software", Software.VERSION).put("engines", Software.ENGINES)
                .put("java", Runtime.version().toString())));
        return new Manifest(files);
    }

    private static void models(Path folder, Map<String, byte[]> files) {
        List<Path> all = Files.exists(folder.resolve(MODEL_FILES.getFirst())) ? List.of(folder)
                : list(folder).filter(Files::isDirectory).filter(each -> !each.getFileName().toString().startsWith(".")).toList();
        for (Path model : all) {
            for (String file : MODEL_FILES) files.put("models/" + model.toAbsolutePath().normalize().getFileName() + "/" + file, bytes(model.resolve(file)));
        }
    }

    private static Stream<Path> list(Path folder) {
        if (!Files.isDirectory(folder)) return Stream.of();
        try (Stream<Path> all = Files.list(folder)) {
            return all.toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<Path> walk(Path folder) {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
