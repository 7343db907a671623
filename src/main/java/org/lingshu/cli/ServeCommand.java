package org.lingshu.cli;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.lingshu.audit.Archive;
import org.lingshu.service.Facade;
import org.lingshu.service.PortTakenException;
import org.lingshu.service.Premises;
import org.lingshu.service.access.Settings;
import org.lingshu.service.edition.Serving;
import org.lingshu.service.edition.Succession;
import org.lingshu.service.Token;
import org.lingshu.store.Store;
import org.lingshu.workbench.release.Releases;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code lingshu serve}: the REST facade and its page, on this machine only unless the settings say otherwise, until it is stopped. */
@Command(name = "serve", mixinStandardHelpOptions = true, description = "Starts the REST facade and its page.  启动服务与页面。")
final class ServeCommand implements Callable<Integer> {
    @Mixin
    private ServiceOptions options;

    @Mixin
    private StorePlace place;

    @Mixin
    private Installation installation;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws InterruptedException {
        Settings settings = options.settings();
        Installation.Equipped equipped = installation.equipped();
        // Without --home or --db nothing is written anywhere: the service is tried out.
        Optional<Store> store = place.named() ? Optional.of(place.open()) : Optional.empty();
        Succession succession = new Succession(Serving.of("working tree", equipped.assessor(), equipped.knowledge(), store.map(each -> new Archive(each, equipped.installed(), equipped.rulebook().rules()))));
        Facade facade = start(new Premises(succession, store, Optional.of(new Premises.Workshop(root(), place.folder()))), settings);
        Thread watch = Thread.ofVirtual().unstarted(new ReleaseWatch(root(), new Releases(place.folder()), succession,
                store.map(each -> (files, loaded) -> new Archive(each, files, loaded.rulebook().rules())), spec.commandLine().getErr())::run);
        watch.start();
        spec.commandLine().getOut().println("Lingshu 灵枢 " + facade.address());
        spec.commandLine().getErr().println("Open this address in a browser; Ctrl-C stops.  在浏览器中打开此地址；Ctrl-C 停止。");
        CountDownLatch stopped = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(() -> {
            watch.interrupt();
            facade.close();
            store.ifPresent(Store::close);
            stopped.countDown();
        }));
        stopped.await();
        return Lingshu.DONE;
    }

    private static Path root() {
        return Path.of(System.getProperty("lingshu.root", "."));
    }

    private static Facade start(Premises premises, Settings settings) {
        try {
            return Facade.start(premises, settings, Token.random());
        } catch (PortTakenException e) {
            throw new UsageException(e.getMessage());
        }
    }
}
