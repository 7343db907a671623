package org.lingshu.answer;

import java.util.ArrayList;
import java.util.List;
import org.lingshu.inquiry.Asked;
import org.lingshu.inquiry.Change;
import org.lingshu.inquiry.Effect;

/** A question to ask next and what its answers would change, in words. */
final class AskWords {
    private static final int MOST_ALIKE = 4;
    private final Names names;

    AskWords(Names names) {
        this.names = names;
    }

    Both question(Asked asked) {
        String kind = asked.measured() ? "Measurement" : "Finding";
        Both alike = asked.alike().isEmpty() ? Both.NOTHING : new Both("（或", "(or").and(Both.joined(asked.alike().stream().limit(MOST_ALIKE).map(name -> names.bare(kind,
                name)).toList(), "、", ", ")).and(new Both("）", ")"));
        Both how = asked.measured() ? new Both("请测", "measure") : Names.examination(asked.examination());
        return how.and(names.one(kind, asked.name())).and(alike);
    }

    Both reason(Asked asked) {
        String value = asked.change() instanceof Change.Measure measure ? "（" + measure.band() + "）" : "";
        return new Both("若有" + value, "if yes").and(effect(asked.yes())).and(new Both("；若无", "; if no")).and(effect(asked.no()));
    }

    private Both effect(Effect effect) {
        List<Both> all = new ArrayList<>();
        effect.raised().forEach(alert -> all.add(new Both("，警示「" + alert + "」", ", an alert is raised")));
        effect.gone().forEach(alert -> all.add(new Both("，撤去警示「" + alert + "」", ", an alert goes")));
        if (!effect.leading().equals(effect.before())) {
            all.add(effect.leading().isEmpty() ? new Both("，无证候成立", ", no syndrome stands") : new Both("，首证为", ", the leading syndrome is").and(names.one("Syndrome", effect.leading())));
        }
        effect.shifts().forEach(shift -> all.add(new Both("，模型「" + shift.label() + "」" + Figures.twoDecimals(shift.from()) + "→" + Figures.twoDecimals(shift.to()),
                ", the model's " + shift.label() + " goes from " + Figures.twoDecimals(shift.from()) + " to " + Figures.twoDecimals(shift.to()))));
        if (all.isEmpty()) return effect.change() > 0 ? new Both("，证候分值略变", ", scores of syndromes move") : new Both("，无变化", ", nothing changes");
        return Both.joined(all, "", "");
    }
}
