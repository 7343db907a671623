package org.lingshu.rulebook;

import java.util.List;
import org.lingshu.trail.Need;
import org.lingshu.trail.Need.How;

/** Conditions as plain data. */
final class Needs {
    private Needs() {
    }

    static Need of(Clause clause) {
        return switch (clause) {
            case Clause.Match match -> plain(How.THERE, match);
            case Clause.Denied(String text, Clause.Match inner) -> plain(How.NOT_THERE, inner);
            case Clause.Exists(String text, Clause.Match inner) -> plain(How.SOME, inner);
            case Clause.Denied(String text, Clause inner) -> new Need(How.NOT_THERE, "", List.of(), List.of(), List.of(of(inner)));
            case Clause.Exists(String text, Clause inner) -> new Need(How.SOME, "", List.of(), List.of(), List.of(of(inner)));
            case Clause.Several several -> new Need(several.all() ? How.TOGETHER : How.EITHER, "", List.of(), List.of(), several.parts().stream().map(Needs::of).toList());
            case Clause.Gathered gathered -> new Need(How.GATHERED, "", List.of(), gathered.demands().stream().map(Demand::quality).toList(), List.of(of(gathered.inner())));
        };
    }

    /** Names that only bound facts can give are filled in when the facts are known. */
    private static Need plain(How how, Clause.Match match) {
        List<String> names = match.demands().stream().filter(Demand::calls).filter(demand -> demand.needs().isEmpty()).flatMap(demand -> demand.names(Tuple.EMPTY).stream()).toList();
        return new Need(how, match.kind(), names, match.demands().stream().filter(demand -> !demand.calls()).filter(demand -> demand.constraint().isPresent())
                .map(Demand::quality).toList(), List.of());
    }
}
