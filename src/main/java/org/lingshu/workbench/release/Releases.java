package org.lingshu.workbench.release;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.lingshu.proof.Note;
import org.lingshu.proof.Sha256;
import org.lingshu.proof.VerifierKey;
import org.lingshu.workbench.edition.Edition;

/**
 * The releases of a home folder: each with its lock and signatures, and every file of it under its own hash, once for all releases that share it. Nothing
 * in it is ever written over.
 */
public final class Releases {
    /** What the signatures of a lock are called. */
    public static final String SIGNATURES = "rulebook.lock.sig";
    private final Path folder;
    private final Approvers approvers;

    /** The releases of a home folder; there may be none yet. */
    public Releases(Path home) {
        this.folder = home.resolve("releases");
        this.approvers = new Approvers(home);
    }

    /** The people who may approve one. */
    public Approvers approvers() {
        return approvers;
    }

    /** Every release, the oldest first. */
    public List<String> known() {
        if (!Files.isDirectory(folder)) return List.of();
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(each -> Files.exists(each.resolve(Lock.FILE))).flatMap(each -> Version.of(each.getFileName().toString()).stream()).sorted().map(Version::toString).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The newest release. */
    public Optional<String> last() {
        List<String> known = known();
        return known.isEmpty() ? Optional.empty() : Optional.of(known.getLast());
    }

    /**
     * The lock of a release, its signatures checked against the keys of the approvers.
     *
     * @throws RefusedReleaseException when there is no such release, or it is not signed by two approvers
     */
    public Lock lock(String release) {
        if (!known().contains(release)) {
            throw RefusedReleaseException.of("releases", "unknown-release", "there is no release `" + release + "`", "没有发布版 `" + release + "`", known().isEmpty() ? "" : "known 已有: " + String.join(", ", known()));
        }
        Path place = folder.resolve(release);
        Lock lock = Lock.parse(place.resolve(Lock.FILE).toString(), bytes(place.resolve(Lock.FILE)));
        if (!lock.release().equals(release) || !signed(lock, place.resolve(SIGNATURES))) {
            throw RefusedReleaseException.of(place.toString(), "not-signed", "the lock of `" + release + "` is not signed by two approvers of this home", "`" + release + "` 的锁文件没有此处两位审批人的有效签名",
                    "it was changed, or a public key is missing from approvers 被改动，或缺公钥");
        }
        return lock;
    }

    private boolean signed(Lock lock, Path file) {
        try {
            Note note = Note.parse(new String(bytes(file), StandardCharsets.UTF_8));
            List<VerifierKey> keys = lock.approvers();
            return note.text().equals(lock.statement()) && keys.size() >= 2
                    && keys.stream().allMatch(key -> approvers.find(key.name()).filter(key::equals).isPresent() && key.signed(note));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /** The signatures of a release as they are written. */
    byte[] signatures(String release) {
        return bytes(folder.resolve(release).resolve(SIGNATURES));
    }

    /**
     * The files of a release, each held against its hash.
     *
     * @throws RefusedReleaseException when one is missing or was changed
     */
    public Edition edition(String release) {
        SortedMap<String, byte[]> files = new TreeMap<>();
        for (Map.Entry<String, String> each : lock(release).files().entrySet()) {
            Path object = object(each.getValue());
            byte[] content = Files.exists(object) ? bytes(object) : new byte[0];
            if (!Sha256.hex(content).equals(each.getValue())) {
                throw RefusedReleaseException.of(object.toString(), "changed-object", "`" + each.getKey() + "` of release `" + release + "` is missing or was changed", "发布版 `" + release + "` 的 `" + each.getKey() + "` 缺失或被改动",
                        "restore it from a backup 请从备份恢复");
            }
            files.put(each.getKey(), content);
        }
        return new Edition(release, files);
    }

    /** Whether every file of an edition is kept in one release. */
    public boolean holds(Edition edition) {
        SortedMap<String, String> hashes = edition.hashes();
        return known().stream().anyMatch(release -> lock(release).files().equals(hashes));
    }

    /** Keeps a release: first its files, then, in one step, its lock with the signatures. */
    void keep(Edition edition, Lock lock, Note signatures) {
        try {
            Files.createDirectories(folder.resolve("objects"));
            for (byte[] content : edition.files().values()) keep(content);
            Path place = Files.createTempDirectory(folder, ".new-");
            Files.write(place.resolve(SIGNATURES), signatures.toString().getBytes(StandardCharsets.UTF_8));
            Files.write(place.resolve(Lock.FILE), lock.bytes());
            Files.move(place, folder.resolve(lock.release()), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void keep(byte[] content) throws IOException {
        Path object = object(Sha256.hex(content));
        if (Files.exists(object)) return;
        Path part = Files.createTempFile(folder, ".new-", "");
        Files.write(part, content);
        Files.move(part, object, StandardCopyOption.ATOMIC_MOVE);
    }

    /** Saves an edition that is no release, so that nothing is lost; gives the folder. */
    Path save(Edition edition) {
        Path place = folder.resolveSibling("saved").resolve(edition.hash().substring(0, 16));
        if (!Files.exists(place)) edition.write(place);
        return place;
    }

    private Path object(String hash) {
        return folder.resolve("objects").resolve(hash);
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Newest first, for a person who looks for one. */
    public List<String> newestFirst() {
        return known().stream().sorted(Comparator.comparing((String each) -> Version.of(each).orElseThrow()).reversed()).toList();
    }
}
