package org.lingshu.cli;

import java.io.PrintWriter;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.lingshu.problem.Problem;
import org.lingshu.service.access.TokenJson;
import org.lingshu.service.access.Tokens;
import org.lingshu.store.AccessBook;
import org.lingshu.store.Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code lingshu access new | list | revoke}: who may use a service with a store. A running service knows at once. */
@Command(name = "access", mixinStandardHelpOptions = true, description = "Issues, lists and revokes tokens of a service.  令牌：签发、列出、吊销。")
final class AccessCommand {
    @Spec
    private CommandSpec spec;

    @Command(name = "new", description = "Issues a token and shows it this once.  签发令牌，仅显示一次。")
    int issue(@Parameters(paramLabel = "NAME", description = "whose it is, as it stands in the log of accesses  持有者") String name,
            @Option(names = "--role", required = true, paramLabel = "ROLE", description = "clinician, expert, auditor, administrator; repeat for several  角色") List<String> roles,
            @Option(names = "--expires", paramLabel = "DAYS", defaultValue = "90d", description = "1d to 366d (default: ${DEFAULT-VALUE})  有效天数") String expires, @Mixin StorePlace place) {
        List<Problem> problems = new ArrayList<>();
        Tokens.Wish wish = Tokens.Wish.read("command line", name, roles, expires, problems);
        PrintWriter err = spec.commandLine().getErr();
        if (!problems.isEmpty()) {
            problems.forEach(err::println);
            return Lingshu.UNREADABLE;
        }
        try (Store store = place.open()) {
            Tokens.Made made = tokens(store).issue(wish, issuer())
                    .orElseThrow(() -> new UsageException("`" + name + "` holds a token that is good; `access revoke " + name + "` ends it.  `" + name + "` 已有有效令牌，请先吊销。"));
            spec.commandLine().getOut().println(made.word());
            err.println("Good until " + made.pass().expires() + ". It is shown this once; send it as `Authorization: Bearer …`, or paste it at /sign-in.  仅显示一次，有效至 " + made.pass().expires() + "。");
        }
        return Lingshu.DONE;
    }

    @Command(name = "list", description = "Every token that was issued.  列出已签发的令牌。")
    int list(@Option(names = "--json", description = "one JSON object a line") boolean json, @Mixin StorePlace place) {
        try (Store store = place.openExisting()) {
            tokens(store).all().forEach(each -> spec.commandLine().getOut().println(json ? TokenJson.of(each, Instant.now()).toString() : line(each)));
        }
        return Lingshu.DONE;
    }

    @Command(name = "revoke", description = "Ends a token at once.  吊销令牌，立即生效。")
    int revoke(@Parameters(paramLabel = "NAME", description = "its name, number or prefix  名称、条目号或前缀") String name, @Mixin StorePlace place) {
        try (Store store = place.openExisting()) {
            String ended = tokens(store).revoke(name, issuer()).orElseThrow(() -> new UsageException("there is no token `" + name + "` that could be revoked.  没有可吊销的令牌 `" + name + "`。")).name();
            spec.commandLine().getOut().println("the token of " + ended + " has ended.  " + ended + " 的令牌已吊销。");
        }
        return Lingshu.DONE;
    }

    private static Tokens tokens(Store store) {
        return new Tokens(store.accessBook(), InstantSource.system());
    }

    private static String issuer() {
        return "command line: " + System.getProperty("user.name", "?");
    }

    private static String line(AccessBook.Held held) {
        return String.join("\t", held.pass().name(), held.pass().prefix() + "…", String.join(",", held.pass().roles()), Tokens.state(held, Instant.now()), "issued " + held.pass().at() + " by " + held.pass().issuer(),
                "expires " + held.pass().expires(), held.revoked().map(at -> "revoked " + at).orElse(""), held.used().map(at -> "used " + at).orElse("never used")).replace("\t\t", "\t");
    }
}
