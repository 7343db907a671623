package org.lingshu.cli;

import java.util.Optional;
import org.lingshu.store.Home;
import org.lingshu.store.Reaction;
import org.lingshu.store.Reason;
import org.lingshu.store.Selection;
import picocli.CommandLine.Option;

/** Which assessments of the store are meant; shared by the audit commands that choose some. */
final class EntryChoice {
    @Option(names = "--patient", paramLabel = "ID", description = "id of the record, or a pseudonym  病历编号或假名")
    private String patient = "";

    @Option(names = "--rule", paramLabel = "NAME", description = "a rule that fired  触发的规则")
    private String rule = "";

    @Option(names = "--rule-version", paramLabel = "HASH", description = "beginning of the hash of that rule's file  规则文件哈希")
    private String version = "";

    @Option(names = "--statement", paramLabel = "WORDS", description = "something stated, or words of it  所作陈述")
    private String statement = "";

    @Option(names = "--from", paramLabel = "TIME", description = "not before, UTC: 2026-11-25 or 2026-11-25T08:00  起（UTC）")
    private String from = "";

    @Option(names = "--until", paramLabel = "TIME", description = "before, UTC  止（UTC，不含）")
    private String until = "";

    @Option(names = "--reaction", paramLabel = "WORD", description = "what the doctor did: accepted, overridden  采纳、改判")
    private String reaction = "";

    @Option(names = "--reason", paramLabel = "CODE", description = "why, coded; see `audit react --help`  原因")
    private String reason = "";

    Selection selection(Home home) {
        return new Selection(said(patient).map(id -> id.matches("p-[0-9a-f]{24}") ? id : home.pseudonym(id)), said(rule), said(version), said(statement), said(from), said(until),
                said(reaction).map(EntryChoice::reaction), said(reason).map(EntryChoice::reason));
    }

    static Reaction reaction(String word) {
        return Reaction.of(word).orElseThrow(() -> new UsageException("a reaction is accepted or overridden, not `" + word + "`.  反应为 accepted（采纳）或 overridden（改判）。"));
    }

    static Reason reason(String code) {
        return Reason.of(code).orElseThrow(() -> new UsageException("`" + code + "` is no reason; the codes are " + codes() + ".  原因代码不识。"));
    }

    private static String codes() {
        return String.join(", ", java.util.Arrays.stream(Reason.values()).map(each -> each.word() + " " + each.chinese()).toList());
    }

    private static Optional<String> said(String text) {
        return text.isBlank() ? Optional.empty() : Optional.of(text.strip());
    }
}
