package org.lingshu.proof;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/** A Merkle tree in memory for tests, and the entries with the roots that the reference implementations of Certificate Transparency publish. */
final class Leaves {
    static final List<String> ENTRIES = List.of("", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f");
    static final List<String> ROOTS = List.of("6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d", "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
            "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77", "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
            "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4", "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
            "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c", "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328");

    private Leaves() {
    }

    static List<byte[]> published() {
        return ENTRIES.stream().map(each -> Tree.leaf(HexFormat.of().parseHex(each))).toList();
    }

    static List<byte[]> made(int count) {
        List<byte[]> leaves = new ArrayList<>();
        for (int i = 0; i < count; i++) leaves.add(Tree.leaf(("leaf " + i).getBytes(java.nio.charset.StandardCharsets.UTF_8)));
        return leaves;
    }

    static Nodes nodes(List<byte[]> leaves) {
        return new Nodes() {
            @Override
            public byte[] node(int level, long index) {
                if (level == 0) return leaves.get((int) index);
                return Tree.node(node(level - 1, index * 2), node(level - 1, index * 2 + 1));
            }
        };
    }

    static Edge edge(List<byte[]> leaves) {
        Edge edge = Edge.EMPTY;
        for (byte[] leaf : leaves) edge = edge.add(leaf);
        return edge;
    }

    static List<String> hex(List<byte[]> hashes) {
        return hashes.stream().map(HexFormat.of()::formatHex).toList();
    }
}
