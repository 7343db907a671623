package org.lingshu.answer;

import java.util.List;
import java.util.stream.Collectors;
import org.lingshu.clinical.Fact;
import org.lingshu.clinical.Measurement;
import org.lingshu.clinical.Span;
import org.lingshu.trail.Condition;
import org.lingshu.trail.Verdict;
import org.lingshu.trail.Why;

/** How a condition stands, in words, with the place in the record. */
final class VerdictWords {
    private static final int MOST = 4;
    private final Names names;

    VerdictWords(Names names) {
        this.names = names;
    }

    static String mark(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Met met -> "✓";
            case Verdict.Failed failed -> "✗";
            case Verdict.Unknown unknown -> "？";
        };
    }

    static String word(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Met met -> "met";
            case Verdict.Failed failed -> "failed";
            case Verdict.Unknown unknown -> "unknown";
        };
    }

    Both of(Condition condition) {
        String kind = condition.need().kind();
        return switch (condition.verdict()) {
            case Verdict.Met met when met.silent() -> new Both("成立（记录未及）", "met (the record is silent)");
            case Verdict.Met met -> new Both("成立", "met").and(seen(met.seen()));
            case Verdict.Failed failed -> new Both("不成立", "failed").and(failed.seen().isEmpty() ? new Both("：无此", ": there is none") : seen(failed.seen()));
            case Verdict.Unknown unknown when !unknown.waits().isEmpty() -> new Both("未知：待「" + unknown.waits() + "」先成立", "unknown: it waits for `" + unknown.waits() + "`");
            case Verdict.Unknown unknown -> new Both("未知：未问未测", "unknown: not asked:").and(unknown.missing().isEmpty() ? Both.NOTHING : names.any(kind, unknown.missing()))
                    .and(unknown.seen().isEmpty() ? Both.NOTHING : new Both("；已知", "; known").and(seen(unknown.seen())));
        };
    }

    private static Both seen(List<Fact> facts) {
        if (facts.isEmpty()) return Both.NOTHING;
        String more = facts.size() > MOST ? " …" : "";
        String words = facts.stream().limit(MOST).map(VerdictWords::fact).collect(Collectors.joining("、"));
        return new Both("：" + words + more, ": " + facts.stream().limit(MOST).map(Fact::label).collect(Collectors.joining(", ")) + more);
    }

    private static String fact(Fact fact) {
        List<Span> spans = Why.spans(fact);
        String value = fact instanceof Measurement measurement ? measurement.label() + "（" + measurement.band() + "）" : WhyText.said(fact);
        return value + spans.stream().filter(span -> !"patient".equals(span.field()))
                .map(span -> "←" + Sections.chinese(span.field()) + " [" + span.start() + "," + span.end() + ")").collect(Collectors.joining());
    }
}
