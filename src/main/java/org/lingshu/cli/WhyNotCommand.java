package org.lingshu.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.lingshu.answer.WhyNotJson;
import org.lingshu.answer.WhyNotText;
import org.lingshu.assess.Assessor;
import org.lingshu.fhir.record.FhirReader;
import org.lingshu.inquiry.Explained;
import org.lingshu.inquiry.Inquiry;
import org.lingshu.intake.Case;
import org.lingshu.intake.Cases;
import org.lingshu.intake.Outcome;
import org.lingshu.intake.UnreadableCaseException;
import org.lingshu.knowledge.Knowledge;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code lingshu why-not FILE SYNDROME}: why something was not said, and the smallest change that would have it said. */
@Command(name = "why-not", mixinStandardHelpOptions = true, description = "Why a syndrome or rule did not speak.  某证或某规则何以未言。")
final class WhyNotCommand implements Callable<Integer> {
    @Parameters(index = "0", paramLabel = "FILE", description = "a file with records; - is standard input  病历文件")
    private String file = "-";

    @Parameters(index = "1", paramLabel = "SYNDROME", description = "a syndrome, element, rule, class of a model, or words of an alert or question  证候、证素、规则、类别或警示")
    private String statement = "";

    @Option(names = "--json", description = "one JSON object a line  每行一个 JSON")
    private boolean json;

    @Option(names = "--ask", description = "with the questions whose answer would change most  附最值一问")
    private boolean ask;

    @Mixin
    private Installation installation;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        byte[] bytes = Input.read(file);
        Knowledge knowledge = installation.readKnowledge();
        Assessor assessor = installation.assessor(knowledge);
        Inquiry inquiry = new Inquiry(assessor, knowledge);
        Optional<NextQuestions> next = ask ? Optional.of(new NextQuestions(assessor, knowledge)) : Optional.empty();
        int code = Lingshu.DONE;
        for (Outcome outcome : FhirReader.cases(knowledge).read(file, bytes)) {
            code = Math.max(code, switch (outcome) {
                case Outcome.Refused refused -> {
                    refused.problems().forEach(problem -> spec.commandLine().getErr().println(problem));
                    yield Lingshu.UNREADABLE;
                }
                case Outcome.Read read -> explain(read.record(), inquiry, knowledge, next);
            });
        }
        return code;
    }

    private int explain(Case one, Inquiry inquiry, Knowledge knowledge, Optional<NextQuestions> next) {
        PrintWriter out = spec.commandLine().getOut();
        try {
            Explained explained = inquiry.whyNot(one, statement);
            if (explained.unheard()) return unheard(one.id(), inquiry.near(statement));
            if (json) {
                ObjectNode answer = new WhyNotJson(knowledge).of(one.id(), explained);
                out.println(next.map(questions -> questions.on(answer, one)).orElse(answer).toString());
            } else {
                out.println(new WhyNotText(knowledge).of(one.id(), explained) + next.map(questions -> questions.text(one)).orElse(""));
            }
            return Lingshu.DONE;
        } catch (UnreadableCaseException e) {
            e.problems().forEach(problem -> spec.commandLine().getErr().println(problem));
            return Lingshu.UNREADABLE;
        }
    }

    private int unheard(String id, List<String> near) {
        String hint = near.isEmpty() ? "" : "  did you mean 是否指 `" + String.join("`, `", near) + "`?";
        spec.commandLine().getErr().println(id + ": no rule and no model could say `" + statement + "`.  没有规则或模型会说 `" + statement + "`。" + hint);
        return Lingshu.FOUND;
    }
}
