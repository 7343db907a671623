package org.lingshu.cli;

import java.time.YearMonth;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.lingshu.problem.Problem;
import org.lingshu.trail.Stage;
import org.lingshu.workbench.catalogue.Scaffold;
import org.lingshu.workbench.catalogue.Wish;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code lingshu rules new NAME}: the beginning of a rule, of its terms and of its two cases; names what the expert still writes. */
@Command(name = "new", mixinStandardHelpOptions = true, description = "Begins a rule with its terms and two cases.  起草规则、术语与两个用例。")
final class RulesNewCommand implements Callable<Integer> {
    @Parameters(paramLabel = "NAME", description = "in your own words: 血瘀/strong 痛  规则名")
    private String name = "";

    @Option(names = "--stage", required = true, paramLabel = "FOLDER", description = "1-findings, 2-elements, 3-syndromes, 5-interpretation, 6-safety, 6-safety/circumstances, 6-safety/advice  文件夹")
    private String stage = "";

    @Option(names = "--file", required = true, paramLabel = "CONCEPT", description = "file without .drl: blood-stasis  文件名")
    private String file = "";

    @Option(names = "--sign", required = true, paramLabel = "TERM", description = "a finding it asks for (an analyte in 1-findings; elements and findings in 3-syndromes); several times for several  所见")
    private List<String> signs = List.of();

    @Option(names = "--says", paramLabel = "WORDS", description = "the element, syndrome, finding or sentence it adds  所添")
    private Optional<String> says = Optional.empty();

    @Option(names = "--strength", defaultValue = "moderate", paramLabel = "WORD", description = "of evidence: strong, moderate, weak, against (default: ${DEFAULT-VALUE})  强度")
    private String strength = "moderate";

    @Option(names = "--source", required = true, paramLabel = "KEY", description = "what it cites, a key of knowledge-base/sources with its place: zhu-2008:血瘀  出处")
    private String source = "";

    @Option(names = "--since", paramLabel = "MONTH", description = "year and month (default: this one)  起用年月")
    private Optional<String> since = Optional.empty();

    @Option(names = "--terms", defaultValue = "new-terms", paramLabel = "FILE", description = "file of knowledge-base/terms for new terms, without .json (default: ${DEFAULT-VALUE})  新术语文件")
    private String terms = "new-terms";

    @Mixin
    private EditionChoice choice;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        Stage room = Arrays.stream(Stage.values()).filter(each -> each.folder().equals(stage)).findFirst().orElseThrow(() -> new UsageException("`" + stage + "` is no folder of rules; one of "
                + Arrays.stream(Stage.values()).map(Stage::folder).collect(Collectors.joining(", ")) + ".  没有规则文件夹 `" + stage + "`。"));
        Scaffold scaffold = Scaffold.of(new Wish(room, file, name, signs, says, strength, source, since.orElseGet(() -> YearMonth.now().toString()), terms), choice.loaded());
        Map<String, Optional<String>> texts = new LinkedHashMap<>();
        scaffold.files().forEach((path, text) -> texts.put(path, Optional.of(text)));
        choice.places().write(texts);
        scaffold.files().keySet().forEach(path -> spec.commandLine().getOut().println("written  已写  " + path));
        for (Problem each : scaffold.toFill()) spec.commandLine().getOut().println("to fill  待填  " + each.path() + ":" + each.line() + ":" + each.column() + "  " + each.hint());
        spec.commandLine().getOut().println(scaffold.toFill().size() + " places to fill, then: rules check, rules test.  待填 " + scaffold.toFill().size() + " 处；填毕请运行 rules check 与 rules test。");
        return Lingshu.DONE;
    }
}
