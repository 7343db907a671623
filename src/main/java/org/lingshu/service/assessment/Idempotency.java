package org.lingshu.service.assessment;

import io.helidon.http.HeaderName;
import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lingshu.proof.Sha256;
import org.lingshu.service.door.Caller;

/**
 * What the header {@code Idempotency-Key} promises (IETF draft {@code httpapi-idempotency-key-header}): the same request under the same key is done once
 * and answered the same; another request under it is refused, and so is the same while the first is being done.
 */
final class Idempotency {
    static final HeaderName KEY = HeaderNames.create("Idempotency-Key");
    private static final int KEYS = 20_000;
    private static final long BYTES = 64L << 20;
    /** A string of structured fields; bare words are taken too, since many clients send them. */
    private static final Pattern WORD = Pattern.compile("\"([\\x20-\\x21\\x23-\\x5B\\x5D-\\x7E]{1,200})\"|([\\x21\\x23-\\x5B\\x5D-\\x7E]{1,200})");
    private final FirstAnswers answers = new FirstAnswers(KEYS, BYTES, InstantSource.system());

    /**
     * Does it, under the key of the request when it has one, and sends what comes of it.
     *
     * @param erased whether what a first answer says was erased since, so that it is not given again
     */
    void under(ServerRequest request, ServerResponse response, byte[] body, Supplier<Reply> does, Predicate<Reply> erased) {
        if (!request.headers().contains(KEY)) {
            does.get().send(response);
            return;
        }
        Matcher word = WORD.matcher(request.headers().get(KEY).values().strip());
        if (!word.matches()) {
            Reply.refusal(request, body, 400, "unusable-key", "`Idempotency-Key` is a string of 1 to 200 plain characters", "`Idempotency-Key` 应为 1 至 200 个普通字符", List.of()).send(response);
            return;
        }
        FirstAnswers.Key key = new FirstAnswers.Key(Caller.of(request).map(Caller::name).orElse(""), word.group(1) == null ? word.group(2) : word.group(1));
        switch (answers.claim(key, fingerprint(request, body))) {
            case FirstAnswers.Claim.Done(Reply first) when erased.test(first) -> {
                answers.forget(key);
                Assessments.erased(request, response);
            }
            case FirstAnswers.Claim.Done(Reply first) -> first.send(response);
            case FirstAnswers.Claim.Other _ -> Reply.refusal(request, body, 422, "key-reused", "another request was sent under this `Idempotency-Key`; take a new key for a new request",
                    "此 `Idempotency-Key` 已用于另一请求；新的请求请用新的键", List.of()).send(response);
            case FirstAnswers.Claim.Running _ -> {
                response.header(HeaderNames.RETRY_AFTER, "1");
                Reply.refusal(request, body, 409, "in-progress", "the same request is being done under this `Idempotency-Key`; ask again in a moment", "同一请求正在处理，请稍候再试", List.of()).send(response);
            }
            case FirstAnswers.Claim.Mine _ -> done(key, does).send(response);
        }
    }

    /** Only an answer stays under its key: whatever was refused left nothing behind, and may be tried again. */
    private Reply done(FirstAnswers.Key key, Supplier<Reply> does) {
        try {
            Reply reply = does.get();
            if (reply.good()) answers.fulfil(key, reply);
            return reply;
        } finally {
            answers.release(key);
        }
    }

    private static String fingerprint(ServerRequest request, byte[] body) {
        String form = request.query().first("explain").orElse("") + "\n" + FhirSpeech.wanted(request) + "\n";
        return HexFormat.of().formatHex(Sha256.of(form.getBytes(StandardCharsets.UTF_8), body));
    }
}
