package org.lingshu.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.lingshu.audit.Archive;
import org.lingshu.audit.Installed;
import org.lingshu.intake.Case;
import org.lingshu.problem.ProblemException;
import org.lingshu.service.edition.Serving;
import org.lingshu.service.edition.Succession;
import org.lingshu.store.Manifest;
import org.lingshu.workbench.diff.CaseBase;
import org.lingshu.workbench.edition.Edition;
import org.lingshu.workbench.edition.Loaded;
import org.lingshu.workbench.release.Lock;
import org.lingshu.workbench.release.Releases;

/**
 * Watches the lock file beside the rules: when a release or a rollback writes another, that release is taken from the home folder, checked, built aside,
 * rehearsed and handed the service. A release that fails says why and changes nothing.
 */
final class ReleaseWatch {
    private static final Duration EVERY = Duration.ofSeconds(2);
    private final Path lock;
    private final Releases releases;
    private final Succession succession;
    private final Optional<BiFunction<Manifest, Loaded, Archive>> archive;
    private final Path rehearsal;
    private final PrintWriter err;
    private byte[] seen;

    /**
     * @param tree    the folder that holds the lock file and the cases to rehearse with
     * @param archive makes the archive of an edition; empty when nothing is kept
     */
    ReleaseWatch(Path tree, Releases releases, Succession succession, Optional<BiFunction<Manifest, Loaded, Archive>> archive, PrintWriter err) {
        this.lock = tree.resolve(Lock.FILE);
        this.releases = releases;
        this.succession = succession;
        this.archive = archive;
        this.rehearsal = tree.resolve("tests-data").resolve("cases");
        this.err = err;
        this.seen = bytes();
    }

    /** Watches until the thread is interrupted. */
    void run() {
        try {
            while (true) {
                Thread.sleep(EVERY);
                look();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Looks once; whether an edition took over. */
    boolean look() {
        byte[] now = bytes();
        if (now.length == 0 || Arrays.equals(now, seen)) return false;
        seen = now;
        try {
            Lock wanted = releases.lock(Lock.parse(lock.toString(), now).release());
            if (!Arrays.equals(wanted.bytes(), now)) throw new UsageException("the lock beside the rules is not that of the kept release " + wanted.release() + ".  锁文件与所存发布版不符。");
            Edition edition = releases.edition(wanted.release());
            Loaded loaded = Loaded.of(edition, true);
            List<Case> cases = Files.isDirectory(rehearsal) ? CaseBase.of(List.of(rehearsal)).records(loaded.knowledge()) : List.of();
            succession.hand(Serving.of(wanted.release(), loaded.assessor(), loaded.knowledge(), archive(edition, loaded)), cases);
            err.println("release " + wanted.release() + " answers from now on.  自此由 " + wanted.release() + " 版答复。");
            return true;
        } catch (ProblemException e) {
            refuse(e.getMessage());
        } catch (UsageException e) {
            refuse(e.getMessage());
        } catch (RuntimeException e) {
            refuse("it failed while it was built or rehearsed  构建或试答时失败: " + e.getMessage());
        }
        return false;
    }

    private Optional<Archive> archive(Edition edition, Loaded loaded) {
        return archive.map(make -> make.apply(edition.copied(places -> Installed.read(places.rules(), places.knowledge(), Optional.of(places.knowledge().resolve("model")).filter(Files::isDirectory))), loaded));
    }

    private void refuse(String why) {
        err.println("the new release does not take effect; " + succession.current().name() + " goes on.  新版未生效，仍由原版答复。\n" + why);
    }

    private byte[] bytes() {
        try {
            return Files.exists(lock) ? Files.readAllBytes(lock) : new byte[0];
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
