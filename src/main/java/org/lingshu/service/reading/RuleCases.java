package org.lingshu.service.reading;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.lingshu.rulebook.WrittenRule;
import org.lingshu.workbench.RuleCase;
import org.lingshu.workbench.RuleCaseFolder;
import org.lingshu.workbench.UnreadableRuleCaseException;

/**
 * The cases of rules as they lie in the tree on which experts work; none without such a tree, and none of a file that somebody is just writing and that cannot be read.
 *
 * @param folder {@code tests-data/rules}
 */
record RuleCases(Optional<Path> folder) {
    private static final String RULES = "rules/";
    private static final String DRL = ".drl";

    /** The cases in which this rule speaks or is silent. */
    List<RuleCase> of(WrittenRule rule) {
        String path = rule.entry().path();
        if (folder.isEmpty() || !path.startsWith(RULES) || !path.endsWith(DRL)) return List.of();
        String beside = path.substring(RULES.length(), path.length() - DRL.length());
        Path file = folder.get().resolve(beside + ".json");
        try {
            if (!Files.isRegularFile(file)) return List.of();
            return RuleCaseFolder.read(beside, Files.readString(file)).stream().filter(one -> one.fires().contains(rule.name()) || one.silent().contains(rule.name())).toList();
        } catch (IOException | UnreadableRuleCaseException e) {
            return List.of();
        }
    }
}
