package org.lingshu.store;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Optional;
import org.lingshu.proof.CanonicalJson;
import org.lingshu.proof.Commitment;

/**
 * A part of an assessment that can be destroyed on its own. What stays are two commitments: to the JSON, for whoever is given it, and to the bytes as
 * they are stored, so that they can be checked without unpacking.
 *
 * @param name    what it is, part of the commitments
 * @param content commitment to the canonical JSON
 * @param stored  commitment to the packed bytes
 * @param open    salt and packed bytes; empty once destroyed
 */
public record Part(String name, byte[] content, byte[] stored, Optional<Open> open) {
    /**
     * What makes a part readable.
     *
     * @param salt of both commitments
     * @param body canonical JSON, packed
     */
    public record Open(byte[] salt, byte[] body) {
    }

    static Part of(String name, JsonNode json) {
        byte[] salt = Commitment.salt();
        byte[] canonical = CanonicalJson.of(json);
        byte[] body = Packing.quick(canonical);
        return new Part(name, Commitment.of(name, salt, canonical), Commitment.of(name + "/stored", salt, body), Optional.of(new Open(salt, body)));
    }

    /** The JSON; empty once destroyed. */
    public Optional<JsonNode> json() {
        return canonical().map(CanonicalJson::read);
    }

    /** The canonical bytes of the JSON; empty once destroyed. */
    public Optional<byte[]> canonical() {
        return open.map(each -> Packing.unpack(each.body()));
    }

    /** Whether what is stored is what was committed; a destroyed part has nothing to be wrong. */
    boolean intact() {
        return open.map(each -> each.salt().length == Commitment.SALT && MessageDigest.isEqual(stored, Commitment.of(name + "/stored", each.salt(), each.body()))).orElse(true);
    }

    /** Whether the JSON, too, is what was committed. */
    boolean contentIntact() {
        return open.map(each -> {
            try {
                return MessageDigest.isEqual(content, Commitment.of(name, each.salt(), CanonicalJson.of(Packing.unpack(each.body()))));
            } catch (IllegalArgumentException e) {
                return false;
            }
        }).orElse(true);
    }

    ObjectNode leaf() {
        return JsonNodeFactory.instance.objectNode().put("content", HexFormat.of().formatHex(content)).put("stored", HexFormat.of().formatHex(stored));
    }
}
