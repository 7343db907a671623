package org.lingshu.cli;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.lingshu.replay.Group;
import org.lingshu.replay.ReplayJson;
import org.lingshu.replay.ReplayText;
import org.lingshu.replay.Replays;
import org.lingshu.replay.Shelf;
import org.lingshu.replay.Today;
import org.lingshu.store.Manifest;
import org.lingshu.store.Records;
import org.lingshu.store.Store;
import org.lingshu.store.Stored;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code lingshu audit replay}: does kept assessments again, from their own versions and, if asked, with today's files. */
@Command(name = "replay", mixinStandardHelpOptions = true, description = "Does a kept assessment again and compares every byte.  以当时版本重演并逐字节比对。")
final class ReplayCommand implements Callable<Integer> {
    @Parameters(arity = "0..1", paramLabel = "ID", description = "number of the entry, or id of the trail  条目号或轨迹号")
    private String id = "";

    @Option(names = "--all", description = "everything that the query finds instead  查询所得全部")
    private boolean all;

    @Option(names = "--limit", paramLabel = "N", description = "at most so many, the newest (default: all)  至多，取最新")
    private int limit = Integer.MAX_VALUE;

    @Option(names = "--with", split = ",", paramLabel = "WHAT=current", description = "also with today's rules, knowledge or models: rules=current  另以今日规则等重演")
    private List<String> with = List.of();

    @Option(names = "--json", description = "one JSON object a line  每行一个 JSON")
    private boolean json;

    @Mixin
    private EntryChoice choice;

    @Mixin
    private Installation installation;

    @Mixin
    private StorePlace place;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        if (all != id.isEmpty()) throw new UsageException("name an entry, or say --all.  请指明条目，或用 --all。");
        if (limit < 1) throw new UsageException("--limit is 1 or more.  --limit 至少为 1。");
        Set<Group> current = current();
        Map<String, Integer> outcomes = new TreeMap<>();
        int moved = 0;
        try (Store store = place.openExisting()) {
            Records records = store.records();
            Replays replays = new Replays(records, new Shelf());
            List<Manifest> installed = current.isEmpty() ? List.of() : List.of(installation.installed());
            for (long seq : places(store)) {
                Stored stored = records.stored(seq).orElseThrow();
                Today today = installed.isEmpty() ? Today.of(replays.of(stored)) : replays.today(stored, current, installed.getFirst());
                spec.commandLine().getOut().println(json ? ReplayJson.of(today).toString() : ReplayText.of(today));
                outcomes.merge(today.own().word(), 1, Integer::sum);
                if (!today.problems().isEmpty() || today.moved().isPresent() && !today.same()) moved++;
            }
        }
        if (all) spec.commandLine().getErr().println(summary(outcomes, current.isEmpty() ? "" : "; with today's files " + moved + " move  依今日文件有变 " + moved));
        boolean equal = outcomes.keySet().stream().allMatch(word -> "equal".equals(word) || all && "erased".equals(word));
        return equal && moved == 0 ? Lingshu.DONE : Lingshu.FOUND;
    }

    private List<Long> places(Store store) {
        if (all) {
            List<Long> found = store.records().find(choice.selection(store.home()));
            return found.subList(Math.max(0, found.size() - limit), found.size());
        }
        return List.of(store.records().find(id).orElseThrow(() -> new UsageException("no assessment `" + id + "` is kept.  未存有 `" + id + "`。")).seq());
    }

    private Set<Group> current() {
        Set<Group> groups = EnumSet.noneOf(Group.class);
        for (String each : with) {
            String[] parts = each.strip().split("=", 2);
            if (parts.length == 2 && "current".equals(parts[1]) && "all".equals(parts[0])) groups.addAll(Arrays.asList(Group.values()));
            else if (parts.length == 2 && "current".equals(parts[1]) && Group.of(parts[0]).isPresent()) groups.add(Group.of(parts[0]).get());
            else throw new UsageException("--with takes rules=current, knowledge=current, models=current or all=current, not `" + each + "`.  --with 取 rules=current 等。");
        }
        return groups;
    }

    private static String summary(Map<String, Integer> outcomes, String moved) {
        int total = outcomes.values().stream().mapToInt(Integer::intValue).sum();
        return total + " replayed  重演 " + total + " 次: " + String.join(", ", outcomes.entrySet().stream().map(each -> each.getValue() + " " + each.getKey()).toList()) + moved;
    }
}
