package org.lingshu.service.edition;

import org.lingshu.answer.AskNextJson;
import org.lingshu.answer.WhyNotJson;
import org.lingshu.assess.Assessor;
import org.lingshu.inquiry.AskNext;
import org.lingshu.inquiry.Inquiry;
import org.lingshu.knowledge.Knowledge;

/**
 * What asks of a case why something was not said and what to ask next, with the rules, knowledge and models of one edition.
 *
 * @param inquiry   why not
 * @param askNext   what next
 * @param whyNot    writes the first
 * @param questions writes the second
 */
public record Inquirer(Inquiry inquiry, AskNext askNext, WhyNotJson whyNot, AskNextJson questions) {
    /** Asks with these. */
    public static Inquirer of(Assessor assessor, Knowledge knowledge) {
        return new Inquirer(new Inquiry(assessor, knowledge), new AskNext(assessor, knowledge), new WhyNotJson(knowledge), new AskNextJson(knowledge));
    }
}
