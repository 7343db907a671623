package org.lingshu.cli;

import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.lingshu.assess.Assessor;
import org.lingshu.knowledge.Knowledge;
import org.lingshu.service.Facade;
import org.lingshu.service.PortTakenException;
import org.lingshu.service.Token;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code lingshu serve}: the REST facade and its page, on this machine only, until it is stopped. */
@Command(name = "serve", mixinStandardHelpOptions = true, description = "Starts the REST facade and its page.  启动服务与页面。")
final class ServeCommand implements Callable<Integer> {
    @Option(names = "--port", defaultValue = "8080", paramLabel = "PORT", description = "port on 127.0.0.1, 0 for any free one (default: ${DEFAULT-VALUE})  端口")
    private int port;

    @Mixin
    private Installation installation;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws InterruptedException {
        Knowledge knowledge = installation.readKnowledge();
        Assessor assessor = installation.assessor(knowledge);
        Facade facade = start(assessor, knowledge);
        spec.commandLine().getOut().println("Lingshu 灵枢 " + facade.address());
        spec.commandLine().getErr().println("Open this address in a browser; Ctrl-C stops.  在浏览器中打开此地址；Ctrl-C 停止。");
        CountDownLatch stopped = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(() -> {
            facade.close();
            stopped.countDown();
        }));
        stopped.await();
        return Lingshu.DONE;
    }

    private Facade start(Assessor assessor, Knowledge knowledge) {
        try {
            return Facade.start(assessor, knowledge, port, Token.random());
        } catch (PortTakenException e) {
            throw new UsageException(e.getMessage());
        }
    }
}
