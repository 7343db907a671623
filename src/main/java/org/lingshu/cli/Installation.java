package org.lingshu.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.lingshu.assess.Assessor;
import org.lingshu.assess.Models;
import org.lingshu.audit.Installed;
import org.lingshu.knowledge.Knowledge;
import org.lingshu.model.Model;
import org.lingshu.model.ModelFolder;
import org.lingshu.rulebook.Rulebook;
import org.lingshu.store.Manifest;
import picocli.CommandLine.Option;

/** Where rules, knowledge and models lie; shared by the commands that need them. */
final class Installation {
    @Option(names = "--rules", paramLabel = "DIR", description = "rule files (default: rules beside the launcher)  规则文件夹")
    private Optional<Path> rules = Optional.empty();

    @Option(names = "--knowledge", paramLabel = "DIR", description = "knowledge base (default: knowledge-base beside the launcher)  知识库")
    private Optional<Path> knowledge = Optional.empty();

    @Option(names = "--model", paramLabel = "DIR", description = "a trained model, or a folder of them; 'none' for rules alone  模型")
    private Optional<String> model = Optional.empty();

    private static Path root() {
        return Path.of(System.getProperty("lingshu.root", "."));
    }

    /** The same, where what this call does not name is as the other says: options may stand before and after the name of a subcommand. */
    Installation within(Installation other) {
        Installation both = new Installation();
        both.rules = rules.or(() -> other.rules);
        both.knowledge = knowledge.or(() -> other.knowledge);
        both.model = model.or(() -> other.model);
        return both;
    }

    /** The folder of the rules, where the call names one. */
    Optional<Path> namedRules() {
        return rules;
    }

    /** The folder of the knowledge base, where the call names one. */
    Optional<Path> namedKnowledge() {
        return knowledge;
    }

    /** The folder of the rules. */
    Path rules() {
        return folder(rules.orElseGet(() -> root().resolve("rules")));
    }

    /** The folder of the knowledge base. */
    Path knowledge() {
        return folder(knowledge.orElseGet(() -> root().resolve("knowledge-base")));
    }

    /** The folder of the rules' cases; empty where there is none. */
    Optional<Path> cases() {
        return Optional.of(root().resolve("tests-data").resolve("rules")).filter(Files::isDirectory);
    }

    /** The features that each model looks at, by the name of its folder. */
    Map<String, List<String>> features() {
        return modelFolder().stream().map(ModelFolder::read).flatMap(List::stream).collect(Collectors.toMap(Model::name, Model::features, (one, other) -> one));
    }

    /** The knowledge base, checked. */
    Knowledge readKnowledge() {
        return Knowledge.read(knowledge());
    }

    /** The rules, compiled and held against this knowledge. */
    Rulebook readRules(Knowledge known) {
        return Rulebook.read(rules(), known);
    }

    /** An assessor with the models that this call names, or the shipped ones. */
    Assessor assessor(Knowledge known) {
        return assessor(known, readRules(known));
    }

    /** An assessor of these rules, likewise. */
    Assessor assessor(Knowledge known, Rulebook rulebook) {
        return new Assessor(known, rulebook, models());
    }

    /**
     * Everything of one reading of the files.
     *
     * @param installed the files themselves
     */
    record Equipped(Knowledge knowledge, Rulebook rulebook, Assessor assessor, Manifest installed) {
    }

    /** Reads the files for assessments that are kept: what is kept as having taken part must be what did. */
    Equipped equipped() {
        Manifest before = installed();
        Knowledge known = readKnowledge();
        Rulebook rulebook = readRules(known);
        Equipped read = new Equipped(known, rulebook, new Assessor(known, rulebook, models()), installed());
        if (read.installed().hash().equals(before.hash())) return read;
        throw new UsageException("rules, knowledge or models were changed while they were read; start again.  规则、知识库或模型在读取时被改动，请重新运行。");
    }

    /** The files themselves, as they are now. */
    Manifest installed() {
        return Installed.read(rules(), knowledge(), modelFolder());
    }

    private Models models() {
        return modelFolder().map(folder -> new Models(ModelFolder.read(folder))).orElse(Models.NONE);
    }

    private Optional<Path> modelFolder() {
        if (model.filter("none"::equals).isPresent()) return Optional.empty();
        Path folder = model.map(Path::of).orElseGet(() -> knowledge().resolve("model"));
        if (Files.isDirectory(folder)) return Optional.of(folder);
        if (model.isEmpty()) return Optional.empty();
        throw new UsageException("there is no folder `" + folder + "`.  没有文件夹 `" + folder + "`。");
    }

    private static Path folder(Path folder) {
        if (Files.isDirectory(folder)) return folder;
        throw new UsageException("there is no folder `" + folder + "`; name it with --rules or --knowledge.  没有文件夹 `" + folder + "`。");
    }
}
