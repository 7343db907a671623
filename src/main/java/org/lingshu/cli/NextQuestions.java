package org.lingshu.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.lingshu.answer.AskNextJson;
import org.lingshu.answer.AskNextText;
import org.lingshu.assess.Assessor;
import org.lingshu.inquiry.AskNext;
import org.lingshu.intake.Case;
import org.lingshu.knowledge.Knowledge;

/** What to ask next, added to another answer when the caller wants it. */
final class NextQuestions {
    private static final int MOST = 10;
    private final AskNext askNext;
    private final AskNextJson json;
    private final AskNextText text;

    NextQuestions(Assessor assessor, Knowledge knowledge) {
        this.askNext = new AskNext(assessor, knowledge);
        this.json = new AskNextJson(knowledge);
        this.text = new AskNextText(knowledge);
    }

    /** The same object with {@code askNext}. */
    ObjectNode on(ObjectNode answer, Case one) {
        return answer.set("askNext", json.of(askNext.of(one, MOST)));
    }

    /** A section of text. */
    String text(Case one) {
        return text.of(askNext.of(one, MOST));
    }
}
