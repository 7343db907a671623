package org.lingshu.service.assessment;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import org.lingshu.answer.TrailJson;
import org.lingshu.assess.Assessment;
import org.lingshu.audit.Archive;
import org.lingshu.intake.Case;
import org.lingshu.intake.Outcome;
import org.lingshu.intake.UnreadableCaseException;
import org.lingshu.problem.Problem;
import org.lingshu.service.door.ProblemDetails;
import org.lingshu.service.door.RequestBody;
import org.lingshu.service.edition.Serving;
import org.lingshu.store.Receipt;
import org.lingshu.store.StoreUnavailableException;

/** Answers the lines of a batch, all by the edition that began it; what cannot be answered is a problem in its place. */
final class LineAnswers {
    /** With this ending a file holds one record on each line, whatever it looks like. */
    private static final String PATH = "request.ndjson";
    private final Serving serving;
    private final boolean explain;
    private final Assessments assessments;
    private final Consumer<Assessment> told;
    private final LongConsumer mentioned;

    LineAnswers(Serving serving, boolean explain, Assessments assessments, Consumer<Assessment> told, LongConsumer mentioned) {
        this.mentioned = mentioned;
        this.serving = serving;
        this.explain = explain;
        this.assessments = assessments;
        this.told = told;
    }

    /**
     * A line that is answered and not yet kept.
     *
     * @param line     its number
     * @param answered what is to be kept; empty for a problem
     * @param bytes    what is to be sent
     */
    record Prepared(int line, Optional<Archive.Answered> answered, byte[] bytes) {
    }

    /** Answers one line. */
    Prepared prepare(Lines.Line line) {
        if (line.cut()) {
            return refused(line.number(), 413, "too-large", "the line holds more than " + RequestBody.MOST_BYTES + " bytes", "此行超过 " + RequestBody.MOST_BYTES + " 字节", List.of());
        }
        try {
            List<Outcome> outcomes = serving.cases().read(PATH, line.bytes());
            return switch (outcomes.getFirst()) {
                case Outcome.Refused refused -> unreadable(line.number(), refused.problems());
                case Outcome.Read(Case one) -> assessed(line.number(), one);
            };
        } catch (UnreadableCaseException e) {
            return unreadable(line.number(), e.problems());
        } catch (RuntimeException e) {
            System.getLogger(LineAnswers.class.getName()).log(System.Logger.Level.ERROR, "a line of a batch failed: {0} at {1}", e.getClass().getName(),
                    e.getStackTrace().length > 0 ? e.getStackTrace()[0] : "?");
            return refused(line.number(), 500, "internal", "Lingshu failed on this line; the log names the place", "系统内部错误，日志已记其处", List.of());
        }
    }

    private Prepared assessed(int line, Case one) {
        Assessment assessment = serving.assessor().assess(one);
        ObjectNode answer = serving.json().of(assessment, false);
        ObjectNode sent = explain ? answer.objectNode().<ObjectNode>setAll(answer).<ObjectNode>set("trail", TrailJson.of(assessment.trail())) : answer;
        return new Prepared(line, Optional.of(new Archive.Answered(one, assessment, answer)), (sent + "\n").getBytes(StandardCharsets.UTF_8));
    }

    /** Keeps these lines, and gives what is to be sent: an answer that could not be kept is not given. */
    List<byte[]> kept(List<Prepared> lines) {
        List<Archive.Answered> all = lines.stream().flatMap(each -> each.answered().stream()).toList();
        try {
            Optional<List<Receipt>> receipts = serving.archive().map(archive -> archive.keep(all));
            all.forEach(each -> told.accept(each.assessment()));
            receipts.ifPresent(each -> each.forEach(receipt -> mentioned.accept(receipt.entry())));
            // What is in the store need not push what a clinician just asked out of memory.
            if (receipts.isEmpty()) all.forEach(each -> assessments.keep(each.answer().path("trail").asText(), new RecentAssessments.Held(serving, each.record(), each.assessment(), Optional.empty())));
            return lines.stream().map(Prepared::bytes).toList();
        } catch (StoreUnavailableException e) {
            List<byte[]> sent = new ArrayList<>();
            for (Prepared each : lines) {
                sent.add(each.answered().isEmpty() ? each.bytes()
                        : refused(each.line(), 503, "store-unavailable", "the assessment could not be kept, so it is not given; see `problems`", "存档不可用，故不予答复，见 problems", e.problems()).bytes());
            }
            return sent;
        }
    }

    private static Prepared unreadable(int line, List<Problem> problems) {
        List<Problem> placed = problems.stream().map(each -> new Problem("request", line, each.column(), each.check(), each.message(), each.chinese(), each.hint())).toList();
        return refused(line, 422, "unreadable-record", "the record cannot be read; see `problems`", "病历不能读取，见 problems", placed);
    }

    private static Prepared refused(int line, int status, String type, String english, String chinese, List<Problem> problems) {
        List<Problem> told = problems.isEmpty() ? List.of(Problem.at("request", line, type, english, chinese, "")) : problems;
        return new Prepared(line, Optional.empty(), ProblemDetails.body(status, type, english, chinese, told));
    }
}
