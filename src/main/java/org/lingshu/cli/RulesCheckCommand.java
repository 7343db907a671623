package org.lingshu.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.lingshu.problem.Problem;
import org.lingshu.workbench.check.CheckRun;
import org.lingshu.workbench.check.Inspection;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code lingshu rules check}: everything that is wrong with rules and knowledge, as one list. Exit 0 nothing to put right, 1 something. */
@Command(name = "check", mixinStandardHelpOptions = true, description = "Names all that is wrong with rules and knowledge, with file, line and column.  检查规则与知识库，逐处指明文件行列。")
final class RulesCheckCommand implements Callable<Integer> {
    @Option(names = "--json", description = "print JSON  输出 JSON")
    private boolean json;

    @Option(names = "--cases", paramLabel = "DIR", description = "cases of the rules (default: tests-data/rules)  规则用例")
    private Optional<Path> cases = Optional.empty();

    @Mixin
    private Installation own;

    @ParentCommand
    private RulesCommand parent;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        Installation installation = own.within(parent.installation());
        Inspection inspection = Inspection.of(installation.rules(), installation.knowledge(), cases.or(installation::cases), installation.features(), LocalDate.now());
        PrintWriter out = spec.commandLine().getOut();
        if (json) out.println(new ObjectMapper().writerWithDefaultPrettyPrinter().writeValueAsString(json(inspection)));
        else print(out, inspection);
        return inspection.run().problems().isEmpty() ? Lingshu.DONE : Lingshu.FOUND;
    }

    private static void print(PrintWriter out, Inspection inspection) {
        CheckRun run = inspection.run();
        run.all().forEach(each -> out.println(run.remarks().contains(each) ? each.warning() : each.toString()));
        int wrong = run.problems().size();
        out.println(inspection.files() + " rule files with " + inspection.rules() + " rules and " + inspection.terms() + " terms (" + inspection.recorded() + " only recorded) read, "
                + inspection.conflicts() + " conflicts between sources stated, " + wrong + " problems, " + run.remarks().size() + " warnings.  "
                + (wrong == 0 ? "未见问题" : "共 " + wrong + " 处问题") + "，" + run.remarks().size() + " 处提醒。");
    }

    private static ObjectNode json(Inspection inspection) {
        ObjectNode node = JsonNodeFactory.instance.objectNode().put("files", inspection.files()).put("rules", inspection.rules()).put("terms", inspection.terms());
        node.put("problems", inspection.run().problems().size()).put("warnings", inspection.run().remarks().size());
        ArrayNode found = node.putArray("found");
        for (Problem each : inspection.run().all()) {
            found.addObject().put("path", each.path()).put("line", each.line()).put("column", each.column()).put("check", each.check())
                    .put("severity", inspection.run().remarks().contains(each) ? "warning" : "error").put("message", each.message()).put("chinese", each.chinese()).put("hint", each.hint());
        }
        return node;
    }
}
