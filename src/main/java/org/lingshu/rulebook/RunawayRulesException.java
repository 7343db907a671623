package org.lingshu.rulebook;

/** The rules of a stage fire without end on a case: a rule feeds itself. */
public final class RunawayRulesException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    RunawayRulesException(String folder, String rule, int limit) {
        super("rules/" + folder + ": more than " + limit + " firings on one case; the last was `" + rule + "` 规则循环不止，最后为 `" + rule + "`");
    }
}
