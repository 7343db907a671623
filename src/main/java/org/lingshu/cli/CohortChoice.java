package org.lingshu.cli;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.lingshu.assess.Derivation;
import org.lingshu.cohort.Cohort;
import org.lingshu.cohort.Prepared;
import org.lingshu.knowledge.Knowledge;
import org.lingshu.rulebook.Rulebook;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Which cohort, which target, which seed; shared by the commands that learn. */
final class CohortChoice {
    @Parameters(index = "0", paramLabel = "COHORT", description = "a folder with cohort.json  队列文件夹")
    private Path cohort = Path.of(".");

    @Option(names = "--target", required = true, paramLabel = "T", description = "what to predict, as cohort.json names it  预测目标")
    private String target = "";

    @Option(names = "--seed", paramLabel = "N", description = "of the random numbers (default: ${DEFAULT-VALUE}); the same seed gives the same bytes  随机种子")
    private long seed = 1;

    @Option(names = "--allow-leaks", description = "learn although patients stand twice or a column tells the label; the card says so  发现数据泄漏仍继续，说明卡会注明")
    private boolean allowLeaks;

    @Mixin
    private Installation installation;

    /**
     * A cohort that was read and found fit to learn from.
     *
     * @param cohort    its name
     * @param target    what is predicted
     * @param seed      of the random numbers
     * @param prepared  table and truth
     * @param rules     hash of the rules that derived features, empty where none did
     * @param knowledge hash of the knowledge base, likewise
     */
    record Read(String cohort, String target, long seed, Prepared prepared, String rules, String knowledge) {
    }

    /**
     * A cohort with the rules and the knowledge base that its findings are held against.
     *
     * @param read      the cohort
     * @param rulebook  the rules
     * @param knowledge the knowledge base
     */
    record Compared(Read read, Rulebook rulebook, Knowledge knowledge) {
    }

    /** Stops where there is no such folder. */
    void demand() {
        if (!Files.isDirectory(cohort)) throw new UsageException("there is no folder `" + cohort + "`.  没有文件夹 `" + cohort + "`。");
    }

    /** Reads the cohort and says what it holds. */
    Read read(PrintWriter err) {
        return read(target, err);
    }

    /** The same for every target, where several are named with commas between them. */
    List<Read> readEach(PrintWriter err) {
        return Arrays.stream(target.split(",")).map(String::strip).distinct().map(each -> read(each, err)).toList();
    }

    /** Reads the cohort, and the rules also where no feature is derived by them. */
    Compared readCompared(PrintWriter err) {
        demand();
        Knowledge known = installation.readKnowledge();
        Rulebook rulebook = installation.readRules(known);
        return new Compared(read(target, known, Optional.of(rulebook), err), rulebook, known);
    }

    private Read read(String wanted, PrintWriter err) {
        demand();
        Knowledge known = installation.readKnowledge();
        return read(wanted, known, Cohort.read(cohort).readsRecords() ? Optional.of(installation.readRules(known)) : Optional.empty(), err);
    }

    private Read read(String wanted, Knowledge known, Optional<Rulebook> given, PrintWriter err) {
        Cohort folder = Cohort.read(cohort);
        Optional<Rulebook> rulebook = given.filter(each -> folder.readsRecords());
        Prepared found = folder.prepare(wanted, known, () -> new Derivation(rulebook.orElseThrow(), known), err::println);
        Prepared prepared = allowLeaks ? found.allowingLeaks() : found;
        err.print(prepared.report().text());
        prepared.demandNoLeaks();
        return new Read(folder.name(), wanted, seed, prepared, rulebook.map(Rulebook::hash).orElse(""), rulebook.isPresent() ? known.hash() : "");
    }
}
