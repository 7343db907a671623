package org.lingshu.workbench.edition;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** The git repository that a home lies in, if it lies in one. Only asked, never changed; git is called with a list of words, never through a shell. */
public final class GitRepository {
    private static final Pattern REVISION = Pattern.compile("[\\p{L}\\p{N}_@][\\p{L}\\p{N}._/@~^{}+-]{0,199}");
    private static final List<String> FOLDERS = List.of(Places.RULES, Places.KNOWLEDGE, Places.CASES, Places.RETIRED);
    private final Path home;

    private record Ran(int code, byte[] out) {
        String text() {
            return new String(out, StandardCharsets.UTF_8).strip();
        }
    }

    /** The repository around a home. */
    public GitRepository(Path home) {
        this.home = home.toAbsolutePath().normalize();
    }

    /** Whether a name can be one of a revision at all. */
    public static boolean nameable(String revision) {
        return REVISION.matcher(revision).matches() && !revision.contains("..");
    }

    /** The commit of a revision; empty when git is not there, the home is in no repository, or it has no such revision. */
    public Optional<String> commit(String revision) {
        if (!nameable(revision)) return Optional.empty();
        Optional<Ran> ran = git(List.of("rev-parse", "--verify", "--quiet", "--end-of-options", revision + "^{commit}"));
        return ran.filter(each -> each.code() == 0 && each.text().matches("[0-9a-f]{40,64}")).map(Ran::text);
    }

    /**
     * The edition of a revision.
     *
     * @throws UnreadableEditionException when there is no such revision, or it holds no rules
     */
    public Edition edition(String revision) {
        String commit = commit(revision).orElseThrow(() -> UnreadableEditionException.of(revision, "unknown-revision", "git knows no revision `" + revision + "` here", "此处 git 没有版本 `" + revision + "`",
                "name a commit, a branch or a tag"));
        List<String> call = new ArrayList<>(List.of("archive", "--format=zip", "-0", commit, "--"));
        FOLDERS.stream().filter(folder -> git(List.of("ls-tree", "--name-only", commit, "--", folder)).filter(each -> each.code() == 0 && each.out().length > 0).isPresent()).forEach(call::add);
        if (call.getLast().equals("--")) throw UnreadableEditionException.of(revision, "missing-folder", "`" + revision + "` holds no rules", "`" + revision + "` 中没有规则", "");
        Ran ran = git(call).filter(each -> each.code() == 0).orElseThrow(() -> UnreadableEditionException.of(revision, "unreadable-revision", "git cannot give the files of `" + revision + "`",
                "git 不能取出 `" + revision + "` 的文件", ""));
        return new Edition(revision, files(ran.out())).demand();
    }

    /** Whether every file of these folders stands in the last commit as it stands now; false when there is no repository. */
    public boolean clean() {
        List<String> call = new ArrayList<>(List.of("status", "--porcelain", "--ignored", "--untracked-files=all", "--"));
        call.addAll(FOLDERS);
        return git(call).filter(each -> each.code() == 0 && each.out().length == 0).isPresent();
    }

    private static SortedMap<String, byte[]> files(byte[] archive) {
        SortedMap<String, byte[]> files = new TreeMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive), StandardCharsets.UTF_8)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                String path = entry.getName();
                if (!entry.isDirectory() && !path.contains("..") && Edition.kept(path) && FOLDERS.stream().anyMatch(path::startsWith)) files.put(path, zip.readAllBytes());
            }
            return files;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Optional<Ran> git(List<String> words) {
        List<String> call = new ArrayList<>(List.of("git", "-c", "core.quotepath=off"));
        call.addAll(words);
        try {
            Process process = new ProcessBuilder(call).directory(home.toFile()).redirectError(ProcessBuilder.Redirect.DISCARD).start();
            process.getOutputStream().close();
            byte[] out = process.getInputStream().readAllBytes();
            return Optional.of(new Ran(process.waitFor(), out));
        } catch (IOException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }
}
