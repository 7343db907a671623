package org.lingshu.cli;

import java.io.PrintWriter;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.lingshu.workbench.edition.Places;
import org.lingshu.workbench.proposal.Proposal;
import org.lingshu.workbench.proposal.ProposalJson;
import org.lingshu.workbench.proposal.Proposals;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code lingshu rules proposal [NAME]}: what experts propose on the page, shown to approvers and written into the tree; releasing it is a step of its own. */
@Command(name = "proposal", mixinStandardHelpOptions = true, description = "Lists, shows or takes up what experts propose; signing is `rules release`.  列出、查看、采用专家之提案；签署另以 rules release。")
final class RulesProposalCommand implements Callable<Integer> {
    @Parameters(arity = "0..1", paramLabel = "NAME", description = "of the proposal; without it all are listed  提案名")
    private Optional<String> name = Optional.empty();

    @Option(names = "--apply", description = "write its files and its entry of the changelog into the tree  写入规则树")
    private boolean apply;

    @Option(names = "--json", description = "print all of it as JSON  输出 JSON")
    private boolean json;

    @Mixin
    private EditionChoice choice;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        Proposals proposals = choice.proposals();
        PrintWriter out = spec.commandLine().getOut();
        if (name.isEmpty()) {
            proposals.names().forEach(each -> proposals.find(each).ifPresent(one -> out.println(each + "  " + one.version() + "  " + one.author() + "  " + one.at())));
            out.println(proposals.names().size() + " proposals.  共 " + proposals.names().size() + " 份提案。");
            return Lingshu.DONE;
        }
        Proposal one = proposals.find(name.get()).orElseThrow(() -> new UsageException("there is no proposal `" + name.get() + "`; `rules proposal` lists them.  没有提案 `" + name.get() + "`。"));
        if (json) out.println(ProposalJson.of(one).toPrettyString());
        else show(one, out);
        if (apply) apply(one, out);
        return Lingshu.DONE;
    }

    private static void show(Proposal one, PrintWriter out) {
        out.println(one.name() + "  " + one.version() + " · " + one.date() + "  " + one.author() + "  " + one.at());
        out.println("  医生: " + one.entry().chinese());
        out.println("  clinicians: " + one.entry().english());
        one.files().keySet().forEach(path -> out.println("  " + (one.before().get(path).isEmpty() ? "added  新增  " : "edited  改动  ") + path));
        out.println("  cases  病例 " + one.difference().path("totals").path("cases").asInt() + ", answers moved  答复有变 " + one.difference().path("totals").path("answersMoved").asInt());
        one.holds().forEach(hold -> out.println("  held  所阻  " + hold.name() + " (" + hold.details().size() + ")"));
    }

    private void apply(Proposal one, PrintWriter out) {
        choice.wholeTree();
        Places places = choice.places();
        Map<String, Optional<String>> texts = Proposals.writing(one, places);
        places.write(texts);
        texts.keySet().forEach(path -> out.println("written  已写  " + path));
        out.println("next, by two approvers  其后由两位审批人：\n  " + one.releasing());
    }
}
