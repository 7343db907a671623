package org.lingshu.workbench.edition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Editions from git: read from the archive of a commit, never through a shell. */
class GitRepositoryTest {
    @TempDir
    private Path folder;

    @Test
    void readsARevisionAsItWasCommittedWhateverStandsThereNow() throws Exception {
        commit();
        write("rules/1/a.drl", "later");
        GitRepository git = new GitRepository(folder);
        Edition edition = git.edition("HEAD");
        assertEquals(Optional.of("一"), edition.text("rules/1/a.drl"));
        assertEquals(List.of("knowledge-base/terms/t.json", "rules/1/a.drl"), List.copyOf(edition.files().keySet()));
        assertFalse(git.clean());
        write("rules/1/a.drl", "一");
        assertTrue(git.clean());
        write("knowledge-base/new.json", "[]");
        assertFalse(git.clean());
    }

    @Test
    void refusesWhatIsNoNameOfARevision() throws Exception {
        commit();
        for (String name : List.of("--output=/tmp/x", "-h", "HEAD..main", "HEAD;id", "$(id)", "`id`", "HEAD --", "a b", "", "HEAD\n", "HEAD:rules")) {
            assertFalse(GitRepository.nameable(name), name);
            assertEquals(Optional.empty(), new GitRepository(folder).commit(name), name);
        }
        assertTrue(GitRepository.nameable("HEAD~2") && GitRepository.nameable("v1.0") && GitRepository.nameable("feature/血瘀"));
        assertThrows(UnreadableEditionException.class, () -> new GitRepository(folder).edition("no-such-branch"));
    }

    @Test
    void aFolderWithoutGitHasNoRevision() {
        assertEquals(Optional.empty(), new GitRepository(folder).commit("HEAD"));
        assertFalse(new GitRepository(folder).clean());
    }

    private void commit() throws Exception {
        write("rules/1/a.drl", "一");
        write("rules/.hidden", "no");
        write("knowledge-base/terms/t.json", "[]");
        write("other.txt", "not of an edition");
        git("init", "-q");
        git("add", "-A");
        git("-c", "user.name=t", "-c", "user.email=t@example.org", "-c", "commit.gpgsign=false", "commit", "-q", "-m", "one");
    }

    private void write(String path, String text) throws IOException {
        Files.createDirectories(folder.resolve(path).getParent());
        Files.writeString(folder.resolve(path), text);
    }

    private void git(String... words) throws Exception {
        List<String> call = new ArrayList<>(List.of("git"));
        call.addAll(List.of(words));
        Process process;
        try {
            process = new ProcessBuilder(call).directory(folder.toFile()).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
        } catch (IOException e) {
            assumeTrue(false, "git is not installed");
            return;
        }
        assertEquals(0, process.waitFor(), String.join(" ", call));
    }
}
