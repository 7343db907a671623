package org.lingshu.workbench.release;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.lingshu.assess.Software;
import org.lingshu.problem.Problem;
import org.lingshu.proof.CanonicalJson;
import org.lingshu.proof.Sha256;
import org.lingshu.proof.VerifierKey;
import org.lingshu.workbench.edition.KnowledgeText;
import org.lingshu.workbench.edition.Loaded;
import org.lingshu.workbench.edition.RuleText;

/** The file {@code rulebook.lock.json}: what exactly was released, by hash. Canonical JSON, so that the same release has the same bytes. */
public final class Lock {
    /** What it is called, in the home folder and beside the rules. */
    public static final String FILE = "rulebook.lock.json";
    private final ObjectNode node;

    private Lock(ObjectNode node) {
        this.node = node;
    }

    /**
     * Describes a release.
     *
     * @param previous  hash of the lock of the release before; empty for the first
     * @param entry     of the changelog
     * @param accepted  what held the release back and was accepted
     * @param approvers their public keys
     */
    static Lock of(Loaded edition, Version version, String date, String previous, Changelog.Entry entry, List<Hold> accepted, List<VerifierKey> approvers) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("format", "lingshu-lock/1").put("release", version.toString()).put("date", date).put("previous", previous);
        node.put("rulebook", edition.rulebook().hash()).put("knowledge", edition.knowledge().hash()).put("software", Software.VERSION).put("engines", Software.ENGINES);
        ObjectNode rules = node.putObject("rules");
        RuleText.of(edition.edition(), edition.rulebook().rules()).forEach((name, text) -> rules.putObject(name).put("file", text.rule().path()).put("hash", text.hash()));
        node.put("terms", terms(edition));
        ObjectNode models = node.putObject("models");
        KnowledgeText.models(edition.edition()).forEach(models::put);
        ObjectNode files = node.putObject("files");
        edition.edition().hashes().forEach(files::put);
        ObjectNode change = node.putObject("changelog");
        entry.types().forEach(change.putArray("types")::add);
        entry.areas().forEach(change.putArray("areas")::add);
        change.put("chinese", entry.chinese()).put("english", entry.english());
        ArrayNode holds = node.putArray("accepted");
        accepted.forEach(hold -> holds.addObject().put("name", hold.name()).put("count", hold.details().size())
                .put("hash", Sha256.hex(String.join("\n", hold.details()).getBytes(StandardCharsets.UTF_8))));
        ArrayNode keys = node.putArray("approvers");
        approvers.forEach(key -> keys.add(key.toString()));
        return new Lock(node);
    }

    private static String terms(Loaded edition) {
        return Sha256.hex(KnowledgeText.of(edition.edition()).values().stream().filter(each -> "terms".equals(each.folder())).map(each -> each.name() + "\n" + each.hash() + "\n")
                .sorted().collect(Collectors.joining()).getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Reads a lock; its signatures are not checked by that.
     *
     * @throws RefusedReleaseException when it is none, or not canonical
     */
    public static Lock parse(String where, byte[] bytes) {
        try {
            JsonNode read = CanonicalJson.read(bytes);
            if (read instanceof ObjectNode node && "lingshu-lock/1".equals(node.path("format").asText()) && java.util.Arrays.equals(CanonicalJson.of(node), bytes)) return new Lock(node);
        } catch (IllegalArgumentException e) {
            throw new RefusedReleaseException(List.of(broken(where)));
        }
        throw new RefusedReleaseException(List.of(broken(where)));
    }

    private static Problem broken(String where) {
        return Problem.at(where, 0, "broken-lock", "this is no lock file, or it was changed by hand", "此非锁文件，或曾被手改", "restore it from a backup 请从备份恢复");
    }

    /** The bytes of the file. */
    public byte[] bytes() {
        return CanonicalJson.of(node);
    }

    /** SHA-256 of the file, hex. */
    public String hash() {
        return Sha256.hex(bytes());
    }

    /** The number of the release. */
    public String release() {
        return node.path("release").asText();
    }

    /** The day of the release, ISO 8601. */
    public String date() {
        return node.path("date").asText();
    }

    /** SHA-256 of every file, hex, by path. */
    public SortedMap<String, String> files() {
        SortedMap<String, String> all = new TreeMap<>();
        for (Map.Entry<String, JsonNode> each : node.path("files").properties()) all.put(each.getKey(), each.getValue().asText());
        return Collections.unmodifiableSortedMap(all);
    }

    /** What was accepted by name. */
    public List<String> accepted() {
        List<String> all = new ArrayList<>();
        node.path("accepted").forEach(each -> all.add(each.path("name").asText()));
        return all;
    }

    /** The public keys that the lock names. */
    List<VerifierKey> approvers() {
        List<VerifierKey> all = new ArrayList<>();
        node.path("approvers").forEach(each -> all.add(VerifierKey.parse(each.asText())));
        return all;
    }

    /** The text that approvers sign. */
    String statement() {
        return "lingshu rulebook\n" + release() + "\n" + Base64.getEncoder().encodeToString(Sha256.of(bytes())) + "\n";
    }
}
