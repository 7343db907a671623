package org.lingshu.fhir.hook;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.lingshu.problem.Problem;
import org.lingshu.store.Reaction;
import org.lingshu.store.Reason;

/**
 * What became of a card. The free comment is not read: it could name a patient, and the log holds codes only.
 *
 * @param card     uuid of the card
 * @param reaction accepted or overridden
 * @param reason   from the published list; another where the client used its own
 */
public record HookFeedback(String card, Reaction reaction, Reason reason) {
    /**
     * Reads a body.
     *
     * @throws UnusableRequestException with every mistake in it
     */
    public static List<HookFeedback> read(JsonNode body) {
        List<Problem> wrong = new ArrayList<>();
        List<HookFeedback> all = new ArrayList<>();
        JsonNode list = body.path("feedback");
        if (!list.isArray() || list.isEmpty()) wrong.add(HookRequest.problem("missing-field", "`feedback` is missing, empty or not a list", "缺少 `feedback` 列表或其为空", ""));
        for (int i = 0; list.isArray() && i < list.size(); i++) one(list.get(i), "feedback[" + i + "]", wrong, all);
        if (!wrong.isEmpty()) throw new UnusableRequestException(false, wrong);
        return List.copyOf(all);
    }

    private static void one(JsonNode one, String place, List<Problem> wrong, List<HookFeedback> all) {
        int before = wrong.size();
        String card = one.path("card").asText();
        if (card.isBlank()) wrong.add(missing(place + ".card"));
        String outcome = one.path("outcome").asText();
        if (!List.of("accepted", "overridden").contains(outcome)) wrong.add(HookRequest.problem("unknown-reaction", "`" + place + ".outcome` is neither accepted nor overridden", "`" + place + ".outcome` 应为 accepted 或 overridden", ""));
        JsonNode suggestions = one.path("acceptedSuggestions");
        if ("accepted".equals(outcome) && (!suggestions.isArray() || suggestions.isEmpty())) wrong.add(missing(place + ".acceptedSuggestions"));
        if (!time(one.path("outcomeTimestamp").asText())) wrong.add(HookRequest.problem("unreadable-time", "`" + place + ".outcomeTimestamp` is missing or no time", "`" + place + ".outcomeTimestamp` 缺少或不是时间", "1985-04-12T23:20:50.52Z"));
        if (wrong.size() > before) return;
        JsonNode reason = one.path("overrideReason").path("reason");
        boolean said = !one.path("overrideReason").isMissingNode() && !one.path("overrideReason").isEmpty();
        all.add(new HookFeedback(card, Reaction.of(outcome).orElseThrow(), "accepted".equals(outcome) ? Reason.AGREED : !said ? Reason.NONE : OverrideReasons.of(reason).orElse(Reason.OTHER)));
    }

    private static Problem missing(String place) {
        return HookRequest.problem("missing-field", "`" + place + "` is missing", "缺少 `" + place + "`", "");
    }

    private static boolean time(String text) {
        try {
            OffsetDateTime.parse(text);
            return true;
        } catch (DateTimeException e) {
            return false;
        }
    }
}
