package org.lingshu.cli;

import java.nio.file.Path;
import java.util.Optional;
import org.lingshu.store.Home;
import org.lingshu.store.Store;
import picocli.CommandLine.Option;

/** Where assessments are kept; shared by the commands that keep or read them. */
final class StorePlace {
    @Option(names = "--home", paramLabel = "DIR", description = "folder of keys, checkpoints and database (default: .lingshu in your home folder)  主文件夹")
    private Optional<Path> named = Optional.empty();

    @Option(names = "--db", paramLabel = "URL", description = "jdbc:postgresql://… (default: a SQLite file in the home folder)  数据库地址")
    private String url = "";

    /** Whether the call says where to keep anything. */
    boolean named() {
        return named.isPresent() || !url.isEmpty();
    }

    /** The home folder. */
    Path folder() {
        return named.orElseGet(() -> Path.of(System.getProperty("user.home", "."), ".lingshu"));
    }

    Optional<String> url() {
        return url.isEmpty() ? Optional.empty() : Optional.of(url);
    }

    /** Opens the store, and makes it when there is none. */
    Store open() {
        return Store.open(folder(), url());
    }

    /** Opens a store that is there. */
    Store openExisting() {
        home();
        return open();
    }

    /** The home folder, which must be there. */
    Home home() {
        Path home = folder();
        if (!Home.exists(home)) {
            throw new UsageException("there is no store in `" + home + "`; `assess --store` makes one, --home names another.  `" + home + "` 中没有存档；assess --store 会建立，或以 --home 指明。");
        }
        return Home.open(home);
    }
}
