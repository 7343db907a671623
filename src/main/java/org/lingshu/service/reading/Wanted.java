package org.lingshu.service.reading;

import io.helidon.webserver.http.ServerRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.lingshu.problem.Problem;

/**
 * What a list is asked for.
 *
 * @param filters what stands behind the question mark, by name, without blanks around; what is empty is left out
 * @param limit   how many items at most
 * @param after   the item behind which the list goes on; empty for its beginning
 */
record Wanted(Map<String, String> filters, int limit, Optional<String> after) {
    /** How many items are given when nothing is said. */
    static final int USUAL = 20;
    /** How many are given at most. */
    static final int MOST = 200;
    private static final int LONGEST = 100;

    Wanted {
        filters = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(filters));
    }

    /** Reads a request that may name these; whatever is wrong with it is added to the problems, and then what comes back is not to be used. */
    static Wanted of(ServerRequest request, List<String> known, List<Problem> problems) {
        Map<String, String> filters = new LinkedHashMap<>();
        int limit = USUAL;
        for (String name : request.query().names()) {
            List<String> values = request.query().all(name);
            String value = values.isEmpty() ? "" : values.getFirst().strip();
            if (!known.contains(name)) {
                problems.add(problem("unknown-parameter", "`" + name + "` is not known here", "此处不识参数 `" + name + "`", String.join(", ", known)));
            } else if (values.size() > 1) {
                problems.add(problem("stands-twice", "`" + name + "` stands twice", "参数 `" + name + "` 重复", ""));
            } else if (value.codePointCount(0, value.length()) > LONGEST && !"after".equals(name)) {
                problems.add(problem("too-long", "`" + name + "` has more than " + LONGEST + " characters", "参数 `" + name + "` 超过 " + LONGEST + " 字", ""));
            } else if ("limit".equals(name)) {
                limit = limit(value, problems);
            } else if (!value.isEmpty()) {
                filters.put(name, value);
            }
        }
        Optional<String> after = Optional.ofNullable(filters.remove("after"));
        return new Wanted(filters, limit, after);
    }

    private static int limit(String value, List<Problem> problems) {
        int limit = value.matches("\\d{1,4}") ? Integer.parseInt(value) : 0;
        if (limit >= 1 && limit <= MOST) return limit;
        problems.add(problem("limit", "`limit` is a whole number from 1 to " + MOST + ", not `" + value + "`", "`limit` 应为 1 至 " + MOST + " 的整数，而非 `" + value + "`", "limit="
                + USUAL));
        return USUAL;
    }

    /** What is looked for; nothing when everything is wanted. */
    Sought sought() {
        return Sought.of(filters.getOrDefault("q", ""));
    }

    Optional<String> filter(String name) {
        return Optional.ofNullable(filters.get(name));
    }

    /** The same list from behind this item, as a reference relative to the address that was asked. */
    String behind(String item) {
        Map<String, String> all = new LinkedHashMap<>(filters);
        all.put("limit", String.valueOf(limit));
        all.put("after", item);
        return all.entrySet().stream().map(each -> each.getKey() + "=" + URLEncoder.encode(each.getValue(), StandardCharsets.UTF_8).replace("+", "%20"))
                .collect(Collectors.joining("&", "?", ""));
    }

    /** The same whatever the order and the blanks in which it was asked. */
    String canonical() {
        List<String> all = new ArrayList<>();
        filters.forEach((name, value) -> all.add(name + "\u0000" + value));
        all.sort(String::compareTo);
        return String.join("\u0001", all) + "\u0002" + limit + "\u0002" + after.orElse("");
    }

    /** A problem of a request's parameters. */
    static Problem problem(String check, String english, String chinese, String hint) {
        return Problem.at("query", 0, check, english, chinese, hint);
    }
}
