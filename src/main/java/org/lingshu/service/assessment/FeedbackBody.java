package org.lingshu.service.assessment;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.lingshu.problem.Problem;
import org.lingshu.store.Reaction;
import org.lingshu.store.Reason;

/**
 * What a doctor made of an assessment, as it is sent: {@code reaction}, and if wanted {@code reason}, {@code statement}, {@code clinician}.
 *
 * @param reaction  accepted or overridden
 * @param reason    why, coded
 * @param statement which statement of the assessment; empty for the whole
 * @param clinician who; may be empty
 */
record FeedbackBody(Reaction reaction, Reason reason, String statement, String clinician) {
    private static final int LONGEST = 100;
    private static final List<String> MEMBERS = List.of("reaction", "reason", "statement", "clinician");
    private static final ObjectMapper JSON = new ObjectMapper();

    /**
     * Reads a request; what is wrong is added to the problems, and then what is returned is not to be used.
     *
     * @param stated what the assessment says: a statement must be one of these, so that no words about the patient come into the log
     */
    static FeedbackBody read(byte[] bytes, Collection<String> stated, List<Problem> problems) {
        JsonNode node = json(bytes);
        if (!node.isObject()) problems.add(problem("not-an-object", "send a JSON object with `reaction`", "请发送含 `reaction` 的 JSON 对象", ""));
        node.fieldNames().forEachRemaining(name -> {
            if (!MEMBERS.contains(name)) problems.add(problem("unknown-member", "`" + name + "` is not known", "不识 `" + name + "`", String.join(", ", MEMBERS)));
            else if (!node.path(name).isTextual()) problems.add(problem("wrong-kind", "`" + name + "` is not a text", "`" + name + "` 应为文字", ""));
        });
        Optional<Reaction> reaction = Reaction.of(node.path("reaction").asText());
        Optional<Reason> reason = node.has("reason") ? Reason.of(node.path("reason").asText()) : Optional.of(Reason.NONE);
        String statement = node.path("statement").asText();
        String clinician = node.path("clinician").asText();
        if (node.isObject() && reaction.isEmpty()) {
            problems.add(problem("unknown-reaction", "`reaction` is accepted or overridden", "`reaction` 为 accepted（采纳）或 overridden（改判）", ""));
        }
        if (reason.isEmpty()) problems.add(problem("unknown-reason", "`reason` is no code that is known", "`reason` 代码不识", codes()));
        if (!statement.isEmpty() && !stated.contains(statement)) {
            problems.add(problem("no-statement", "nothing in this assessment says what `statement` says", "此辨析中无 `statement` 所言",
                    "give the text of a statement, or leave it out 请给出陈述原文，或省略"));
        }
        if (clinician.length() > LONGEST) problems.add(problem("too-long", "`clinician` has more than " + LONGEST + " characters", "`clinician` 超过 " + LONGEST + " 字", ""));
        return new FeedbackBody(reaction.orElse(Reaction.ACCEPTED), reason.orElse(Reason.NONE), statement, clinician);
    }

    private static JsonNode json(byte[] bytes) {
        try {
            return JSON.readTree(bytes);
        } catch (IOException e) {
            return JSON.missingNode();
        }
    }

    private static String codes() {
        return Arrays.stream(Reason.values()).map(each -> each.word() + " " + each.chinese()).collect(Collectors.joining(", "));
    }

    private static Problem problem(String check, String english, String chinese, String hint) {
        return Problem.at("request", 0, check, english, chinese, hint);
    }
}
