package org.lingshu.service.access;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.Optional;
import org.lingshu.store.AccessBook;

/** A token as JSON: everything but the token. */
public final class TokenJson {
    private TokenJson() {
    }

    /** As it stands now. */
    public static ObjectNode of(AccessBook.Held held, Instant now) {
        ObjectNode node = JsonNodeFactory.instance.objectNode().put("entry", held.pass().seq()).put("name", held.pass().name()).put("prefix", held.pass().prefix());
        ArrayNode roles = node.putArray("roles");
        held.pass().roles().forEach(roles::add);
        node.put("state", Tokens.state(held, now)).put("issued", held.pass().at()).put("issuer", held.pass().issuer()).put("expires", held.pass().expires());
        held.revoked().ifPresent(at -> node.put("revoked", at));
        held.used().ifPresent(at -> node.put("used", at));
        return node;
    }

    /** With the token itself, the only time. */
    public static ObjectNode of(Tokens.Made made) {
        return of(new AccessBook.Held(made.pass(), Optional.empty(), Optional.empty()), Instant.now()).put("token", made.word());
    }
}
