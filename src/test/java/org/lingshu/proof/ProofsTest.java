package org.lingshu.proof;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Proofs of inclusion and consistency: the published ones, all of small trees, and none that is wrong. */
class ProofsTest {
    private static final int SIZES = 40;

    @Test
    void makesThePublishedProofs() {
        Nodes nodes = Leaves.nodes(Leaves.published());
        assertEquals(List.of("96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7", "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
                "6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4"), Leaves.hex(Proofs.inclusion(0, 8, nodes)));
        assertEquals(List.of("bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b", "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0",
                "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7"), Leaves.hex(Proofs.inclusion(5, 8, nodes)));
        assertEquals(List.of("0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a", "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0",
                "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7"), Leaves.hex(Proofs.consistency(6, 8, nodes)));
        assertEquals(List.of("5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e", "bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b"),
                Leaves.hex(Proofs.consistency(2, 5, nodes)));
    }

    @Test
    void everyLeafOfEveryTreeIsProvenAndNoOther() {
        List<byte[]> leaves = Leaves.made(SIZES);
        Nodes nodes = Leaves.nodes(leaves);
        for (int size = 1; size <= SIZES; size++) {
            byte[] root = nodes.range(0, size);
            for (int i = 0; i < size; i++) {
                List<byte[]> proof = Proofs.inclusion(i, size, nodes);
                assertTrue(Proofs.includes(leaves.get(i), i, size, proof, root));
                assertFalse(Proofs.includes(leaves.get((i + 1) % SIZES), i, size, proof, root));
                assertFalse(Proofs.includes(leaves.get(i), i + 1, size, proof, root));
                for (List<byte[]> wrong : wrong(proof)) assertFalse(Proofs.includes(leaves.get(i), i, size, wrong, root));
            }
        }
    }

    @Test
    void everyTreeIsProvenToBeginWithEverySmallerAndWithNoOther() {
        Nodes nodes = Leaves.nodes(Leaves.made(SIZES));
        byte[] other = Tree.leaf(new byte[] {7});
        for (int larger = 0; larger <= SIZES; larger++) {
            byte[] root = nodes.range(0, larger);
            for (int smaller = 0; smaller <= larger; smaller++) {
                byte[] before = nodes.range(0, smaller);
                List<byte[]> proof = Proofs.consistency(smaller, larger, nodes);
                assertTrue(Proofs.consistent(smaller, before, larger, root, proof), smaller + " of " + larger);
                assertFalse(Proofs.consistent(smaller, other, larger, root, proof), smaller + " of " + larger);
                if (smaller > 0) assertFalse(Proofs.consistent(smaller, before, larger, other, proof), smaller + " of " + larger);
                if (smaller > 0) for (List<byte[]> wrong : wrong(proof)) assertFalse(Proofs.consistent(smaller, before, larger, root, wrong));
            }
        }
    }

    private static List<List<byte[]>> wrong(List<byte[]> proof) {
        List<List<byte[]>> all = new ArrayList<>();
        List<byte[]> longer = new ArrayList<>(proof);
        longer.add(new byte[Sha256.LENGTH]);
        all.add(longer);
        for (int i = 0; i < proof.size(); i++) {
            List<byte[]> shorter = new ArrayList<>(proof);
            shorter.remove(i);
            all.add(shorter);
            List<byte[]> changed = new ArrayList<>(proof);
            byte[] hash = proof.get(i).clone();
            hash[i % Sha256.LENGTH] ^= 1;
            changed.set(i, hash);
            all.add(changed);
        }
        return all;
    }

    @Test
    void aLeafIsNeverTakenForANode() {
        byte[] left = HexFormat.of().parseHex("00".repeat(32));
        byte[] both = HexFormat.of().parseHex("00".repeat(64));
        assertFalse(java.util.Arrays.equals(Tree.node(left, left), Tree.leaf(both)));
    }
}
