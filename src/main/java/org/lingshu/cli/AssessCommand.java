package org.lingshu.cli;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.lingshu.answer.AssessmentJson;
import org.lingshu.answer.AssessmentText;
import org.lingshu.answer.ProblemsJson;
import org.lingshu.assess.Assessment;
import org.lingshu.assess.Assessor;
import org.lingshu.audit.Archive;
import org.lingshu.fhir.AssessmentBundle;
import org.lingshu.fhir.OperationOutcome;
import org.lingshu.fhir.record.FhirReader;
import org.lingshu.intake.Case;
import org.lingshu.intake.Cases;
import org.lingshu.intake.Outcome;
import org.lingshu.intake.UnreadableCaseException;
import org.lingshu.knowledge.Knowledge;
import org.lingshu.problem.Problem;
import org.lingshu.store.Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code lingshu assess FILE…}: records in, answers out, one for each record and in the same order. */
@Command(name = "assess", mixinStandardHelpOptions = true, description = "Assesses records: case JSON, JSONL, FHIR R4 or plain text.  辨析病历。")
final class AssessCommand implements Callable<Integer> {
    @Parameters(arity = "1..*", paramLabel = "FILE", description = "files with records; - is standard input  病历文件")
    private List<String> files = List.of();

    @Option(names = "--json", description = "one JSON answer a line  每行一个 JSON")
    private boolean json;

    @Option(names = "--fhir", description = "one FHIR R4 Bundle a line  每行一个 FHIR Bundle")
    private boolean fhir;

    @Option(names = "--explain", description = "with the whole trail  附全部轨迹")
    private boolean explain;

    @Option(names = "--ask-next", description = "with the questions whose answer would change most  附最值一问")
    private boolean askNext;

    @Option(names = "--store", description = "keeps every assessment in the log before it is printed  存档")
    private boolean keep;

    @Mixin
    private StorePlace place;

    @Mixin
    private Installation installation;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        List<byte[]> inputs = files.stream().map(Input::read).toList();
        if (!keep) {
            Knowledge knowledge = installation.readKnowledge();
            return assess(inputs, knowledge, installation.assessor(knowledge), Optional.empty());
        }
        Installation.Equipped equipped = installation.equipped();
        try (Store store = place.open()) {
            return assess(inputs, equipped.knowledge(), equipped.assessor(), Optional.of(new Archive(store, equipped.installed(), equipped.rulebook().rules())));
        }
    }

    private int assess(List<byte[]> inputs, Knowledge knowledge, Assessor assessor, Optional<Archive> archive) {
        AssessmentJson asJson = new AssessmentJson(knowledge);
        AssessmentText asText = new AssessmentText(knowledge);
        Optional<NextQuestions> next = askNext ? Optional.of(new NextQuestions(assessor, knowledge)) : Optional.empty();
        Cases cases = FhirReader.cases(knowledge);
        Answers answers = new Answers(spec.commandLine().getOut(), archive);
        int code = Lingshu.DONE;
        for (int i = 0; i < inputs.size(); i++) {
            for (Outcome outcome : cases.read(files.get(i), inputs.get(i))) {
                List<Problem> problems = switch (outcome) {
                    case Outcome.Refused refused -> refused.problems();
                    case Outcome.Read(Case one) -> answer(one, assessor, asJson, asText, next, answers);
                };
                if (problems.isEmpty()) continue;
                code = Lingshu.UNREADABLE;
                refuse(problems, answers);
            }
        }
        answers.print();
        return code;
    }

    private List<Problem> answer(Case one, Assessor assessor, AssessmentJson asJson, AssessmentText asText, Optional<NextQuestions> next, Answers answers) {
        try {
            Assessment assessment = assessor.assess(one);
            answers.answered(() -> new Archive.Answered(one, assessment, asJson.of(assessment, false)), kept -> {
                if (fhir) return AssessmentBundle.of(asJson.of(assessment, false), Instant.now()).toString();
                if (json) {
                    // What was kept is written already: only its trail may be missing.
                    ObjectNode answer = kept.map(each -> each.answered().answer()).filter(_ -> !explain).orElseGet(() -> asJson.of(assessment, explain));
                    kept.ifPresent(each -> answer.put("entry", each.receipt().entry()));
                    return next.map(questions -> questions.on(answer, one)).orElse(answer).toString();
                }
                return asText.of(assessment, explain) + next.map(questions -> questions.text(one)).orElse("") + kept.map(each -> "■ 存档 kept as entry " + each.receipt().entry() + "\n").orElse("");
            });
            return List.of();
        } catch (UnreadableCaseException e) {
            return e.problems();
        }
    }

    private void refuse(List<Problem> problems, Answers answers) {
        // A refused record still has its line, so that lines in and lines out match.
        problems.forEach(problem -> spec.commandLine().getErr().println(problem));
        if (fhir) answers.refused(OperationOutcome.of(problems).toString());
        else if (json) answers.refused(JsonNodeFactory.instance.objectNode().set("problems", ProblemsJson.of(problems)).toString());
    }
}
