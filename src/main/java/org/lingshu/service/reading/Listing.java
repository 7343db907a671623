package org.lingshu.service.reading;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.lingshu.problem.Problem;
import org.lingshu.service.assessment.AnswerForm;
import org.lingshu.service.door.ProblemDetails;

/**
 * A list that is sent page by page: {@code items}, {@code total}, and {@code next} with a {@code Link} of {@code rel="next"} while there is more. What is given as
 * {@code after} is the key of the last item, so that a page begins where the one before ended even when another edition has taken over in between.
 *
 * @param known  what may stand behind the question mark
 * @param select what is wanted of the lexicon; adds to the problems what it cannot be asked for
 * @param key    what an item is called, the same for no two
 * @param form   an item as JSON
 */
record Listing<T>(List<String> known, Selection<T> select, Function<T, String> key, Function<T, ObjectNode> form) {
    Listing {
        known = List.copyOf(known);
    }

    /** What is wanted of a lexicon. */
    @FunctionalInterface
    interface Selection<T> {
        List<T> of(Lexicon lexicon, Wanted wanted, List<Problem> problems);
    }

    void send(ServerRequest request, ServerResponse response, Lexicon lexicon) {
        List<Problem> problems = new ArrayList<>();
        Wanted wanted = Wanted.of(request, known, problems);
        if (problems.isEmpty() && Unchanged.told(request, response, lexicon.hash() + request.path().path() + wanted.canonical())) return;
        List<T> all = problems.isEmpty() ? select.of(lexicon, wanted, problems) : List.of();
        int from = problems.isEmpty() ? from(all, wanted, problems) : 0;
        if (problems.isEmpty()) {
            page(response, wanted, all, from);
        } else {
            Unchanged.forget(response);
            ProblemDetails.send(response, 400, "unusable-query", "this cannot be asked; see `problems`", "不能如此查询，见 problems", problems);
        }
    }

    private int from(List<T> all, Wanted wanted, List<Problem> problems) {
        if (wanted.after().isEmpty()) return 0;
        for (int i = 0; i < all.size(); i++) if (key.apply(all.get(i)).equals(wanted.after().get())) return i + 1;
        problems.add(Wanted.problem("after", "the list has no `" + wanted.after().get() + "` behind which it could go on", "列表中无 `" + wanted.after().get() + "`，不能由此续读",
                "begin again without `after` 请去掉 after 重新开始"));
        return 0;
    }

    private void page(ServerResponse response, Wanted wanted, List<T> all, int from) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        ArrayNode items = node.putArray("items");
        int to = Math.min(all.size(), from + wanted.limit());
        all.subList(from, to).forEach(item -> items.add(form.apply(item)));
        if (to < all.size()) {
            String last = key.apply(all.get(to - 1));
            node.put("next", last);
            response.header("Link", "<" + wanted.behind(last) + ">; rel=\"next\"");
        }
        AnswerForm.send(response, 200, "application/json", node.put("total", all.size()));
    }
}
