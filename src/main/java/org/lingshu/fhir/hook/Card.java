package org.lingshu.fhir.hook;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.lingshu.clinical.Alert;

/**
 * A card: one thing to know, told in a line, with the details behind it.
 *
 * @param uuid       the same for the same statement of the same call
 * @param statement  what it says, as the audit log names it: words of rules and names of syndromes, never of the record
 * @param indicator  info, warning or critical
 * @param summary    one line, both languages where they fit
 * @param detail     Markdown
 * @param withdrawal draft orders that could be withdrawn, by reference; never an order
 */
record Card(UUID uuid, String statement, String indicator, String summary, String detail, List<String> withdrawal) {
    private static final int SUMMARY = 139;

    Card {
        if (!List.of("info", "warning", "critical").contains(indicator)) throw new IllegalArgumentException("a card cannot be " + indicator);
        if (summary.isBlank() || summary.length() > SUMMARY) throw new IllegalArgumentException("a summary has 1 to " + SUMMARY + " characters, not " + summary.length());
        withdrawal = List.copyOf(withdrawal);
    }

    /** @param about what of the record it is about, so that two cards that say the same are two */
    static Card of(UUID instance, String statement, String about, String indicator, String chinese, String english, String detail, List<String> withdrawal) {
        UUID uuid = UUID.nameUUIDFromBytes((instance + "/" + statement + (about.isEmpty() ? "" : "：" + about)).getBytes(StandardCharsets.UTF_8));
        String both = chinese + " " + english;
        return new Card(uuid, statement, indicator, both.length() <= SUMMARY ? both : cut(chinese), detail, withdrawal);
    }

    /** The indicator of an alert. */
    static String indicator(Alert alert) {
        return switch (alert.urgency()) {
            case EMERGENCY -> "critical";
            case URGENT -> "warning";
            case CAUTION -> "info";
        };
    }

    private static String cut(String text) {
        if (text.length() <= SUMMARY) return text;
        int end = Character.isHighSurrogate(text.charAt(SUMMARY - 2)) ? SUMMARY - 2 : SUMMARY - 1;
        return text.substring(0, end) + "…";
    }

    /** A text that may hold words of a record, so that Markdown shows it as it is. */
    static String plain(String text) {
        return text.replaceAll("([\\\\`*_\\[\\]<>#|~])", "\\\\$1").replace("\n", " ");
    }

    ObjectNode json() {
        ObjectNode node = JsonNodeFactory.instance.objectNode().put("uuid", uuid.toString()).put("summary", summary).put("indicator", indicator).put("detail", detail);
        ObjectNode source = node.putObject("source").put("label", "灵枢 Lingshu");
        source.putObject("topic").put("system", "urn:lingshu:topic").put("code", indicator.equals("info") ? "guidance" : "safety").put("display", indicator.equals("info") ? "参考 guidance" : "安全 safety");
        if (!withdrawal.isEmpty()) {
            for (String order : withdrawal) {
                ObjectNode suggestion = node.withArray("suggestions").addObject().put("label", "撤回此草拟医嘱 Withdraw this draft order").put("uuid", suggestion(order).toString());
                suggestion.putArray("actions").addObject().put("type", "delete").put("description", "撤回 withdraw " + order).put("resourceId", order);
            }
            node.put("selectionBehavior", "any");
        }
        node.set("overrideReasons", OverrideReasons.codings());
        return node;
    }

    UUID suggestion(String order) {
        return UUID.nameUUIDFromBytes((uuid + "/" + order).getBytes(StandardCharsets.UTF_8));
    }
}
