package org.lingshu.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import org.lingshu.assess.Assessor;
import org.lingshu.assess.Models;
import org.lingshu.knowledge.Knowledge;
import org.lingshu.model.ModelFolder;
import org.lingshu.rulebook.Rulebook;
import picocli.CommandLine.Option;

/** Where rules, knowledge and models lie; shared by the commands that need them. */
final class Installation {
    @Option(names = "--rules", paramLabel = "DIR", description = "rule files (default: rules beside the launcher)  规则文件夹")
    private Path rules = root().resolve("rules");

    @Option(names = "--knowledge", paramLabel = "DIR", description = "knowledge base (default: knowledge-base beside the launcher)  知识库")
    private Path knowledge = root().resolve("knowledge-base");

    @Option(names = "--model", paramLabel = "DIR", description = "a trained model, or a folder of them; 'none' for rules alone  模型")
    private String model = "";

    private static Path root() {
        return Path.of(System.getProperty("lingshu.root", "."));
    }

    /** The knowledge base, checked. */
    Knowledge readKnowledge() {
        return Knowledge.read(folder(knowledge));
    }

    /** The rules, compiled and held against this knowledge. */
    Rulebook readRules(Knowledge known) {
        return Rulebook.read(folder(rules), known);
    }

    /** An assessor with the models that this call names, or the shipped ones. */
    Assessor assessor(Knowledge known) {
        return new Assessor(known, readRules(known), models());
    }

    private Models models() {
        if ("none".equals(model)) return Models.NONE;
        Path folder = model.isEmpty() ? knowledge.resolve("model") : Path.of(model);
        if (!Files.isDirectory(folder)) {
            if (model.isEmpty()) return Models.NONE;
            throw new UsageException("there is no folder `" + model + "`.  没有文件夹 `" + model + "`。");
        }
        return new Models(ModelFolder.read(folder));
    }

    private static Path folder(Path folder) {
        if (Files.isDirectory(folder)) return folder;
        throw new UsageException("there is no folder `" + folder + "`; name it with --rules or --knowledge.  没有文件夹 `" + folder + "`。");
    }
}
