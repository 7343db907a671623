package org.lingshu.workbench.release;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.lingshu.problem.Problem;
import org.lingshu.proof.Note;
import org.lingshu.proof.SignerKey;
import org.lingshu.workbench.edition.Edition;
import org.lingshu.workbench.edition.Loaded;

/**
 * Makes a release of an edition.
 *
 * @param version   its number
 * @param date      its day
 * @param approvals who says yes
 * @param accepted  names of the holds that are accepted
 */
public record Release(Version version, LocalDate date, List<Approval> approvals, Set<String> accepted) {
    public Release {
        approvals = List.copyOf(approvals);
        accepted = Set.copyOf(accepted);
    }

    /**
     * Signs and keeps the edition, and writes the lock with its signatures beside the rules.
     *
     * @param holds what {@link Gates} found
     * @param tree  the folder that holds {@code rules}
     * @throws RefusedReleaseException with every reason not to: a hold that is not accepted, a name that holds nothing, the changelog, number, date, approvers
     */
    public Lock make(Loaded edition, List<Hold> holds, Releases releases, Path tree) {
        List<Problem> problems = new ArrayList<>();
        Optional<Lock> last = releases.last().map(releases::lock);
        order(last, problems);
        holds(holds, problems);
        Optional<Changelog.Entry> entry = new Changelog(edition.edition().text(Changelog.PATH).orElse(""))
                .entry(version, date.toString(), changed(edition.edition(), last), folders(edition.edition().files().keySet()), problems);
        List<SignerKey> signers = signers(releases.approvers(), problems);
        if (!problems.isEmpty()) throw new RefusedReleaseException(problems);
        List<Hold> taken = holds.stream().filter(hold -> accepted.contains(hold.name())).toList();
        Lock lock = Lock.of(edition, version, date.toString(), last.map(Lock::hash).orElse(""), entry.orElseThrow(), taken, signers.stream().map(SignerKey::verifier).toList());
        Note signatures = new Note(lock.statement(), signers.stream().flatMap(key -> key.sign(lock.statement()).signatures().stream()).toList());
        releases.keep(edition.edition(), lock, signatures);
        publish(lock, signatures.toString().getBytes(java.nio.charset.StandardCharsets.UTF_8), tree);
        return lock;
    }

    static void publish(Lock lock, byte[] signatures, Path tree) {
        try {
            Files.write(tree.resolve(Releases.SIGNATURES), signatures);
            Files.write(tree.resolve(Lock.FILE), lock.bytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void order(Optional<Lock> last, List<Problem> problems) {
        last.ifPresent(before -> {
            if (version.compareTo(Version.of(before.release()).orElseThrow()) <= 0) {
                problems.add(Problem.at("release", 0, "not-newer", version + " does not come after " + before.release(), version + " 不在 " + before.release() + " 之后", "name a higher number"));
            }
            if (date.isBefore(LocalDate.parse(before.date()))) problems.add(Problem.at("release", 0, "not-newer", date + " is before " + before.date(), date + " 早于上一发布版 " + before.date(), ""));
        });
    }

    private void holds(List<Hold> holds, List<Problem> problems) {
        for (Hold each : holds) {
            if (accepted.contains(each.name())) continue;
            String some = each.details().stream().limit(3).collect(Collectors.joining("; ")) + (each.details().size() > 3 ? " …" : "");
            problems.add(Problem.at("release", 0, "held", "`" + each.name() + "` holds it back (" + each.details().size() + "): " + some, "因 `" + each.name() + "` 不能发布（" + each.details().size() + " 处）",
                    "put it right, or --accept \"" + each.name() + "\""));
        }
        Set<String> names = holds.stream().map(Hold::name).collect(Collectors.toSet());
        accepted.stream().filter(name -> !names.contains(name)).sorted().forEach(name -> problems.add(Problem.at("release", 0, "nothing-to-accept", "nothing called `" + name + "` holds it back",
                "没有名为 `" + name + "` 的阻碍", "leave it out")));
    }

    private List<SignerKey> signers(Approvers approvers, List<Problem> problems) {
        try {
            return approvers.signers(approvals);
        } catch (RefusedReleaseException e) {
            problems.addAll(e.problems());
            return List.of();
        }
    }

    /** The folders in which a file is not as it was in the release before. */
    private static Set<String> changed(Edition now, Optional<Lock> last) {
        Map<String, String> before = last.map(Lock::files).map(files -> (Map<String, String>) files).orElse(Map.of());
        Map<String, String> after = now.hashes();
        Set<String> paths = new TreeSet<>(before.keySet());
        paths.addAll(after.keySet());
        paths.removeIf(path -> Optional.ofNullable(before.get(path)).equals(Optional.ofNullable(after.get(path))));
        return last.isEmpty() ? Set.of() : folders(paths);
    }

    /** {@code rules/3-syndromes}, {@code knowledge-base/terms}; what lies directly in either, and rule cases, are not areas of their own. */
    private static Set<String> folders(Set<String> paths) {
        return paths.stream().filter(path -> !path.startsWith("tests-data/")).map(path -> path.split("/")).filter(parts -> parts.length > 2).map(parts -> parts[0] + "/" + parts[1]).collect(Collectors.toSet());
    }
}
