package org.lingshu.answer;

import java.util.List;
import org.lingshu.inquiry.Asked;
import org.lingshu.knowledge.Knowledge;

/** What to ask next, as text: the question, what it is worth, and what either answer would change. */
public final class AskNextText {
    private final AskWords words;

    /** Writes with the names of this knowledge base. */
    public AskNextText(Knowledge knowledge) {
        this.words = new AskWords(new Names(knowledge));
    }

    /** The list, the best first. */
    public String of(List<Asked> all) {
        StringBuilder text = new StringBuilder("\n■ 最值一问（按预期改变）　what to ask next, by expected change\n");
        if (all.isEmpty()) text.append("  所余之问均不改变结论。  No answer that is left would change the outcome.\n");
        for (int i = 0; i < all.size(); i++) {
            Asked asked = all.get(i);
            Both question = words.question(asked);
            Both reason = words.reason(asked);
            text.append("  ").append(i + 1).append(' ').append(question.chinese()).append("　预期改变 ").append(Figures.plain(asked.expected())).append("（设为有之可能 ")
                    .append(Figures.twoDecimals(asked.likely())).append("）\n    ").append(reason.chinese()).append("\n    ").append(question.english()).append(": ")
                            .append(reason.english()).append('\n');
        }
        return text.toString();
    }
}
