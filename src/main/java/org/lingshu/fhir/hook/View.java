package org.lingshu.fhir.hook;

import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.lingshu.assess.Assessment;
import org.lingshu.clinical.Alert;
import org.lingshu.clinical.Fact;
import org.lingshu.clinical.Question;
import org.lingshu.clinical.Span;
import org.lingshu.clinical.Syndrome;

/** What an assessment says as cards: one for each alert, one for the syndromes with what to ask. */
final class View {
    static final int MOST = 3;
    static final String SYNDROMES = "证候：";
    static final String TWICE = "重复用药";
    static final String UNCHECKED = "未能核对";
    private static final String ASSISTS = "\n\n_供医师参考，不代替诊断与处方。 For the physician to judge; neither a diagnosis nor a prescription._";

    private View() {
    }

    static List<Card> cards(UUID instance, Assessment one) {
        List<Card> cards = new java.util.ArrayList<>(one.alerts().stream().map(alert -> alert(instance, alert, List.of())).toList());
        List<Syndrome> leading = one.syndromes().stream().filter(Syndrome::possible).limit(MOST).toList();
        if (!leading.isEmpty()) cards.add(syndromes(instance, one, leading));
        return cards;
    }

    static Card alert(UUID instance, Alert alert, List<String> drafts) {
        String detail = "**" + Card.plain(alert.text()) + "**\n\n" + Card.plain(alert.english()) + "\n\n**依据 Because of**\n\n" + list(alert.basis().stream().map(Fact::label).toList()) + ASSISTS;
        return Card.of(instance, alert.text(), alert.about(), Card.indicator(alert), alert.text(), alert.english(), detail, alert.urgency() == Alert.Urgency.CAUTION ? List.of() : drafts);
    }

    static Card twice(UUID instance, List<String> names) {
        String all = String.join("、", names);
        return Card.of(instance, TWICE, all, "warning", "草拟之药患者已在服用：" + all, "Drafted although already taken", "患者正在服用，重复用药请核对剂量。 Already taken by the patient; check the dose.\n\n" + list(names) + ASSISTS, List.of());
    }

    static Card unchecked(UUID instance, List<String> names) {
        String all = String.join("、", names);
        return Card.of(instance, UNCHECKED, all, "info", "未能核对，知识库未收：" + all, "Not checked: not in the knowledge base", "以下药物不在知识库中，无警示不等于安全。 These medicines are not in the knowledge base; no alert does not mean that they are safe.\n\n" + list(names) + ASSISTS, List.of());
    }

    private static Card syndromes(UUID instance, Assessment one, List<Syndrome> leading) {
        String names = leading.stream().map(Syndrome::name).collect(Collectors.joining("、"));
        StringBuilder detail = new StringBuilder("**证候 Syndromes**\n\n");
        leading.forEach(each -> detail.append("- ").append(Card.plain(each.name())).append(" (").append(each.level().word()).append("): ")
                .append(Card.plain(each.elements().stream().map(Fact::label).collect(Collectors.joining("、")))).append('\n'));
        if (!one.questions().isEmpty()) detail.append("\n**可再问 To ask**\n\n").append(list(one.questions().stream().limit(MOST).map((Question each) -> each.text() + " " + each.english()).toList()));
        if (!one.unread().isEmpty()) detail.append("\n**未读 Not read**\n\n").append(list(one.unread().stream().map(Span::text).limit(10).toList()));
        return Card.of(instance, SYNDROMES + names, "", "info", "辨证参考：" + names, "TCM syndromes to consider", detail.append(ASSISTS).toString(), List.of());
    }

    private static String list(List<String> all) {
        return all.stream().distinct().map(each -> "- " + Card.plain(each) + "\n").collect(Collectors.joining());
    }
}
