package org.lingshu.service.workshop;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.lingshu.answer.ProblemsJson;
import org.lingshu.problem.Problem;
import org.lingshu.problem.ProblemException;
import org.lingshu.rulebook.RunawayRulesException;

/** Work that an expert began and comes back for. Safe to share between threads. */
final class Job {
    private final String id;
    private final String what;
    private final int total;
    private final AtomicInteger steps = new AtomicInteger();
    private final AtomicReference<End> end = new AtomicReference<>(End.NOT_YET);

    /** What is done, when it is called to it. */
    @FunctionalInterface
    interface Work {
        JsonNode result(Runnable step);
    }

    /** How it stands: waiting, running, done, failed or cancelled. */
    private record End(String state, Optional<JsonNode> result, List<Problem> problems) {
        static final End NOT_YET = new End("waiting", Optional.empty(), List.of());

        boolean open() {
            return "waiting".equals(state) || "running".equals(state);
        }
    }

    /**
     * @param what  diff or proposal
     * @param total how many steps it takes
     */
    Job(String id, String what, int total) {
        this.id = id;
        this.what = what;
        this.total = total;
    }

    String id() {
        return id;
    }

    boolean open() {
        return end.get().open();
    }

    void run(Work work) {
        if (!end.compareAndSet(End.NOT_YET, new End("running", Optional.empty(), List.of()))) return;
        End came;
        try {
            came = new End("done", Optional.of(work.result(this::step)), List.of());
        } catch (CancellationException e) {
            came = new End("cancelled", Optional.empty(), List.of());
        } catch (ProblemException e) {
            came = new End("failed", Optional.empty(), e.problems());
        } catch (RunawayRulesException e) {
            came = failed("endless-rules", e.getMessage(), e.getMessage());
        } catch (RuntimeException | StackOverflowError e) {
            System.getLogger(Job.class.getName()).log(System.Logger.Level.ERROR, "a job failed: {0} at {1}", e.getClass().getName(), e.getStackTrace().length > 0 ? e.getStackTrace()[0] : "?");
            came = failed("failed", "it failed while it ran; the log names the place", "运行时失败，日志已记其处");
        }
        End last = came;
        end.updateAndGet(now -> now.open() ? last : now);
    }

    private static End failed(String check, String english, String chinese) {
        return new End("failed", Optional.empty(), List.of(Problem.at("draft", 0, check, english, chinese, "")));
    }

    private void step() {
        if (!open()) throw new CancellationException();
        steps.incrementAndGet();
    }

    /** Ends it at the next step. */
    void cancel() {
        end.updateAndGet(now -> now.open() ? new End("cancelled", Optional.empty(), List.of()) : now);
    }

    ObjectNode json() {
        End now = end.get();
        ObjectNode node = JsonNodeFactory.instance.objectNode().put("id", id).put("what", what).put("state", now.state()).put("done", Math.min(steps.get(), total)).put("total", total);
        now.result().ifPresent(result -> node.set("result", result));
        if (!now.problems().isEmpty()) node.set("problems", ProblemsJson.of(now.problems()));
        return node;
    }
}
