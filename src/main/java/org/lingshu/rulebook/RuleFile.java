package org.lingshu.rulebook;

import java.util.List;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.ast.descr.RuleDescr;
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
    List<String> lines() {
        return text.lines().toList();
    }

    /** The text of one of its rules. */
    RuleText text(RuleDescr rule) {
        int from = Math.clamp(rule.getStartCharacter(), 0, text.length());
        return new RuleText(path, text, from, Math.clamp(rule.getEndCharacter(), from, text.length()));
    }
}
