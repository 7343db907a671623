package org.lingshu.store;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.lingshu.proof.CanonicalJson;
import org.lingshu.proof.Sha256;

/**
 * Every file that took part: rules, knowledge, models, configuration. What identifies it is the hash of the list of paths and hashes.
 *
 * @param files content by path, {@code /} between folders
 */
public record Manifest(Map<String, byte[]> files) {
    public Manifest {
        files = Collections.unmodifiableMap(new TreeMap<>(files));
        if (files.isEmpty()) throw new IllegalArgumentException("nothing took part");
    }

    /** The list of paths and hashes, canonical JSON. */
    public byte[] list() {
        ArrayNode list = JsonNodeFactory.instance.arrayNode();
        files.forEach((path, content) -> list.addObject().put("hash", Sha256.hex(content)).put("path", path));
        return CanonicalJson.of(list);
    }

    /** The hash of the list, hex. */
    public String hash() {
        return Sha256.hex(list());
    }

    /** The hash of one file, hex. */
    public Optional<String> hash(String path) {
        return Optional.ofNullable(files.get(path)).map(Sha256::hex);
    }
}
