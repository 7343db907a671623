package org.lingshu.service.auditing;

import io.helidon.common.uri.UriQuery;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.lingshu.problem.Problem;
import org.lingshu.service.door.Door;
import org.lingshu.store.Glance;
import org.lingshu.store.Kind;
import org.lingshu.store.Reaction;
import org.lingshu.store.Reason;
import org.lingshu.store.Selection;
import org.lingshu.trail.Stage;

/**
 * What is looked for in the log, as it stands behind the question mark. Words of rules and statements, times, codes and pseudonyms only: an address is
 * written to logs, so the id of a record is refused in it.
 *
 * @param glance which entries
 * @param limit  at most so many
 * @param before only entries before this place
 */
record GlanceQuery(Glance glance, int limit, long before) {
    /** The most entries of one page. */
    static final int MOST = 200;
    private static final int USUAL = 50;
    private static final String ALERTS = "rules/" + Stage.SAFETY.folder() + "/";
    private static final String TIME = "\\d{4}(-\\d{2}(-\\d{2}(T\\d{2}(:\\d{2}(:\\d{2}(\\.\\d{1,3})?)?)?)?)?)?Z?";
    private static final List<String> NAMES = List.of("from", "to", "kind", "rule", "rule-version", "statement", "patient", "reaction", "reason", "alert", "clinician", "model", "limit", "after",
            "with-patients", "format");

    /** The door with all that may be asked. */
    static Door asked(Door door) {
        return door.query("from", "not before, UTC: 2026-11-25 or 2026-11-25T08:00", "起（UTC）").query("to", "before, UTC", "止（UTC，不含）")
                .query("kind", "kinds of entry, apart by commas: " + kinds(), "条目类别，以逗号分隔").query("rule", "a rule that fired", "触发的规则")
                .query("rule-version", "beginning of the hash of that rule's file", "规则文件哈希之首").query("statement", "something stated, or words of it", "所作陈述或其中文字")
                .query("patient", "a pseudonym", "患者假名").query("reaction", "accepted or overridden", "采纳或改判").query("reason", "why, coded", "缘由代码")
                .query("alert", "`any`: a safety rule fired", "any：有警示者").query("clinician", "who reacted", "反馈之医师")
                .query("model", "name of a model that took part, or the beginning of its hash", "参与之模型名，或其哈希之首");
    }

    static GlanceQuery read(UriQuery query, List<Problem> problems) {
        query.names().stream().filter(name -> !NAMES.contains(name)).forEach(name -> problems.add(problem("unknown-filter", "`" + name + "` is not known", "不识 `" + name + "`", String.join(", ", NAMES))));
        Optional<String> patient = said(query, "patient");
        if (patient.filter(id -> !id.matches("p-[0-9a-f]{24}")).isPresent()) {
            problems.add(problem("no-pseudonym", "`patient` is a pseudonym, p- and 24 letters; the id of a record does not belong in an address", "`patient` 须为假名（p- 加 24 位）；病历编号不得写入网址",
                    "`audit query --patient ID` looks by the id of a record 以命令行 audit query --patient 可按病历编号查询"));
        }
        said(query, "alert").filter(each -> !each.equals("any")).ifPresent(_ -> problems.add(problem("unknown-alert", "`alert` is `any`; for the words of an alert use `statement`", "`alert` 只取 any；按警示文字查询请用 statement", "")));
        Selection about = new Selection(patient, said(query, "rule"), said(query, "rule-version"), said(query, "statement"), time(query, "from", problems), time(query, "to", problems),
                coded(query, "reaction", Reaction::of, codes(Reaction.values(), Reaction::word), problems), coded(query, "reason", Reason::of, codes(Reason.values(), Reason::word), problems));
        Glance glance = new Glance(kinds(query, problems), about, said(query, "clinician"), said(query, "alert").map(_ -> ALERTS), said(query, "model"));
        return new GlanceQuery(glance, (int) number(query, "limit", USUAL, 1, MOST, problems), number(query, "after", Long.MAX_VALUE, 0, Long.MAX_VALUE, problems));
    }

    private static Set<Kind> kinds(UriQuery query, List<Problem> problems) {
        Set<Kind> kinds = EnumSet.noneOf(Kind.class);
        said(query, "kind").stream().flatMap(all -> Arrays.stream(all.split(","))).map(String::strip).forEach(word -> Kind.of(word).ifPresentOrElse(kinds::add,
                () -> problems.add(problem("unknown-kind", "`" + word + "` is no kind of entry", "无此类条目 `" + word + "`", kinds()))));
        return kinds;
    }

    private static String kinds() {
        return codes(Kind.values(), Kind::word);
    }

    private static Optional<String> time(UriQuery query, String name, List<Problem> problems) {
        Optional<String> time = said(query, name);
        if (time.filter(each -> !each.matches(TIME)).isPresent()) problems.add(problem("no-time", "`" + name + "` is no time", "`" + name + "` 不是时间", "2026-11-25, 2026-11-25T08:00 (UTC)"));
        // Times are compared as texts: the letter would stand behind every digit that is left out.
        return time.map(each -> each.endsWith("Z") && each.length() < "2026-11-25T08:00:00.000Z".length() ? each.substring(0, each.length() - 1) : each);
    }

    private static <T> Optional<T> coded(UriQuery query, String name, Function<String, Optional<T>> of, String codes, List<Problem> problems) {
        Optional<String> word = said(query, name);
        Optional<T> known = word.flatMap(of);
        if (word.isPresent() && known.isEmpty()) problems.add(problem("unknown-code", "`" + name + "` is no code that is known", "`" + name + "` 代码不识", codes));
        return known;
    }

    private static long number(UriQuery query, String name, long usual, long least, long most, List<Problem> problems) {
        Optional<String> text = said(query, name);
        if (text.isEmpty()) return usual;
        if (text.get().matches("[0-9]{1,18}") && Long.parseLong(text.get()) >= least && Long.parseLong(text.get()) <= most) return Long.parseLong(text.get());
        problems.add(problem("no-number", "`" + name + "` is a number from " + least + (most < Long.MAX_VALUE ? " to " + most : ""), "`" + name + "` 应为数", ""));
        return usual;
    }

    private static <T> String codes(T[] all, Function<T, String> word) {
        return Arrays.stream(all).map(word).map(each -> each.toLowerCase(Locale.ROOT)).collect(Collectors.joining(", "));
    }

    private static Optional<String> said(UriQuery query, String name) {
        return query.first(name).asOptional().map(String::strip).filter(each -> !each.isEmpty());
    }

    private static Problem problem(String check, String english, String chinese, String hint) {
        return Problem.at("request", 0, check, english, chinese, hint);
    }
}
