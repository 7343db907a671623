package org.lingshu.cli;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.lingshu.proof.ExportCheck;
import org.lingshu.proof.Fault;
import org.lingshu.proof.VerifierKey;
import org.lingshu.store.Home;
import org.lingshu.store.Verdict;
import org.lingshu.store.Verification;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * {@code lingshu audit verify}: proves that nothing that was kept was changed, removed, reordered or cut off, and names the first entry that was. With
 * {@code --file} it needs neither database nor home folder.
 */
@Command(name = "verify", mixinStandardHelpOptions = true, description = "Proves that nothing was changed, removed or cut off.  核验存档未被改动、删除或截断。")
final class VerifyCommand implements Callable<Integer> {
    private static final int MOST_SHOWN = 20;

    @Option(names = "--file", paramLabel = "FILE", description = "an exported log instead of the store  导出文件")
    private String file = "";

    @Option(names = "--checkpoints", paramLabel = "FILE", description = "checkpoints kept elsewhere (default: those of the home folder)  检查点文件")
    private String checkpoints = "";

    @Option(names = "--key", paramLabel = "KEY", description = "public key of the log, or a file with it; needed with --file  公钥或其文件")
    private String key = "";

    @Option(names = "--thorough", description = "unpacks every part and checks every signature  逐项解包并核验全部签名")
    private boolean thorough;

    @Mixin
    private StorePlace place;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        return file.isEmpty() ? store() : export();
    }

    private int store() {
        Home home = place.home();
        if (!key.isEmpty() && !key().equals(home.verifier())) throw new UsageException("the key is not that of this home folder.  公钥与主文件夹不符。");
        Verdict verdict = Verification.of(home, place.url(), checkpoints.isEmpty() ? home.checkpointPath() : existing(checkpoints), thorough);
        verdict.remarks().forEach(spec.commandLine().getErr()::println);
        return report(verdict.faults(), verdict.entries() + " entries with " + verdict.assessments() + " assessments (" + verdict.erased() + " erased) held against " + verdict.checkpoints()
                + " checkpoints", "核验 " + verdict.entries() + " 条，辨析 " + verdict.assessments() + " 次（已删除患者内容 " + verdict.erased() + " 次），检查点 " + verdict.checkpoints() + " 个");
    }

    private int export() {
        if (key.isEmpty()) throw new UsageException("--file needs --key: the public key of the log.  --file 需要 --key（公钥）。");
        ExportCheck.Result result = ExportCheck.of(existing(file), checkpoints.isEmpty() ? Optional.empty() : Optional.of(existing(checkpoints)), key());
        if (checkpoints.isEmpty()) spec.commandLine().getErr().println("without --checkpoints newer entries could be left out unseen.  未给 --checkpoints，不能发现末尾被截。");
        return report(result.faults(), result.entries() + (result.complete() ? " entries, the whole log" : " entries of a log of " + result.size()), "核验 " + result.entries() + " 条"
                + (result.complete() ? "（全部）" : "（日志共 " + result.size() + " 条）"));
    }

    private int report(List<Fault> faults, String english, String chinese) {
        PrintWriter out = spec.commandLine().getOut();
        faults.stream().limit(MOST_SHOWN).forEach(out::println);
        if (faults.size() > MOST_SHOWN) out.println("… " + (faults.size() - MOST_SHOWN) + " more");
        out.println(faults.isEmpty() ? english + ": intact.\n" + chinese + "：完好。" : english + ": " + faults.size() + " faults, the first named first.\n" + chinese + "：" + faults.size() + " 处异常，首处列前。");
        return faults.isEmpty() ? Lingshu.DONE : Lingshu.FOUND;
    }

    private VerifierKey key() {
        try {
            Path path = Path.of(key);
            return VerifierKey.parse(Files.isRegularFile(path) ? Files.readString(path) : key);
        } catch (IllegalArgumentException | java.io.IOException e) {
            throw new UsageException("`" + key + "` is no public key of a log.  不是日志公钥。");
        }
    }

    private static Path existing(String file) {
        Path path = Path.of(file);
        if (Files.isRegularFile(path)) return path;
        throw new UsageException("there is no file `" + file + "`.  没有文件 `" + file + "`。");
    }
}
