package org.lingshu.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.lingshu.assess.Software;
import org.lingshu.discovery.Discovery;
import org.lingshu.discovery.DiscoveryJson;
import org.lingshu.discovery.DiscoveryPage;
import org.lingshu.discovery.DiscoveryReport;
import org.lingshu.discovery.DiscoveryText;
import org.lingshu.discovery.Effort;
import org.lingshu.discovery.Stated;
import org.lingshu.report.DocumentHtml;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code lingshu discover COHORT --target T --out DIR}: what goes with a target that no rule says yet. */
@Command(name = "discover", mixinStandardHelpOptions = true, description = "Searches for what goes with a target and no rule says yet; writes hypotheses and draft rules.  "
        + "寻找规则尚未说出的关联，写成假说与草稿规则。")
final class DiscoverCommand implements Callable<Integer> {
    private static final String JSON = "discovery.json";
    private static final String HTML = "discovery.html";
    private static final String DRAFTS = "drafts";

    @Mixin
    private CohortChoice choice;

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "writes " + HTML + ", " + JSON + " and " + DRAFTS + "/ there  报告文件夹")
    private Path out = Path.of("");

    @Option(names = "--json", description = "print JSON instead of sentences  输出 JSON")
    private boolean json;

    @Option(names = "--quick", description = "a first look: fewer half samples, fewer pairs  初看")
    private boolean quick;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        choice.demand();
        if (Files.exists(out) && !Files.isDirectory(out)) throw new UsageException("`" + out + "` is a file; name a folder with --out.  `" + out + "` 是文件，请指定文件夹。");
        PrintWriter err = spec.commandLine().getErr();
        CohortChoice.Compared read = choice.readCompared(err);
        Effort effort = quick ? Effort.quick(read.read().seed()) : Effort.full(read.read().seed());
        Stated stated = new Stated(read.rulebook(), read.knowledge());
        Discovery discovery = Discovery.of(read.read().prepared().table(), read.read().prepared().target(), stated, effort, err::println);
        DiscoveryReport report = new DiscoveryReport(read.read().prepared().report(), discovery, effort, quick, stated, "lingshu " + Software.VERSION + ", " + Software.ENGINES,
                read.rulebook().hash(), read.knowledge().hash());
        Files.createDirectories(out);
        Files.writeString(out.resolve(HTML), DocumentHtml.of(DiscoveryPage.of(report)));
        Files.writeString(out.resolve(JSON), DiscoveryJson.of(report));
        drafts(report.drafts());
        PrintWriter print = spec.commandLine().getOut();
        print.print(json ? DiscoveryJson.of(report) : DiscoveryText.of(report));
        print.flush();
        err.println(out.resolve(HTML) + ", " + out.resolve(JSON) + (report.drafts().isEmpty() ? "" : ", " + out.resolve(DRAFTS)));
        return Lingshu.DONE;
    }

    /** Writes the drafts, and takes away those of an earlier run: a folder of drafts is of one run. */
    private void drafts(Map<String, String> drafts) throws IOException {
        Path folder = out.resolve(DRAFTS);
        if (Files.isDirectory(folder)) {
            try (Stream<Path> before = Files.list(folder)) {
                for (Path old : before.filter(path -> path.getFileName().toString().matches("h\\d+\\.drl")).toList()) Files.delete(old);
            }
        }
        if (drafts.isEmpty()) return;
        Files.createDirectories(folder);
        for (Map.Entry<String, String> draft : drafts.entrySet()) Files.writeString(folder.resolve(draft.getKey()), draft.getValue());
    }
}
