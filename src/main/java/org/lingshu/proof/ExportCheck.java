package org.lingshu.proof;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Checks an exported log from the file alone, with the public key and the checkpoints that were kept elsewhere: no database, no service, no rules.
 */
public final class ExportCheck {
    private static final HexFormat HEX = HexFormat.of();
    private final VerifierKey key;
    private final List<Fault> faults = new ArrayList<>();
    private final TreeMap<Long, byte[]> roots = new TreeMap<>();
    private Edge edge = Edge.EMPTY;
    private boolean comparable = true;
    private long size;
    private long agreed;
    private boolean complete;
    private long entries;

    private ExportCheck(VerifierKey key) {
        this.key = key;
    }

    /**
     * What was found.
     *
     * @param entries  lines that were held against the log
     * @param size     entries that the log had
     * @param complete whether the file is the whole log
     * @param faults   what is not as it was signed
     */
    public record Result(long entries, long size, boolean complete, List<Fault> faults) {
        public Result {
            faults = faults.stream().sorted().toList();
        }
    }

    /**
     * Checks a file.
     *
     * @param checkpoints a file of checkpoints; empty to rely on the one in the export, which cannot show that newer entries were left out
     */
    public static Result of(Path export, Optional<Path> checkpoints, VerifierKey key) {
        ExportCheck check = new ExportCheck(key);
        checkpoints.ifPresent(file -> new CheckpointFile(file).read().notes().forEach(note -> check.signed(note, "file")));
        try (BufferedReader lines = Files.newBufferedReader(export, StandardCharsets.UTF_8)) {
            if (!check.begin(Optional.ofNullable(lines.readLine()).orElse(""))) return new Result(0, 0, false, check.faults);
            for (String line = lines.readLine(); line != null; line = lines.readLine()) check.line(line);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        check.end();
        return new Result(check.entries, check.size, check.complete, check.faults);
    }

    private void signed(String note, String where) {
        try {
            Note parsed = Note.parse(note);
            Checkpoint checkpoint = Checkpoint.parse(parsed.text());
            if (!key.signed(parsed)) throw new IllegalArgumentException("not signed by this key");
            byte[] before = roots.putIfAbsent(checkpoint.size(), checkpoint.root());
            if (before != null && !checkpoint.is(before)) throw new IllegalArgumentException("two roots for one size");
        } catch (IllegalArgumentException e) {
            faults.add(Fault.beside("a checkpoint of the " + where + " cannot be relied on: " + e.getMessage(), "检查点（" + where + "）不可信"));
        }
    }

    private boolean begin(String first) {
        try {
            JsonNode header = CanonicalJson.read(first.getBytes(StandardCharsets.UTF_8));
            if (!header.isObject() || !header.path("format").asText().equals("lingshu-log-1")) throw new IllegalArgumentException("no export");
            size = header.path("size").asLong();
            complete = header.path("complete").asBoolean();
            signed(header.path("checkpoint").asText(), "export");
            if (!roots.containsKey(size)) faults.add(Fault.beside("no signed checkpoint speaks of the " + size + " entries that the export names", "没有签名检查点对应导出所称的 " + size + " 条"));
            return true;
        } catch (IllegalArgumentException e) {
            faults.add(Fault.beside("the first line is not that of an export", "首行不是导出文件的首行"));
            return false;
        }
    }

    private void line(String text) {
        long expected = complete ? edge.size() : -1;
        try {
            JsonNode line = CanonicalJson.read(text.getBytes(StandardCharsets.UTF_8));
            JsonNode entry = line.path("entry");
            long seq = entry.path("seq").asLong(-1);
            byte[] leaf = Tree.leaf(CanonicalJson.of(entry));
            entries++;
            parts(seq, entry, line.path("open"));
            if (complete) grow(seq, leaf);
            else if (!included(seq, leaf, line.path("proof"))) faults.add(Fault.at(seq, "is not in the signed log as it stands here", "与签名日志不符"));
        } catch (IllegalArgumentException e) {
            faults.add(Fault.at(Math.max(expected, 0), "cannot be read", "不能读取"));
            comparable = false;
        }
    }

    private void grow(long seq, byte[] leaf) {
        if (seq != edge.size() && comparable) {
            faults.add(Fault.at(edge.size(), "is missing or out of its place", "缺失或错位"));
            comparable = false;
        }
        if (!comparable) return;
        edge = edge.add(leaf);
        byte[] root = roots.get(edge.size());
        if (root == null) return;
        if (MessageDigest.isEqual(root, edge.root())) {
            agreed = edge.size();
            return;
        }
        comparable = false;
        faults.add(new Fault(agreed, agreed == edge.size() - 1 ? "entry " + agreed + " was changed" : "an entry from " + agreed + " to " + (edge.size() - 1) + " was changed",
                agreed == edge.size() - 1 ? "第 " + agreed + " 条被改动" : "第 " + agreed + " 至 " + (edge.size() - 1) + " 条中有改动"));
    }

    private boolean included(long seq, byte[] leaf, JsonNode proof) {
        List<byte[]> path = new ArrayList<>();
        proof.forEach(hash -> path.add(HEX.parseHex(hash.asText())));
        byte[] root = roots.get(size);
        return root != null && Proofs.includes(leaf, seq, size, path, root);
    }

    private void parts(long seq, JsonNode entry, JsonNode open) {
        open.properties().forEach(part -> {
            JsonNode committed = entry.path(part.getKey());
            String hash = committed.isTextual() ? committed.asText() : committed.path("content").asText();
            byte[] salt = HEX.parseHex(part.getValue().path("salt").asText());
            byte[] json = CanonicalJson.of(part.getValue().path("json"));
            if (!MessageDigest.isEqual(HEX.parseHex(hash), Commitment.of(part.getKey(), salt, json))) {
                faults.add(Fault.at(seq, "shows another `" + part.getKey() + "` than was committed", "所示 `" + part.getKey() + "` 与承诺不符"));
            }
        });
    }

    private void end() {
        if (complete && comparable && edge.size() < size) faults.add(Fault.at(edge.size(), "and all after it are missing", "及其后缺失"));
        if (complete && !roots.isEmpty() && roots.lastKey() > size) {
            faults.add(Fault.at(size, "and all after it were left out: a checkpoint speaks of " + roots.lastKey() + " entries", "及其后未导出：检查点记有 " + roots.lastKey() + " 条"));
        }
    }
}
