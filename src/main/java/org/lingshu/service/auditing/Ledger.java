package org.lingshu.service.auditing;

import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lingshu.problem.Problem;
import org.lingshu.service.door.ProblemDetails;
import org.lingshu.store.Store;

/**
 * The store, if there is one, and what every door to it says otherwise.
 *
 * @param store where everything is kept; empty when the service keeps nothing
 */
record Ledger(Optional<Store> store) {
    /** What is done with a store. */
    @FunctionalInterface
    interface Use {
        void with(Store store);
    }

    /** What is done with entries that were asked for. */
    @FunctionalInterface
    interface Sought {
        void with(Store store, GlanceQuery query);
    }

    /** Uses the store, or says that nothing is kept. */
    void open(ServerResponse response, Use use) {
        store.ifPresentOrElse(use::with, () -> ProblemDetails.send(response, 404, "not-kept", "this service keeps nothing; start it with --home DIR, and every assessment is kept from then on",
                "此服务未存档；请以 --home 文件夹 启动，此后每次辨析皆予存档"));
    }

    /** The same, when what stands behind the question mark can be understood. */
    void seek(ServerRequest request, ServerResponse response, Sought use) {
        open(response, one -> {
            List<Problem> problems = new ArrayList<>();
            GlanceQuery query = GlanceQuery.read(request.query(), problems);
            if (problems.isEmpty()) use.with(one, query);
            else ProblemDetails.send(response, 422, "unreadable-query", "what is looked for cannot be understood; see `problems`", "查询条件不能识别，见 problems", problems);
        });
    }
}
