package org.lingshu.service.assessment;

import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.util.Optional;
import org.lingshu.audit.Archive;
import org.lingshu.replay.Replay;
import org.lingshu.replay.ReplayJson;
import org.lingshu.service.door.Door;
import org.lingshu.service.door.ProblemDetails;
import org.lingshu.service.door.Role;
import org.lingshu.service.edition.Succession;
import org.lingshu.store.Identity;
import org.lingshu.store.Stored;
import org.lingshu.workbench.diff.Moved;

/** {@code /v1/audit/comparisons}: what two kept assessments of one patient say otherwise. Both are done again from their own versions, and compared only when they come out as they were kept. */
final class ComparisonRoute {
    private final Succession succession;
    private final KeptRoutes kept;

    ComparisonRoute(Succession succession, KeptRoutes kept) {
        this.succession = succession;
        this.kept = kept;
    }

    Door door() {
        return Door.get("/v1/audit/comparisons", Role.AUDITOR).says("comparison", "what two kept assessments of one patient say otherwise, most serious first", "同一患者两次辨析之不同")
                .query("one", "number of the earlier entry", "较早之条目号").query("other", "number of the later entry", "较晚之条目号").gives(200, "what moved", "application/json", "Comparison").by(this::compare);
    }

    private void compare(ServerRequest request, ServerResponse response) {
        Optional<Archive> archive = succession.current().archive();
        Optional<Stored> one = archive.flatMap(each -> stored(each, request, "one"));
        Optional<Stored> other = archive.flatMap(each -> stored(each, request, "other"));
        if (archive.isEmpty()) {
            ProblemDetails.send(response, 404, "not-kept", "this service keeps nothing; start it with --home", "此服务未存档；请以 --home 启动");
        } else if (one.isEmpty() || other.isEmpty()) {
            ProblemDetails.send(response, 404, "no-assessment", "`one` and `other` are numbers of entries that hold assessments", "`one` 与 `other` 应为辨析之条目号");
        } else if (pseudonym(one.get()).isEmpty() || !pseudonym(one.get()).equals(pseudonym(other.get()))) {
            ProblemDetails.send(response, 422, "two-patients", "only assessments of one patient are compared", "只比较同一患者的辨析");
        } else if (kept.replay(one.get()) instanceof Replay.Equal before && kept.replay(other.get()) instanceof Replay.Equal after) {
            AnswerForm.send(response, 200, "application/json", ReplayJson.of(Moved.between(before.assessment(), after.assessment())).put("one", one.get().seq()).put("other", other.get().seq()));
        } else {
            ProblemDetails.send(response, 409, "not-repeatable", "one of the two does not come out as it was kept; see its replay", "其中一次重演与所存不符，不能比较；请查看 replay");
        }
    }

    private static Optional<String> pseudonym(Stored stored) {
        return stored.identity().known().map(Identity.Known::pseudonym);
    }

    private static Optional<Stored> stored(Archive archive, ServerRequest request, String name) {
        return request.query().first(name).asOptional().filter(number -> number.matches("[0-9]{1,18}")).flatMap(number -> archive.records().stored(Long.parseLong(number)));
    }
}
