package org.lingshu.answer;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.lingshu.clinical.Advice;
import org.lingshu.clinical.Formula;
import org.lingshu.clinical.Modification;
import org.lingshu.knowledge.Herb;
import org.lingshu.knowledge.Knowledge;

/** What the doctor may consider, as lines: each formula with its herbs, what it is for, and below it how it may be modified. */
final class AdviceText {
    private static final String INDENT = "\n    ";
    private final Knowledge knowledge;

    AdviceText(Knowledge knowledge) {
        this.knowledge = knowledge;
    }

    List<String> of(List<Advice> all) {
        List<String> lines = new ArrayList<>();
        for (Advice advice : all) {
            if (advice.kind() == Advice.Kind.MODIFICATION) continue;
            StringBuilder line = new StringBuilder(advice.text()).append("　〔").append(advice.about()).append('〕');
            if (advice.kind() == Advice.Kind.CANDIDATE && advice.offer().orElseThrow() instanceof Formula formula) {
                line.append(INDENT).append("组成：").append(formula.herbs().stream().map(this::herb).collect(Collectors.joining("、"))).append("（括号内为各药常用日量，仅供核对）");
                line.append(INDENT).append("主治：").append(knowledge.pharmacy().remedies().get(formula.name()).indications());
                all.stream().filter(each -> modifies(each, formula)).forEach(each -> line.append(INDENT).append(each.text()).append("　〔").append(each.about()).append('〕'));
            }
            lines.add(line.toString());
        }
        return lines;
    }

    private static boolean modifies(Advice advice, Formula formula) {
        return advice.offer().orElse(formula) instanceof Modification modification && modification.formula().equals(formula.name());
    }

    private String herb(String name) {
        return name + knowledge.pharmacy().herb(name).flatMap(Herb::dose).map(dose -> "（" + Figures.plain(dose.from()) + "–" + Figures.plain(dose.to()) + " " + dose.unit() + "）").orElse("");
    }
}
