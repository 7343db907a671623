package org.lingshu.cli;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import org.lingshu.answer.AssessmentJson;
import org.lingshu.answer.AssessmentText;
import org.lingshu.answer.ProblemsJson;
import org.lingshu.assess.Assessor;
import org.lingshu.intake.Case;
import org.lingshu.intake.Cases;
import org.lingshu.intake.Outcome;
import org.lingshu.intake.UnreadableCaseException;
import org.lingshu.knowledge.Knowledge;
import org.lingshu.problem.Problem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code lingshu assess FILE…}: records in, answers out, one for each record and in the same order. */
@Command(name = "assess", mixinStandardHelpOptions = true, description = "Assesses records: case JSON, JSONL or plain text.  辨析病历。")
final class AssessCommand implements Callable<Integer> {
    @Parameters(arity = "1..*", paramLabel = "FILE", description = "files with records; - is standard input  病历文件")
    private List<String> files = List.of();

    @Option(names = "--json", description = "one JSON answer a line  每行一个 JSON")
    private boolean json;

    @Option(names = "--explain", description = "with the whole trail  附全部轨迹")
    private boolean explain;

    @Mixin
    private Installation installation;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        List<byte[]> inputs = files.stream().map(Input::read).toList();
        Knowledge knowledge = installation.readKnowledge();
        Assessor assessor = installation.assessor(knowledge);
        AssessmentJson asJson = new AssessmentJson(knowledge);
        AssessmentText asText = new AssessmentText(knowledge);
        Cases cases = Cases.of(knowledge);
        PrintWriter out = spec.commandLine().getOut();
        int code = Lingshu.DONE;
        for (int i = 0; i < inputs.size(); i++) {
            for (Outcome outcome : cases.read(files.get(i), inputs.get(i))) {
                List<Problem> problems = switch (outcome) {
                    case Outcome.Refused refused -> refused.problems();
                    case Outcome.Read(Case one) -> answer(one, assessor, asJson, asText, out);
                };
                if (problems.isEmpty()) continue;
                code = Lingshu.UNREADABLE;
                refuse(problems, out);
            }
        }
        return code;
    }

    private List<Problem> answer(Case one, Assessor assessor, AssessmentJson asJson, AssessmentText asText, PrintWriter out) {
        try {
            var assessment = assessor.assess(one);
            out.println(json ? asJson.of(assessment, explain).toString() : asText.of(assessment, explain));
            return List.of();
        } catch (UnreadableCaseException e) {
            return e.problems();
        }
    }

    private void refuse(List<Problem> problems, PrintWriter out) {
        // A refused record still has its line, so that lines in and lines out match.
        problems.forEach(problem -> spec.commandLine().getErr().println(problem));
        if (json) out.println(JsonNodeFactory.instance.objectNode().set("problems", ProblemsJson.of(problems)).toString());
    }
}
