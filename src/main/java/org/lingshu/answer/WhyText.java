package org.lingshu.answer;

import java.util.List;
import org.lingshu.clinical.Element;
import org.lingshu.clinical.Evidence;
import org.lingshu.clinical.Fact;
import org.lingshu.clinical.Feature;
import org.lingshu.clinical.Prediction;
import org.lingshu.clinical.Syndrome;
import org.lingshu.trail.Why;

/** The walk back from a statement as an indented tree that a person reads from top to bottom. */
public final class WhyText {
    private WhyText() {
    }

    /** The walks back from one statement, one after the other. */
    public static String of(String statement, List<Why> walks) {
        StringBuilder text = new StringBuilder("why ").append(statement).append('\n');
        for (int i = 0; i < walks.size(); i++) line(text, walks.get(i), "", i == walks.size() - 1);
        return text.toString();
    }

    private static void line(StringBuilder text, Why why, String indent, boolean last) {
        text.append(indent).append(last ? "└ " : "├ ");
        if (!why.name().isEmpty()) text.append(why.name()).append(' ');
        text.append(said(why.fact()));
        why.firing().ifPresent(firing -> text.append("　← ").append(firing.stage().folder()).append(" · ").append(firing.rule())
                .append("　〔").append(firing.source()).append("〕"));
        if (why.fact() instanceof Prediction prediction) text.append("　← 模型 ").append(prediction.model());
        why.spans().forEach(span -> text.append("　← ").append(Sections.chinese(span.field())).append(" [").append(span.start()).append(',').append(span.end())
                .append(")「").append(span.text()).append('」'));
        text.append('\n');
        List<Why> because = why.because();
        for (int i = 0; i < because.size(); i++) line(text, because.get(i), indent + (last ? "  " : "│ "), i == because.size() - 1);
    }

    static String said(Fact fact) {
        return switch (fact) {
            case Element element -> element.name() + "　" + element.level().chinese() + "　" + Figures.plain(element.score());
            case Syndrome syndrome -> syndrome.name() + "　" + syndrome.level().chinese() + "　" + Figures.plain(syndrome.score());
            case Evidence evidence -> evidence.label() + " → " + evidence.element() + "（" + strength(evidence) + "）";
            case Feature feature -> feature.name() + " = " + Figures.plain(feature.value());
            default -> fact.label();
        };
    }

    private static String strength(Evidence evidence) {
        return switch (evidence.strength()) {
            case STRONG -> "强";
            case MODERATE -> "中";
            case WEAK -> "弱";
            case AGAINST -> "反对";
        };
    }
}
