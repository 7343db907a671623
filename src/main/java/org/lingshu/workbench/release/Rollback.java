package org.lingshu.workbench.release;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.Optional;
import org.lingshu.workbench.edition.Edition;
import org.lingshu.workbench.edition.GitRepository;
import org.lingshu.workbench.edition.Places;

/**
 * Restores rules, knowledge base and rule cases to a release. What would be lost is either kept in a release, committed to git, or saved first.
 *
 * @param releases where releases are kept
 * @param tree     the folder that holds {@code rules}
 */
public record Rollback(Releases releases, Path tree) {
    /**
     * What was done.
     *
     * @param release what stands there now
     * @param written how many files were written
     * @param removed how many were taken away
     * @param saved   where the edits before lie; empty when none had to be saved
     */
    public record Restored(String release, int written, int removed, Optional<Path> saved) {
    }

    /**
     * Restores a release; the release is checked whole before any file is touched.
     *
     * @param force whether edits that are nowhere else are saved to the home folder and replaced
     * @throws RefusedReleaseException when the release is damaged or unsigned, or edits would be lost
     */
    public Restored to(String release, boolean force) {
        Lock lock = releases.lock(release);
        Edition wanted = releases.edition(release);
        Places places = Places.at(tree);
        Edition now = Edition.read("working tree", places);
        boolean kept = releases.holds(now) || new GitRepository(tree).clean();
        if (!kept && !force) {
            throw RefusedReleaseException.of(tree.toString(), "not-clean", "rules or knowledge base hold edits that are in no release and not committed", "规则或知识库有未发布亦未提交的改动",
                    "commit or release them, or --force, which saves a copy first  请先提交或发布，或用 --force（先存副本）");
        }
        Optional<Path> saved = kept ? Optional.empty() : Optional.of(releases.save(now));
        int written = write(now, wanted, places);
        int removed = remove(now, wanted, places);
        Release.publish(lock, releases.signatures(release), tree);
        return new Restored(release, written, removed, saved);
    }

    private static int write(Edition now, Edition wanted, Places places) {
        int written = 0;
        Map<String, String> before = now.hashes();
        Map<String, String> after = wanted.hashes();
        try {
            for (Map.Entry<String, byte[]> each : wanted.files().entrySet()) {
                if (after.get(each.getKey()).equals(before.get(each.getKey()))) continue;
                Path file = places.file(each.getKey());
                Files.createDirectories(file.getParent());
                Path part = file.resolveSibling("." + file.getFileName() + ".part");
                Files.write(part, each.getValue());
                Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
                written++;
            }
            return written;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int remove(Edition now, Edition wanted, Places places) {
        int removed = 0;
        try {
            for (String path : now.files().keySet()) if (!wanted.files().containsKey(path) && Files.deleteIfExists(places.file(path))) removed++;
            return removed;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
