package org.lingshu.store;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.lingshu.proof.Checkpoint;
import org.lingshu.proof.Edge;
import org.lingshu.proof.Note;
import org.lingshu.proof.Sha256;

/** Appends entries within one transaction. What it learns becomes part of the store's memory only when the transaction is done. */
final class LogWriter {
    private final Handle handle;
    private final Memory memory;
    private final Map<RuleVersion, Long> rules = new HashMap<>();
    private final Map<String, Long> statements = new HashMap<>();
    private final Set<String> artifacts = new HashSet<>();
    private final long begun;
    private Edge edge;

    /**
     * What a store knows of its log without asking.
     *
     * @param edge       right edge of the tree
     * @param rules      places of the words of rules
     * @param statements places of the words of statements
     * @param artifacts  hashes of what is kept
     */
    record Memory(Edge edge, Map<RuleVersion, Long> rules, Map<String, Long> statements, Set<String> artifacts) {
        static final Memory NONE = new Memory(Edge.EMPTY, Map.of(), Map.of(), Set.of());
    }

    LogWriter(Handle handle, Memory memory) {
        this.handle = handle;
        this.memory = memory;
        long size = LogReader.size(handle);
        // Another process may have written since.
        this.edge = size == memory.edge().size() ? memory.edge() : LogReader.edge(handle, size);
        this.begun = size;
    }

    long next() {
        return edge.size();
    }

    void append(Entry entry) {
        if (entry.seq() != edge.size()) throw new IllegalArgumentException("entry " + entry.seq() + " is not the next, which is " + edge.size());
        List<byte[]> completed = edge.completes(entry.leafHash());
        ByteArrayOutputStream nodes = new ByteArrayOutputStream(completed.size() * Sha256.LENGTH);
        completed.forEach(nodes::writeBytes);
        handle.execute("INSERT INTO log (seq, kind, nodes) VALUES (?, ?, ?)", entry.seq(), entry.kind().word(), nodes.toByteArray());
        entry.insert(handle);
        edge = edge.with(completed);
    }

    /** Keeps a manifest and every file that it names, each once. */
    void keep(Filing.Version version) {
        if (kept(version.hash())) return;
        for (byte[] content : version.manifest().files().values()) {
            String hash = Sha256.hex(content);
            if (!kept(hash)) artifact(hash, content);
        }
        artifact(version.hash(), version.manifest().list());
    }

    private boolean kept(String hash) {
        if (memory.artifacts().contains(hash) || artifacts.contains(hash)) return true;
        boolean found = handle.createQuery("SELECT count(*) FROM artifact WHERE hash = :hash").bind("hash", hash).mapTo(Long.class).one() > 0;
        if (found) artifacts.add(hash);
        return found;
    }

    private void artifact(String hash, byte[] content) {
        append(Artifact.of(next(), content));
        artifacts.add(hash);
    }

    List<Long> rules(Set<RuleVersion> all) {
        List<Long> words = new ArrayList<>(all.size());
        for (RuleVersion each : all.stream().sorted(Comparator.comparing(RuleVersion::name)).toList()) {
            Long known = memory.rules().get(each);
            words.add(known != null ? known : rules.computeIfAbsent(each, _ -> word(Word.RULE, each.name(), each.version())));
        }
        return words;
    }

    List<Long> statements(Set<String> all) {
        List<Long> words = new ArrayList<>(all.size());
        for (String each : all.stream().sorted().toList()) {
            Long known = memory.statements().get(each);
            words.add(known != null ? known : statements.computeIfAbsent(each, _ -> word(Word.STATEMENT, each, "")));
        }
        return words;
    }

    private long word(String group, String text, String version) {
        return handle.createQuery("SELECT seq FROM word WHERE kind = :group AND text = :text AND version = :version").bind("group", group).bind("text", text)
                .bind("version", version).mapTo(Long.class).findOne().orElseGet(() -> {
                    long seq = next();
                    append(new Word(seq, group, text, version));
                    return seq;
                });
    }

    /** Signs the log as it is now; empty when nothing was added. */
    Optional<Note> sign(Home home) {
        if (edge.size() == begun) return Optional.empty();
        Note note = home.signer().sign(Checkpoint.of(home.verifier().name(), edge).text());
        handle.execute("INSERT INTO checkpoint (size, note) VALUES (?, ?)", edge.size(), note.toString());
        return Optional.of(note);
    }

    /** What the store may remember once all this is done. */
    Memory remembered() {
        return new Memory(edge, joined(memory.rules(), rules), joined(memory.statements(), statements), joined(memory.artifacts(), artifacts));
    }

    private static <K> Map<K, Long> joined(Map<K, Long> before, Map<K, Long> more) {
        if (more.isEmpty()) return before;
        Map<K, Long> all = new HashMap<>(before);
        all.putAll(more);
        return all;
    }

    private static Set<String> joined(Set<String> before, Set<String> more) {
        if (more.isEmpty()) return before;
        Set<String> all = new HashSet<>(before);
        all.addAll(more);
        return all;
    }
}
