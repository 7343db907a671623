package org.lingshu.store;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.lingshu.proof.Edge;
import org.lingshu.proof.Fault;
import org.lingshu.proof.Sha256;

/** The log as it is walked through: what was counted, and what was wrong. */
final class Walk {
    private final boolean thorough;
    private final List<Fault> faults = new ArrayList<>();
    private final Set<Long> closed = new HashSet<>();
    private final Set<Long> withoutTrail = new HashSet<>();
    private final Map<Long, Boolean> erasures = new HashMap<>();
    private Edge edge = Edge.EMPTY;
    private long next;
    private long agreed;
    private boolean comparable = true;
    private long assessments;
    private String structure = "";
    private boolean erasuresKnown = true;

    Walk(boolean thorough) {
        this.thorough = thorough;
    }

    void entry(Line line, Optional<Rows.Row> row) {
        if (line.seq() != next) {
            faults.add(Fault.at(next, "is missing", "缺失"));
            comparable = false;
            erasuresKnown = false;
        }
        next = line.seq() + 1;
        byte[] leaf = Arrays.copyOf(line.nodes(), Sha256.LENGTH);
        Optional<Entry> entry = row.flatMap(Rows.Row::entry);
        if (row.isEmpty()) {
            faults.add(Fault.at(line.seq(), "(" + line.kind() + ") has lost its content", "（" + line.kind() + "）内容缺失"));
            erasuresKnown = false;
        } else if (entry.isEmpty() || !Arrays.equals(leaf, entry.get().leafHash())) changed(line.seq(), line.kind());
        else whole(entry.get());
        if (!comparable) return;
        List<byte[]> completed = edge.completes(leaf);
        edge = edge.with(completed);
        if (Arrays.equals(joined(completed), line.nodes())) return;
        // After a leaf that does not fit its content, either may be the true one; the tree cannot tell beyond it.
        if (faults.isEmpty()) changed(line.seq(), line.kind());
        else comparable = false;
    }

    private static byte[] joined(List<byte[]> nodes) {
        byte[] all = new byte[nodes.size() * Sha256.LENGTH];
        for (int i = 0; i < nodes.size(); i++) System.arraycopy(nodes.get(i), 0, all, i * Sha256.LENGTH, Sha256.LENGTH);
        return all;
    }

    private void changed(long seq, String kind) {
        faults.add(Fault.at(seq, "(" + kind + ") was changed", "（" + kind + "）被改动"));
        if (!kind.equals(Kind.ASSESSMENT.word())) erasuresKnown = false;
    }

    private void whole(Entry entry) {
        switch (entry) {
            case Stored stored -> {
                assessments++;
                if (stored.patient().open().isEmpty()) closed.add(stored.seq());
                if (stored.trail().open().isEmpty()) withoutTrail.add(stored.seq());
                if (!stored.intact() || thorough && !(stored.patient().contentIntact() && stored.trail().contentIntact())) changed(stored.seq(), stored.kind().word());
            }
            case Artifact artifact -> {
                try {
                    byte[] content = artifact.content();
                    if (content.length != artifact.length() || !Sha256.hex(content).equals(artifact.hash())) changed(artifact.seq(), artifact.kind().word());
                } catch (IllegalArgumentException e) {
                    changed(artifact.seq(), artifact.kind().word());
                }
            }
            case Erasure erasure -> erasures.merge(erasure.about(), erasure.trail(), Boolean::logicalOr);
            case Structure described -> structure = described.content();
            case Word _, Feedback _, Access _, Pass _, Revocation _ -> { }
        }
    }

    /** Holds the tree so far against what was signed of it. */
    void held(Claims claims) {
        if (!comparable || !claims.speaksOf(edge.size())) return;
        if (claims.agree(edge.size(), edge.root())) {
            agreed = edge.size();
            return;
        }
        comparable = false;
        if (faults.stream().noneMatch(each -> each.entry() >= agreed)) {
            faults.add(new Fault(agreed, "an entry from " + agreed + " to " + (edge.size() - 1) + " was exchanged, its hash with it; the signed checkpoint at size " + edge.size() + " says otherwise",
                    "第 " + agreed + " 至 " + (edge.size() - 1) + " 条中有记录连同其哈希被替换，与 " + edge.size() + " 处的签名检查点不符"));
        }
    }

    void end(Claims claims) {
        if (claims.largest() > next) {
            faults.add(Fault.at(next, "and all after it were cut off: checkpoints speak of " + claims.largest() + " entries, " + next + " are there",
                    "及其后被截去：检查点记有 " + claims.largest() + " 条，现存 " + next + " 条"));
        } else if (claims.signedUpTo() < next) {
            faults.add(Fault.at(claims.signedUpTo(), "and all after it are not signed: the newest checkpoint of the database is missing or they were added by somebody else",
                    "及其后未经签名：最新检查点缺失，或由他人添加"));
        }
        if (erasuresKnown) erased(claims.largest() > next);
    }

    /** Where an erasure itself was tampered with, that is the fault, and not what it explains. */
    private void erased(boolean cut) {
        if (cut) return;
        closed.stream().filter(seq -> !erasures.containsKey(seq)).forEach(seq -> faults.add(Fault.at(seq, "(assessment) lost its patient's part without an erasure", "（assessment）未经删除程序而失去患者部分")));
        withoutTrail.stream().filter(seq -> !erasures.getOrDefault(seq, false)).forEach(seq -> faults.add(Fault.at(seq, "(assessment) lost its trail without an erasure", "（assessment）未经删除程序而失去轨迹")));
        erasures.forEach((seq, trail) -> {
            if (!closed.contains(seq) || trail && !withoutTrail.contains(seq)) faults.add(Fault.at(seq, "(assessment) was erased, but what was destroyed is there", "（assessment）已删除，但其内容仍在"));
        });
    }

    void stray(Kind kind, long seq) {
        faults.add(Fault.beside("the table `" + kind.word() + "` holds a row " + seq + " that belongs to no entry", "表 `" + kind.word() + "` 中第 " + seq + " 行不属于任何记录"));
    }

    void beside(String english, String chinese) {
        faults.add(Fault.beside(english, chinese));
    }

    List<Fault> faults() {
        return faults;
    }

    String newestStructure() {
        return structure;
    }

    long size() {
        return next;
    }

    long assessments() {
        return assessments;
    }

    long erased() {
        return closed.size();
    }

    /**
     * One row of the table {@code log}.
     *
     * @param seq   place
     * @param kind  as it is written there
     * @param nodes hashes that this entry completes
     */
    record Line(long seq, String kind, byte[] nodes) {
    }
}
