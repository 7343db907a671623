package org.lingshu.cohort;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** The files of a cohort. Nothing outside the folder is ever read, whatever {@code cohort.json} names; what was read is part of one hash. */
final class CohortFolder {
    private final Path root;
    private final Faults faults;
    private final SortedMap<String, byte[]> read = new TreeMap<>();

    CohortFolder(Path root, Faults faults) {
        this.root = root;
        this.faults = faults;
    }

    /** The bytes of a file, read once; empty, with a problem, when they cannot be had. */
    Optional<byte[]> bytes(String file) {
        if (read.containsKey(file)) return Optional.of(read.get(file));
        Optional<Path> path = inside(file);
        if (path.isEmpty()) {
            faults.problem("cohort.json", 0, "outside-cohort", "`" + file + "` lies outside the cohort folder", "`" + file + "` 位于队列文件夹之外",
                    "name a file below the folder, without `..` 只能使用文件夹之内的文件");
            return Optional.empty();
        }
        if (!Files.isRegularFile(path.get())) {
            faults.problem("cohort.json", 0, "missing-file", "there is no file `" + file + "` in the cohort folder", "队列文件夹中没有文件 `" + file + "`", "");
            return Optional.empty();
        }
        try {
            byte[] bytes = Files.readAllBytes(path.get());
            read.put(file, bytes);
            return Optional.of(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The text of a file, without a byte order mark; empty, with a problem, when it is no UTF-8. */
    Optional<String> text(String file) {
        Optional<byte[]> bytes = bytes(file);
        if (bytes.isEmpty()) return Optional.empty();
        return Encoding.text(file, bytes.get(), faults);
    }

    /** SHA-256 over the names and bytes of all files read, hex. */
    String hash() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            read.forEach((file, bytes) -> {
                digest.update((file + "\n" + bytes.length + "\n").getBytes(StandardCharsets.UTF_8));
                digest.update(bytes);
            });
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private Optional<Path> inside(String file) {
        try {
            Path relative = Path.of(file);
            if (relative.isAbsolute()) return Optional.empty();
            for (Path part : relative) if ("..".equals(part.toString())) return Optional.empty();
            Path whole = root.resolve(relative);
            if (Files.exists(whole) && !whole.toRealPath().startsWith(root.toRealPath())) return Optional.empty();
            return Optional.of(whole);
        } catch (InvalidPathException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
