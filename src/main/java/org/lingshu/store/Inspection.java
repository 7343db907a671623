package org.lingshu.store;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.lingshu.proof.CanonicalJson;

/** Whether the words and the versions of assessments are those that are looked for; the lists of versions are read once each. Used by one thread for one page. */
final class Inspection {
    private final Handle handle;
    private final Glance wanted;
    private final List<Set<Long>> needed;
    private final Map<String, Set<Long>> rulesByFile = new HashMap<>();
    private final Map<String, Set<Long>> inFolder = new HashMap<>();
    private final Map<String, List<String>> models = new HashMap<>();

    Inspection(Handle handle, Glance wanted) {
        this.handle = handle;
        this.wanted = wanted;
        this.needed = new Search(handle).needed(wanted.about());
        if (wanted.folder().isPresent()) {
            for (Word each : new Search(handle).words(Word.RULE)) rulesByFile.computeIfAbsent(each.version(), _ -> new HashSet<>()).add(each.seq());
        }
    }

    /** Whether a word is needed that the log does not have, so that nothing can fit. */
    boolean hopeless() {
        return needed.stream().anyMatch(Set::isEmpty);
    }

    /** Whether a row with {@code manifest}, {@code rules} and {@code statements} fits. */
    boolean fits(ResultSet row) throws SQLException {
        String manifest = row.getString("manifest");
        if (wanted.model().isPresent() && !tookPart(wanted.model().get(), manifest, row.getLong("place"))) return false;
        if (needed.isEmpty() && wanted.folder().isEmpty()) return true;
        Set<Long> words = new HashSet<>(Numbers.unpack(row.getBytes("rules")));
        words.addAll(Numbers.unpack(row.getBytes("statements")));
        if (!needed.stream().allMatch(any -> any.stream().anyMatch(words::contains))) return false;
        return wanted.folder().isEmpty() || inFolder.computeIfAbsent(manifest, this::inFolder).stream().anyMatch(words::contains);
    }

    /** Models are part of the manifest: what one trail says of them is true of every assessment with the same. */
    private boolean tookPart(String wanted, String manifest, long seq) {
        List<String> known = models.getOrDefault(manifest, List.of());
        if (known.isEmpty()) {
            known = named(seq);
            models.put(manifest, known);
        }
        return known.stream().anyMatch(each -> each.equals(wanted) || each.startsWith(wanted + "@") || each.substring(each.indexOf('@') + 1).startsWith(wanted));
    }

    private List<String> named(long seq) {
        List<String> all = new ArrayList<>();
        LogReader.stored(handle, seq).flatMap(one -> one.trail().json()).ifPresent(trail -> trail.path("versions").path("model").forEach(each -> all.add(each.asText())));
        return all;
    }

    private Set<Long> inFolder(String manifest) {
        String folder = wanted.folder().orElseThrow();
        Set<Long> words = new HashSet<>();
        for (Named each : list(manifest)) {
            if (!each.path().startsWith(folder) || each.path().indexOf('/', folder.length()) >= 0) continue;
            words.addAll(rulesByFile.getOrDefault(each.hash(), Set.of()));
        }
        return words;
    }

    private record Named(String path, String hash) {
    }

    private List<Named> list(String manifest) {
        Optional<Artifact> kept = handle.createQuery("SELECT * FROM artifact WHERE hash = :hash").bind("hash", manifest).map((row, _) -> Artifact.of(row)).findOne();
        List<Named> all = new ArrayList<>();
        kept.ifPresent(artifact -> {
            for (JsonNode each : CanonicalJson.read(artifact.content())) all.add(new Named(each.path("path").asText(), each.path("hash").asText()));
        });
        return all;
    }
}
