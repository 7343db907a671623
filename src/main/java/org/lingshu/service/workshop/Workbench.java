package org.lingshu.service.workshop;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.lingshu.service.door.Caller;
import org.lingshu.store.Records;
import org.lingshu.store.Store;
import org.lingshu.store.Tally;
import org.lingshu.workbench.desk.Desk;
import org.lingshu.workbench.desk.Drafts;
import org.lingshu.workbench.diff.CaseBase;
import org.lingshu.workbench.proposal.Proposals;
import org.lingshu.workbench.release.Releases;

/** The folders on which the experts of one service work, and what is remembered between their requests. Safe to share between threads. */
final class Workbench {
    private final Path tree;
    private final Path home;
    private final Optional<Store> store;
    private final Desk desk;
    private final AtomicReference<Tally> tally = new AtomicReference<>(Tally.NONE);

    /**
     * @param tree  holds {@code rules}, {@code knowledge-base} and {@code tests-data}
     * @param home  holds releases, drafts and proposals
     * @param store where assessments are kept; empty when they are not
     */
    Workbench(Path tree, Path home, Optional<Store> store) {
        this.tree = tree;
        this.home = home;
        this.store = store;
        this.desk = new Desk(tree);
    }

    Desk desk() {
        return desk;
    }

    Drafts drafts(Caller author) {
        return new Drafts(home, author.name());
    }

    Proposals proposals() {
        return new Proposals(home);
    }

    Releases releases() {
        return new Releases(home);
    }

    Optional<Records> records() {
        return store.map(Store::records);
    }

    /** The golden patients of the tree; empty when it has none. */
    Optional<CaseBase> golden() {
        Path folder = tree.resolve("tests-data").resolve("cases");
        return Files.isDirectory(folder) ? Optional.of(CaseBase.of(List.of(folder))) : Optional.empty();
    }

    /** In how many assessments each rule fired; counts only what came since the last time. */
    Tally tally(Records records) {
        Tally counted = records.tally(tally.get());
        return tally.accumulateAndGet(counted, (one, other) -> one.upto() >= other.upto() ? one : other);
    }
}
