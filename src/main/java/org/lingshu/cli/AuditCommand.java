package org.lingshu.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.lingshu.fhir.AuditResources;
import org.lingshu.store.Export;
import org.lingshu.store.Records;
import org.lingshu.store.Selection;
import org.lingshu.store.Store;
import org.lingshu.store.Stored;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code lingshu audit verify | replay | show | query | export | react | erase}: the auditor's door to what was kept. */
@Command(name = "audit", mixinStandardHelpOptions = true, subcommands = {VerifyCommand.class, ReplayCommand.class}, description = "Shows, finds, exports and verifies kept assessments, and does them again.  审计：核验、重演、查看、查询、导出。")
final class AuditCommand {
    @Spec
    private CommandSpec spec;

    @Command(name = "show", description = "One assessment with its versions, reactions and proof.  查看一次辨析。")
    int show(@Parameters(paramLabel = "ID", description = "number of the entry, or id of the trail  条目号或轨迹号") String id,
            @Option(names = "--json", description = "everything, as JSON") boolean json, @Mixin StorePlace place) {
        try (Store store = place.openExisting()) {
            Stored one = found(store.records(), id);
            spec.commandLine().getOut().println(json ? EntryText.json(store.records(), one).toString() : EntryText.of(store.records(), one));
        }
        return Lingshu.DONE;
    }

    @Command(name = "query", description = "Finds assessments by patient, rule, statement, time, reaction.  查询。")
    int query(@Mixin EntryChoice choice, @Option(names = "--json", description = "one JSON object a line") boolean json, @Mixin StorePlace place) {
        try (Store store = place.openExisting()) {
            PrintWriter out = spec.commandLine().getOut();
            List<Long> found = store.records().find(choice.selection(store.home()));
            found.forEach(seq -> {
                Stored one = store.records().stored(seq).orElseThrow();
                out.println(json ? EntryText.brief(store.records(), one).toString() : EntryText.line(store.records(), one));
            });
            spec.commandLine().getErr().println(found.size() + " assessments.  共 " + found.size() + " 次辨析。");
        }
        return Lingshu.DONE;
    }

    @Command(name = "export", description = "The log, or chosen entries with their proofs, as lines of JSON, patients by pseudonym.  导出（默认仅用假名）。")
    int export(@Mixin EntryChoice choice, @Option(names = "--with-patients", description = "with records, facts and answers  含患者内容") boolean identified,
            @Option(names = "--fhir", description = "as FHIR R4 AuditEvent and Provenance  FHIR 资源") boolean fhir, @Mixin StorePlace place) {
        try (Store store = place.openExisting()) {
            PrintWriter out = spec.commandLine().getOut();
            Selection selection = choice.selection(store.home());
            if (fhir) {
                AuditResources resources = new AuditResources(store.records(), store.home().verifier().name());
                store.records().find(selection).forEach(seq -> resources.of(store.records().stored(seq).orElseThrow()).forEach(out::println));
            } else if (selection.all()) {
                new Export(store, identified).all(out::println);
            } else {
                new Export(store, identified).these(store.records().find(selection), out::println);
            }
        }
        return Lingshu.DONE;
    }

    @Command(name = "react", description = "Notes what the doctor made of an assessment.  记录医师反馈。")
    int react(@Parameters(index = "0", paramLabel = "ID", description = "number of the entry, or id of the trail  条目号或轨迹号") String id,
            @Parameters(index = "1", paramLabel = "REACTION", description = "accepted or overridden  采纳或改判") String reaction,
            @Option(names = "--reason", paramLabel = "CODE", defaultValue = "none", description = "none, agreed, not-applicable, record-wrong, rule-wrong, model-wrong, benefit, patient-wish, already-known, other  原因") String reason,
            @Option(names = "--statement", paramLabel = "WORDS", defaultValue = "", description = "what was accepted or overridden; the whole when not said  所指陈述") String statement,
            @Option(names = "--by", paramLabel = "NAME", defaultValue = "", description = "who  医师") String clinician, @Mixin StorePlace place) {
        try (Store store = place.openExisting()) {
            long about = found(store.records(), id).seq();
            long entry = store.react(about, EntryChoice.reaction(reaction), EntryChoice.reason(reason), statement, clinician).orElseThrow();
            spec.commandLine().getOut().println("noted as entry " + entry + ".  已记为第 " + entry + " 条。");
        }
        return Lingshu.DONE;
    }

    @Command(name = "erase", description = "Destroys the patient's part of assessments; the log stays provable.  删除患者内容（日志仍可核验）。")
    int erase(@Parameters(arity = "0..*", paramLabel = "ID", description = "numbers of entries, or ids of trails  条目号或轨迹号") List<String> ids,
            @Option(names = "--patient", paramLabel = "ID", description = "everything of this record id or pseudonym  该患者全部") String patient,
            @Option(names = "--before", paramLabel = "TIME", description = "everything kept before, UTC  此前全部（UTC）") String before,
            @Option(names = "--reason", paramLabel = "WORDS", required = true, description = "why, for the log; without the patient's name  原因（勿写姓名）") String reason,
            @Option(names = "--trail", description = "the trail too  连同轨迹") boolean trail, @Mixin StorePlace place) {
        try (Store store = place.openExisting()) {
            Records records = store.records();
            List<Long> places = new java.util.ArrayList<>();
            if (ids != null) ids.forEach(id -> places.add(found(records, id).seq()));
            Optional<String> pseudonym = Optional.ofNullable(patient).map(id -> id.matches("p-[0-9a-f]{24}") ? id : store.home().pseudonym(id));
            Optional<String> until = Optional.ofNullable(before);
            if (pseudonym.isPresent() || until.isPresent()) {
                places.addAll(records.find(new Selection(pseudonym, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), until, Optional.empty(), Optional.empty())));
            }
            if (places.isEmpty() && pseudonym.isEmpty() && until.isEmpty()) throw new UsageException("name an entry, --patient or --before.  请指明条目、--patient 或 --before。");
            int erased = store.erase(places.stream().distinct().sorted().collect(Collectors.toList()), reason, trail);
            spec.commandLine().getOut().println(erased + " assessments erased.  已删除 " + erased + " 次辨析的患者内容。");
        }
        return Lingshu.DONE;
    }

    private static Stored found(Records records, String id) {
        return records.find(id).orElseThrow(() -> new UsageException("no assessment `" + id + "` is kept.  未存有 `" + id + "`。"));
    }
}
