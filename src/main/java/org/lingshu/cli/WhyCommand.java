package org.lingshu.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import org.lingshu.answer.WhyGraphJson;
import org.lingshu.answer.WhyGraphText;
import org.lingshu.answer.WhyText;
import org.lingshu.assess.Assessor;
import org.lingshu.clinical.Fact;
import org.lingshu.fhir.record.FhirReader;
import org.lingshu.intake.Cases;
import org.lingshu.intake.Outcome;
import org.lingshu.intake.UnreadableCaseException;
import org.lingshu.knowledge.Knowledge;
import org.lingshu.trail.Trail;
import org.lingshu.trail.Why;
import org.lingshu.trail.WhyGraph;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code lingshu why FILE STATEMENT}: the walk from a statement of the answer back to the words of the record. */
@Command(name = "why", mixinStandardHelpOptions = true, description = "Why a statement of the answer stands.  某一陈述之依据。")
final class WhyCommand implements Callable<Integer> {
    private static final int MOST_WALKS = 6;
    private static final List<String> GRAPHS = List.of("", "json", "dot", "mermaid");

    @Parameters(index = "0", paramLabel = "FILE", description = "a file with records; - is standard input  病历文件")
    private String file = "-";

    @Parameters(index = "1", paramLabel = "STATEMENT", description = "a syndrome, element, finding, class, alert, question … or words of it  陈述")
    private String statement = "";

    @Option(names = "--graph", arity = "0..1", fallbackValue = "json", paramLabel = "json|dot|mermaid", description = "as a graph  以图示之")
    private String graph = "";

    @Mixin
    private Installation installation;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        if (!GRAPHS.contains(graph)) {
            throw new UsageException("--graph is json, dot or mermaid, not `" + graph + "`.  --graph 可为 json、dot 或 mermaid，不能是 `" + graph + "`。");
        }
        byte[] bytes = Input.read(file);
        Knowledge knowledge = installation.readKnowledge();
        Assessor assessor = installation.assessor(knowledge);
        PrintWriter out = spec.commandLine().getOut();
        int code = Lingshu.DONE;
        for (Outcome outcome : FhirReader.cases(knowledge).read(file, bytes)) {
            code = Math.max(code, switch (outcome) {
                case Outcome.Refused refused -> {
                    refused.problems().forEach(problem -> spec.commandLine().getErr().println(problem));
                    yield Lingshu.UNREADABLE;
                }
                case Outcome.Read read -> explain(read, assessor, out);
            });
        }
        return code;
    }

    private int explain(Outcome.Read read, Assessor assessor, PrintWriter out) {
        Trail trail;
        try {
            trail = assessor.assess(read.record()).trail();
        } catch (UnreadableCaseException e) {
            e.problems().forEach(problem -> spec.commandLine().getErr().println(problem));
            return Lingshu.UNREADABLE;
        }
        List<Fact> meant = trail.meantBy(statement);
        if (meant.isEmpty()) {
            out.println(read.record().id() + ": nothing says `" + statement + "`.  未有此说：`" + statement + "`。");
            return Lingshu.FOUND;
        }
        if (!graph.isEmpty()) {
            out.print(drawn(read.record().id(), WhyGraph.of(trail, meant.stream().limit(MOST_WALKS).toList())));
            return Lingshu.DONE;
        }
        meant.stream().limit(MOST_WALKS).forEach(fact -> out.print(WhyText.of(read.record().id() + " " + fact.sentence(), Why.of(trail, fact))));
        return Lingshu.DONE;
    }

    private String drawn(String id, WhyGraph drawn) {
        return switch (graph) {
            case "json" -> WhyGraphJson.of(id, drawn) + "\n";
            case "dot" -> WhyGraphText.dot(drawn);
            default -> WhyGraphText.mermaid(drawn);
        };
    }
}
