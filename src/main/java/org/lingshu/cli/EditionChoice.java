package org.lingshu.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.lingshu.workbench.RuleCaseFolder;
import org.lingshu.workbench.catalogue.Catalogue;
import org.lingshu.workbench.edition.Edition;
import org.lingshu.workbench.edition.GitRepository;
import org.lingshu.workbench.edition.Loaded;
import org.lingshu.workbench.edition.Places;
import org.lingshu.workbench.proposal.Proposals;
import org.lingshu.workbench.release.Releases;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** Where the working tree and the releases lie; shared by the commands that compare, release and restore. */
final class EditionChoice {
    @Option(names = "--home", paramLabel = "DIR", description = "folder of keys and releases (default: .lingshu in your home folder)  主文件夹")
    private Path home = Path.of(System.getProperty("user.home", "."), ".lingshu");

    @Option(names = "--tree", paramLabel = "DIR", description = "folder with rules, knowledge-base and tests-data (default: beside the launcher)  规则与知识库所在")
    private Optional<Path> tree = Optional.empty();

    @Option(names = "--rules", paramLabel = "DIR", description = "rule files elsewhere than in the tree  规则文件夹")
    private Optional<Path> rules = Optional.empty();

    @Option(names = "--knowledge", paramLabel = "DIR", description = "knowledge base elsewhere than in the tree  知识库")
    private Optional<Path> knowledge = Optional.empty();

    @ParentCommand
    private RulesCommand parent;

    /** The folder with rules and knowledge base. */
    Path tree() {
        return tree.orElseGet(() -> Path.of(System.getProperty("lingshu.root", ".")));
    }

    /** The tree as the one whole thing that is released and restored. */
    Path wholeTree() {
        if (places().equals(Places.at(tree()))) return tree();
        throw new UsageException("name one folder that holds rules and knowledge-base, with --tree.  请以 --tree 指明同时含 rules 与 knowledge-base 的文件夹。");
    }

    Places places() {
        Places whole = Places.at(tree());
        return new Places(rules.or(parent.installation()::namedRules).orElse(whole.rules()), knowledge.or(parent.installation()::namedKnowledge).orElse(whole.knowledge()), whole.cases(), whole.retired());
    }

    /** The files as they are now. */
    Edition working() {
        return Edition.read("working tree", places());
    }

    /** The files as they are now, compiled, without models. */
    Loaded loaded() {
        return Loaded.of(working(), false);
    }

    /** The rules of the working tree with their cases. */
    Catalogue catalogue() {
        Path cases = places().cases();
        return new Catalogue(loaded(), Files.isDirectory(cases) ? RuleCaseFolder.read(cases) : List.of());
    }

    Releases releases() {
        return new Releases(home);
    }

    Proposals proposals() {
        return new Proposals(home);
    }

    GitRepository git() {
        return new GitRepository(tree());
    }

    /** A folder, a release or a git revision, whichever is called so first. */
    Edition named(String name) {
        if (Files.isDirectory(Path.of(name))) return Edition.read(name, Places.at(Path.of(name)));
        if (releases().known().contains(name)) return releases().edition(name);
        if (git().commit(name).isPresent()) return git().edition(name);
        throw new UsageException("`" + name + "` is no folder, no release in `" + home + "` and no git revision.  `" + name + "` 既非文件夹，亦非发布版或 git 版本。");
    }

    /** The last release, or what git has; empty when there is neither. */
    Optional<Edition> last() {
        return releases().last().map(release -> releases().edition(release)).or(() -> git().commit("HEAD").map(_ -> git().edition("HEAD")));
    }
}
