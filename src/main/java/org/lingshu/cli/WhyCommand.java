package org.lingshu.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import org.lingshu.answer.WhyText;
import org.lingshu.assess.Assessor;
import org.lingshu.clinical.Fact;
import org.lingshu.intake.Cases;
import org.lingshu.intake.Outcome;
import org.lingshu.intake.UnreadableCaseException;
import org.lingshu.knowledge.Knowledge;
import org.lingshu.trail.Trail;
import org.lingshu.trail.Why;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code lingshu why FILE STATEMENT}: the walk from a statement of the answer back to the words of the record. */
@Command(name = "why", mixinStandardHelpOptions = true, description = "Why a statement of the answer stands.  某一陈述之依据。")
final class WhyCommand implements Callable<Integer> {
    private static final int MOST_WALKS = 6;

    @Parameters(index = "0", paramLabel = "FILE", description = "a file with records; - is standard input  病历文件")
    private String file = "-";

    @Parameters(index = "1", paramLabel = "STATEMENT", description = "a syndrome, element, finding, class, alert, question … or words of it  陈述")
    private String statement = "";

    @Mixin
    private Installation installation;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        byte[] bytes = Input.read(file);
        Knowledge knowledge = installation.readKnowledge();
        Assessor assessor = installation.assessor(knowledge);
        PrintWriter out = spec.commandLine().getOut();
        int code = Lingshu.DONE;
        for (Outcome outcome : Cases.of(knowledge).read(file, bytes)) {
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
        meant.stream().limit(MOST_WALKS).forEach(fact -> out.print(WhyText.of(read.record().id() + " " + fact.sentence(), Why.of(trail, fact))));
        return Lingshu.DONE;
    }
}
