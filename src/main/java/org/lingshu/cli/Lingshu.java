package org.lingshu.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import org.lingshu.assess.Software;
import org.lingshu.problem.Problem;
import org.lingshu.problem.ProblemException;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command line: {@code lingshu assess}, {@code why}, {@code train}, {@code evaluate}, {@code study}, {@code discover}, {@code serve}, {@code rules}, {@code audit}, {@code access}. */
@Command(name = "lingshu", mixinStandardHelpOptions = true, version = "lingshu " + Software.VERSION + " (" + Software.ENGINES + ")",
        description = "Lingshu 灵枢: an explainable clinical expert system.  可解释的中西医结合临床专家系统。",
        subcommands = {AssessCommand.class, WhyCommand.class, WhyNotCommand.class, TrainCommand.class, EvaluateCommand.class, StudyCommand.class, DiscoverCommand.class, ServeCommand.class, RulesCommand.class, AuditCommand.class, AccessCommand.class})
public final class Lingshu {
    /** Done. */
    static final int DONE = 0;
    /** Done, and problems were found. */
    static final int FOUND = 1;
    /** Wrong usage or unreadable input. */
    static final int UNREADABLE = 2;

    private Lingshu() {
    }

    /** Runs one command and exits with 0 done, 1 found problems, 2 wrong usage or unreadable input. */
    public static void main(String[] arguments) {
        System.exit(run(arguments));
    }

    static int run(String... arguments) {
        PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        CommandLine line = new CommandLine(new Lingshu()).setOut(out).setErr(err).setCaseInsensitiveEnumValuesAllowed(true);
        line.setExecutionExceptionHandler((thrown, command, parsed) -> failed(thrown, err));
        if (arguments.length == 0) {
            line.usage(err);
            return UNREADABLE;
        }
        int code = line.execute(arguments);
        out.flush();
        return code;
    }

    private static int failed(Exception thrown, PrintWriter err) throws Exception {
        switch (thrown) {
            case ProblemException problems -> {
                problems.problems().forEach((Problem problem) -> err.println(problem));
                err.println(problems.problems().size() + " problems.  共 " + problems.problems().size() + " 处问题。");
            }
            case UsageException usage -> err.println(usage.getMessage());
            default -> throw thrown;
        }
        return UNREADABLE;
    }
}
