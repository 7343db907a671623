package org.lingshu.workbench.catalogue;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.lingshu.knowledge.Source;
import org.lingshu.rulebook.RuleEntry;
import org.lingshu.workbench.edition.RuleText;

/**
 * Which rules are wanted; every part that is given must hold.
 *
 * @param stage   beginning of the folder: {@code 2-elements}
 * @param file    part of the file's name
 * @param term    a finding that the rule names, also by a synonym
 * @param element an element that the rule asks for or speaks for
 * @param source  a key or a part of the title that the rule cites
 * @param author  a part of the name of who wrote the rule or what it cites
 * @param text    words that stand anywhere in the rule
 */
public record RuleChoice(Optional<String> stage, Optional<String> file, Optional<String> term, Optional<String> element, Optional<String> source, Optional<String> author, Optional<String> text) {
    private static final Set<String> FINDINGS = Set.of("Finding", "History");
    private static final Set<String> ELEMENTS = Set.of("Element", "Evidence", "ElementName");

    /** Every rule. */
    public static RuleChoice all() {
        return new RuleChoice(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    boolean takes(RuleText rule, Catalogue catalogue) {
        RuleEntry entry = rule.rule();
        return stage.map(each -> entry.stage().folder().startsWith(each)).orElse(true) && file.map(each -> entry.path().contains(each)).orElse(true)
                && term.map(each -> catalogue.names(entry, FINDINGS, each)).orElse(true) && element.map(each -> catalogue.names(entry, ELEMENTS, each)).orElse(true)
                && source.map(each -> cites(entry, each, catalogue)).orElse(true) && author.map(each -> by(rule, each, catalogue)).orElse(true) && text.map(each -> holds(rule.text(), each)).orElse(true);
    }

    private static boolean cites(RuleEntry rule, String source, Catalogue catalogue) {
        return holds(rule.source(), source) || catalogue.sources(rule).stream().anyMatch(each -> holds(each.title(), source));
    }

    private static boolean by(RuleText rule, String author, Catalogue catalogue) {
        return Stream.concat(rule.author().stream(), catalogue.sources(rule.rule()).stream().map(Source::author)).anyMatch(each -> holds(each, author));
    }

    private static boolean holds(String text, String part) {
        return text.toLowerCase(Locale.ROOT).contains(part.toLowerCase(Locale.ROOT));
    }
}
