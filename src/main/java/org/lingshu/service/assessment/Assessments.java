package org.lingshu.service.assessment;

import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.lingshu.assess.Assessment;
import org.lingshu.audit.Recalled;
import org.lingshu.intake.Case;
import org.lingshu.replay.Replay;
import org.lingshu.service.edition.Inquirer;
import org.lingshu.service.edition.Serving;
import org.lingshu.service.edition.Succession;
import org.lingshu.store.Stored;

/** The assessments that can be asked about: the latest in memory, and all that are kept. What cannot be found, or was erased, is said here. */
final class Assessments {
    private final Succession succession;
    private final KeptRoutes kept;
    private final RecentAssessments recent;

    /** @param kept does again what is no longer in memory */
    Assessments(Succession succession, KeptRoutes kept) {
        this.succession = succession;
        this.kept = kept;
        this.recent = new RecentAssessments(succession);
    }

    /**
     * An assessment at hand.
     *
     * @param record     what was assessed
     * @param assessment what was said
     * @param inquirer   asks about it with the edition that made it
     */
    record AtHand(Case record, Assessment assessment, Inquirer inquirer) {
    }

    /** Holds one in memory. */
    void keep(String trail, RecentAssessments.Held held) {
        recent.keep(trail, held);
    }

    /** Finds the assessment that a request names, with its trail's id. */
    void find(ServerRequest request, ServerResponse response, BiConsumer<String, RecentAssessments.Held> held, Consumer<Recalled> recalled) {
        String id = request.path().pathParameters().get("id");
        Optional<RecentAssessments.Held> found = recent.find(id);
        if (found.filter(RecentAssessments.Held::erased).isPresent()) {
            recent.forget(id);
            erased(request, response);
        } else if (found.isPresent()) {
            held.accept(id, found.get());
        } else {
            succession.current().archive().flatMap(each -> each.find(id)).ifPresentOrElse(recalled,
                    () -> Reply.refusal(request, new byte[0], 404, "no-assessment", "no assessment of this id is held", "未存有此编号之辨析", List.of()).send(response));
        }
    }

    /** Finds it, and does it again when it is only kept: then its trail is the kept one, byte for byte, or nothing is said about it. */
    void again(ServerRequest request, ServerResponse response, Consumer<AtHand> then) {
        find(request, response, (_, held) -> then.accept(new AtHand(held.record(), held.assessment(), held.by().inquirer())), recalled -> {
            Stored stored = succession.current().archive().orElseThrow().records().stored(recalled.entry()).orElseThrow();
            switch (kept.replay(stored)) {
                case Replay.Equal equal -> then.accept(new AtHand(equal.record(), equal.assessment(), inquirer(equal)));
                case Replay.Erased _ -> erased(request, response);
                case Replay.Diverged _, Replay.Unrepeatable _ -> Reply.refusal(request, new byte[0], 409, "not-repeatable",
                        "done again this assessment does not come out as it was kept; see its replay", "此辨析重演与所存不符，不能追溯依据；请查看 replay", List.of()).send(response);
            }
        });
    }

    private Inquirer inquirer(Replay.Equal equal) {
        Serving serving = succession.current();
        return equal.by() == serving.working() ? serving.inquirer() : Inquirer.of(equal.by().assessor(), equal.by().knowledge());
    }

    static void erased(ServerRequest request, ServerResponse response) {
        Reply.refusal(request, new byte[0], 410, "erased", "the patient's part of this assessment was erased", "此辨析的患者内容已删除", List.of()).send(response);
    }
}
