package org.lingshu.workbench.desk;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.lingshu.proof.Sha256;

/**
 * The drafts of one author: a file each in {@code drafts/AUTHOR} of the home folder, read by nobody but this. Whoever writes one says which version of it was seen,
 * so that two windows do not write over each other. Safe to share between threads.
 */
public final class Drafts {
    /** The most drafts of one author. */
    public static final int MOST = 50;
    private static final Pattern NAME = Pattern.compile("[\\p{IsHan}A-Za-z0-9][\\p{IsHan}A-Za-z0-9_-]{0,59}");
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String END = ".json";
    /** One for all authors: two windows of one author are two values of this type. */
    private static final ReentrantLock WRITING = new ReentrantLock();
    private final Path folder;

    /**
     * A draft as it is kept.
     *
     * @param name    by which its author finds it
     * @param version hash of what is kept, hex
     * @param files   what is drafted
     */
    public record Kept(String name, String version, Drafted files) {
    }

    /** The drafts of an author in a home folder; there need be none. */
    public Drafts(Path home, String author) {
        // A name may hold anything; the folder is called by what is harmless of it and told apart by its hash.
        String harmless = author.replaceAll("[^A-Za-z0-9]+", "-");
        this.folder = home.resolve("drafts").resolve(harmless.substring(0, Math.min(harmless.length(), 24)) + "-" + Sha256.hex(author.getBytes(StandardCharsets.UTF_8)).substring(0, 12));
    }

    /** Whether a draft can be called so: letters, digits, Chinese characters, dash; never a path. */
    public static boolean nameable(String name) {
        return NAME.matcher(name).matches();
    }

    /** All of them, by name. */
    public List<Kept> all() {
        if (!Files.isDirectory(folder)) return List.of();
        try (Stream<Path> all = Files.list(folder)) {
            List<Kept> kept = new ArrayList<>();
            for (Path each : all.filter(file -> file.getFileName().toString().endsWith(END)).sorted().toList()) {
                String file = each.getFileName().toString();
                find(file.substring(0, file.length() - END.length())).ifPresent(kept::add);
            }
            return kept;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One of them. */
    public Optional<Kept> find(String name) {
        if (!nameable(name)) return Optional.empty();
        Path file = folder.resolve(name + END);
        try {
            if (!Files.isRegularFile(file)) return Optional.empty();
            byte[] bytes = Files.readAllBytes(file);
            Map<String, String> files = new TreeMap<>();
            for (Map.Entry<String, JsonNode> each : JSON.readTree(bytes).path("files").properties()) files.put(each.getKey(), each.getValue().asText());
            return Optional.of(new Kept(name, Sha256.hex(bytes), new Drafted(new TreeMap<>(files))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Keeps a draft, if what is kept is still what its author saw.
     *
     * @param seen version that was seen; empty when there was none
     * @return what is kept now; empty when it is not what was seen, and nothing was written
     * @throws RefusedDraftException when it cannot be called so, or there are too many
     */
    public Optional<Kept> keep(String name, Optional<String> seen, Drafted files) {
        WRITING.lock();
        try {
            return write(name, seen, files);
        } finally {
            WRITING.unlock();
        }
    }

    private Optional<Kept> write(String name, Optional<String> seen, Drafted files) {
        if (!nameable(name)) throw RefusedDraftException.of("draft", "draft-name", "a draft is called by letters, digits, Chinese characters and dashes", "稿名只可用汉字、字母、数字与短横", "blood-stasis");
        if (!find(name).map(Kept::version).equals(seen)) return Optional.empty();
        if (seen.isEmpty() && all().size() >= MOST) throw RefusedDraftException.of("draft", "too-many-drafts", "there are " + MOST + " drafts already", "已有 " + MOST + " 稿", "delete one 请先删去一稿");
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        ObjectNode all = node.putObject("files");
        files.files().forEach(all::put);
        try {
            Files.createDirectories(folder);
            Path part = Files.createTempFile(folder, ".new-", "");
            Files.write(part, node.toString().getBytes(StandardCharsets.UTF_8));
            Files.move(part, folder.resolve(name + END), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return find(name);
    }

    /** Throws a draft away, likewise; whether it was. */
    public boolean discard(String name, String seen) {
        WRITING.lock();
        try {
            if (find(name).filter(kept -> kept.version().equals(seen)).isEmpty()) return false;
            return Files.deleteIfExists(folder.resolve(name + END));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            WRITING.unlock();
        }
    }
}
