package org.lingshu.proof;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A tree that grows leaf by leaf has the roots that the standard gives it. */
class EdgeTest {
    @Test
    void hasThePublishedRootsAtEverySize() {
        for (int size = 1; size <= Leaves.ROOTS.size(); size++) {
            assertEquals(Leaves.ROOTS.get(size - 1), HexFormat.of().formatHex(Leaves.edge(Leaves.published().subList(0, size)).root()), "size " + size);
        }
        assertEquals("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855", HexFormat.of().formatHex(Edge.EMPTY.root()));
    }

    @Test
    void hasTheRootOfTheDefinitionAtEverySize() {
        List<byte[]> leaves = Leaves.made(70);
        for (int size = 0; size <= leaves.size(); size++) assertArrayEquals(Leaves.nodes(leaves).range(0, size), Leaves.edge(leaves.subList(0, size)).root(), "size " + size);
    }

    @Test
    void aLeafCompletesEverySubtreeOfWhichItIsTheLast() {
        List<byte[]> leaves = Leaves.made(8);
        assertEquals(List.of(1, 2, 1, 3, 1, 2, 1, 4), java.util.stream.IntStream.range(0, 8).mapToObj(i -> Leaves.edge(leaves.subList(0, i)).completes(leaves.get(i)).size()).toList());
    }

    @Test
    void refusesPeaksThatDoNotFitItsSize() {
        assertThrows(IllegalArgumentException.class, () -> new Edge(3, List.of(new byte[32])));
    }
}
