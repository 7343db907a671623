package org.lingshu.rulebook;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.ast.descr.RuleDescr;
import org.drools.drl.parser.DrlParser;
import org.drools.drl.parser.DroolsError;
import org.drools.drl.parser.DroolsParserException;
import org.kie.api.io.Resource;
import org.kie.internal.io.ResourceFactory;
import org.lingshu.problem.Problem;
import org.lingshu.trail.Stage;

/**
 * A rule file, parsed but not compiled.
 *
 * @param path   as the expert knows it: {@code rules/2-elements/blood-stasis.drl}
 * @param stage  the room it belongs to
 * @param text   what stands in it
 * @param parsed what the parser made of it
 */
record RuleFile(String path, Stage stage, String text, PackageDescr parsed) {
    /** Parses what may be given to the parser at all; empty after a problem. */
    static Optional<RuleFile> read(String path, Stage stage, byte[] bytes, List<Problem> problems) {
        return Legible.read(path, bytes, problems).flatMap(text -> parse(path, text, problems).map(parsed -> new RuleFile(path, stage, text, parsed)));
    }

    private static Optional<PackageDescr> parse(String path, String text, List<Problem> problems) {
        Resource resource = ResourceFactory.newByteArrayResource(text.getBytes(StandardCharsets.UTF_8)).setSourcePath(path);
        DrlParser parser = new DrlParser();
        try {
            PackageDescr parsed = parser.parse(resource, text);
            for (DroolsError error : parser.getErrors()) problems.add(Messages.syntax(path, error));
            return parser.hasErrors() ? Optional.empty() : Optional.of(parsed);
        } catch (DroolsParserException e) {
            problems.add(Problem.at(path, 0, "unreadable-rule", "the file cannot be read as rules: " + e.getMessage(), "此文件不能读作规则", ""));
            return Optional.empty();
        }
    }

    /** The same, parsed once more: the compiler rewrites what the parser made, so it is never given what others look at. */
    RuleFile again() {
        return new RuleFile(path, stage, text, parse(path, text, new java.util.ArrayList<>()).orElseThrow());
    }

    List<String> lines() {
        return text.lines().toList();
    }

    /** The text of one of its rules. */
    RuleText text(RuleDescr rule) {
        int from = Math.clamp(rule.getStartCharacter(), 0, text.length());
        return new RuleText(path, text, from, Math.clamp(rule.getEndCharacter(), from, text.length()));
    }
}
