package org.lingshu.proof;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Checkpoints, and the file that gathers them. */
class CheckpointTest {
    /** The example of the C2SP page on checkpoints. */
    private static final String EXAMPLE = "example.com/behind-the-sofa\n20852163\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n";
    private static final String SIGNED = EXAMPLE + "\n— example.com/behind-the-sofa Az3grlgtzPICa5OS8npVmf1Myq/5IZniMp+ZJurmRDeOoRDe4URYN7u5/Zhcyv2q1gGzGku9nTo+zyWE+xeMcTOAYQ8=\n";

    @TempDir
    private Path folder;

    @Test
    void readsAndWritesTheExampleOfTheFormat() {
        Checkpoint read = Checkpoint.parse(Note.parse(SIGNED).text());
        assertEquals("example.com/behind-the-sofa", read.origin());
        assertEquals(20852163, read.size());
        assertEquals(EXAMPLE, read.text());
        assertEquals(SIGNED, Note.parse(SIGNED).toString());
    }

    @Test
    void refusesWhatIsNoCheckpoint() {
        for (String bad : List.of("", "a\n1\n", "a\n01\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n", "a\n-1\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n", "a\n1\nAAAA\n", "\n1\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n",
                "a\n1\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2J=\n")) {
            assertThrows(IllegalArgumentException.class, () -> Checkpoint.parse(bad), bad);
        }
    }

    @Test
    void theFileKeepsEveryNoteInOrderAndCutsOffATornEnd() throws IOException {
        SignerKey key = SignerKey.random("example.com/log");
        CheckpointFile file = new CheckpointFile(folder.resolve("checkpoints"));
        assertEquals(List.of(), file.read().notes());
        List<String> notes = new java.util.ArrayList<>();
        Edge edge = Edge.EMPTY;
        for (byte[] leaf : Leaves.made(5)) {
            edge = edge.add(leaf);
            Note note = key.sign(Checkpoint.of("example.com/log", edge).text());
            file.append(note);
            notes.add(note.toString());
        }
        assertEquals(notes, file.read().notes());
        Files.writeString(folder.resolve("checkpoints"), "example.com/log\n6\nCsUY", StandardCharsets.UTF_8, StandardOpenOption.APPEND);
        assertEquals(notes, file.read().notes());
        Note next = key.sign(Checkpoint.of("example.com/log", edge.add(Tree.leaf(new byte[1]))).text());
        file.append(next);
        notes.add(next.toString());
        assertEquals(notes, file.read().notes());
        assertTrue(file.read().notes().stream().allMatch(each -> key.verifier().signed(Note.parse(each))));
    }
}
