package org.lingshu.replay;

import java.util.List;
import java.util.stream.Collectors;
import org.lingshu.problem.Problem;
import org.lingshu.workbench.diff.Move;

/** A replay for a person, Chinese and English. */
public final class ReplayText {
    private static final int MOST = 10;

    private ReplayText() {
    }

    /** A line when it is equal; otherwise what differs, the first first. */
    public static String of(Replay one) {
        String entry = "■ 条目 entry " + one.entry() + "　";
        return switch (one) {
            case Replay.Equal equal -> entry + "逐字节相同 equal byte for byte（" + equal.assessment().trail().firings().size() + " firings）";
            case Replay.Diverged(_, List<Divergence> divergences, String software) -> entry + "有 " + divergences.size() + " 处不同，首处列前 diverges in " + divergences.size()
                    + " places, the first named first"
                    + (software.isEmpty() ? "" : "\n  软件不同 other software: " + software) + lines(divergences.stream().map(Divergence::toString).toList(), divergences.size());
            case Replay.Erased _ -> entry + "患者内容已删除，不能重演 the patient's part was erased: it cannot be replayed";
            case Replay.Unrepeatable(_, List<Problem> problems) -> entry + "不能重演 it cannot be replayed" + lines(problems.stream().map(Problem::toString).toList(), problems.size());
        };
    }

    /** The same, then what would be said today, the most serious first. */
    public static String of(Today one) {
        String own = of(one.own());
        if (!one.problems().isEmpty()) {
            return own + "\n  所换文件与所存者不能合用 today's files do not go with the kept ones; exchange more: --with rules=current,knowledge=current,models=current"
                    + lines(one.problems().stream().map(Problem::toString).toList(), one.problems().size());
        }
        return one.moved().map(moved -> {
            if (one.same()) return own + "\n  依今日文件：结论与依据皆不变 with today's files: the same for the same reasons";
            if (!moved.answers()) return own + "\n  依今日文件：结论不变，依据有变 with today's files: the same, for other reasons";
            return own + "\n  依今日文件有 " + moved.moves().size() + " 处变动，重者在前 with today's files " + moved.moves().size() + " statements move, most serious first"
                    + lines(moved.moves().stream().map(ReplayText::move).toList(), moved.moves().size());
        }).orElse(own);
    }

    private static String move(Move one) {
        return one.aspect().words().chinese() + " " + one.how() + "  " + one.name() + ": " + (one.gained() ? "—" : one.from()) + " → " + (one.lost() ? "—" : one.to());
    }

    private static String lines(List<String> all, int count) {
        String shown = all.stream().limit(MOST).map(each -> "\n  " + each.replace("\n", "\n  ")).collect(Collectors.joining());
        return shown + (count > MOST ? "\n  … 另 " + (count - MOST) + " 处；--json 给出更多 more with --json" : "");
    }
}
