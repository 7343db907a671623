package org.lingshu.service.door;

import io.helidon.http.Method;
import io.helidon.webserver.http.Handler;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * One thing that can be asked of the service: where, by whom, with what, and what comes back. The same value serves the requests, refuses the wrong role
 * and is written into the OpenAPI document, so that none of the three can say something else.
 *
 * @param method  GET, POST …
 * @param path    with parameters in braces
 * @param roles   who may come; empty when everybody may, known or not
 * @param id      name of the operation, in one word
 * @param english what it does
 * @param chinese the same
 * @param queries what may stand behind the question mark
 * @param takes   what may be sent; empty for nothing
 * @param replies what comes back when all is well; refusals are the same for all doors
 * @param streams whether the answer goes on for long, so that what is done for it takes its places piece by piece ({@link Admission})
 * @param handler does it
 */
public record Door(Method method, String path, Set<Role> roles, String id, String english, String chinese, List<Query> queries, List<Content> takes, List<Reply> replies,
                   boolean streams, Handler handler) {
    /** What may stand behind the question mark. */
    public record Query(String name, String english, String chinese) {
    }

    /**
     * What is carried.
     *
     * @param mediaType for instance {@code application/json}
     * @param schema    name of a schema of the OpenAPI document; empty when the media type says it all
     */
    public record Content(String mediaType, Optional<String> schema) {
    }

    /** What comes back, by status. */
    public record Reply(int status, Content content, String english) {
    }

    public Door {
        roles = roles.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(roles));
        queries = List.copyOf(queries);
        takes = List.copyOf(takes);
        replies = List.copyOf(replies);
    }

    /** A door that is read, for these roles; for everybody when none is named. */
    public static Door get(String path, Role... roles) {
        return new Door(Method.GET, path, Set.of(roles), "", "", "", List.of(), List.of(), List.of(), false, (_, response) -> response.status(501).send());
    }

    /** A door that takes something in. */
    public static Door post(String path, Role... roles) {
        return get(path, roles).method(Method.POST);
    }

    /** A door that puts something in its place. */
    public static Door put(String path, Role... roles) {
        return get(path, roles).method(Method.PUT);
    }

    /** A door that takes something away. */
    public static Door delete(String path, Role... roles) {
        return get(path, roles).method(Method.DELETE);
    }

    private Door method(Method other) {
        return new Door(other, path, roles, id, english, chinese, queries, takes, replies, streams, handler);
    }

    /** Named, and said in both languages. */
    public Door says(String operation, String inEnglish, String inChinese) {
        return new Door(method, path, roles, operation, inEnglish, inChinese, queries, takes, replies, streams, handler);
    }

    /** With something behind the question mark. */
    public Door query(String name, String inEnglish, String inChinese) {
        return new Door(method, path, roles, id, english, chinese, and(queries, new Query(name, inEnglish, inChinese)), takes, replies, streams, handler);
    }

    /** Takes this media type, of this schema; no schema where the media type says it all. */
    public Door takes(String mediaType, String... schema) {
        return new Door(method, path, roles, id, english, chinese, queries, and(takes, new Content(mediaType, Stream.of(schema).findFirst())), replies, streams, handler);
    }

    /** Answers with this status, likewise. */
    public Door gives(int status, String inEnglish, String mediaType, String... schema) {
        return new Door(method, path, roles, id, english, chinese, queries, takes, and(replies, new Reply(status, new Content(mediaType, Stream.of(schema).findFirst()), inEnglish)), streams, handler);
    }

    /** Done by this. */
    public Door by(Handler does) {
        return new Door(method, path, roles, id, english, chinese, queries, takes, replies, streams, does);
    }

    /** Answers in a stream. */
    public Door streaming() {
        return new Door(method, path, roles, id, english, chinese, queries, takes, replies, true, handler);
    }

    /** Whether everybody may come, known or not. */
    public boolean open() {
        return roles.isEmpty();
    }

    private static <T> List<T> and(List<T> some, T more) {
        return Stream.concat(some.stream(), Stream.of(more)).toList();
    }
}
