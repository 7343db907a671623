package org.lingshu.workbench.edition;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.lingshu.proof.Sha256;
import org.lingshu.rulebook.RuleEntry;

/**
 * A rule as its author wrote it.
 *
 * @param rule  what the rulebook knows of it
 * @param first the line of its sentence, or of its name when it has none, counted from 1
 * @param last  the line of its {@code end}
 * @param text  these lines, without the last line break
 */
public record RuleText(RuleEntry rule, int first, int last, String text) {
    private static final Pattern AUTHOR = Pattern.compile("@author\\s*\\(\\s*\"([^\"]*)\"");
    private static final Pattern NOTHING_SAID = Pattern.compile("\"[^\"]*\"|//[^\\n]*|\\s+");

    /** Every rule of an edition by name, in the order of the rulebook. */
    public static Map<String, RuleText> of(Edition edition, List<RuleEntry> rules) {
        Map<String, List<String>> lines = new LinkedHashMap<>();
        Map<String, RuleText> all = new LinkedHashMap<>();
        for (RuleEntry rule : rules) {
            List<String> file = lines.computeIfAbsent(rule.path(), path -> edition.text(path).orElseThrow(() -> new IllegalArgumentException("no file " + path)).lines().toList());
            all.put(rule.name(), of(rule, file));
        }
        return Collections.unmodifiableMap(all);
    }

    private static RuleText of(RuleEntry rule, List<String> file) {
        int first = rule.line() - 1;
        while (first > 0 && file.get(first - 1).strip().startsWith("//")) first--;
        int last = rule.line() - 1;
        while (last + 1 < file.size() && !"end".equals(file.get(last).strip())) last++;
        return new RuleText(rule, first + 1, last + 1, String.join("\n", file.subList(first, last + 1)));
    }

    /** The sentence that the rule puts into practice: the comment above it. */
    public String sentence() {
        return text.lines().takeWhile(line -> line.strip().startsWith("//")).map(line -> line.strip().substring(2).strip()).collect(Collectors.joining(" "));
    }

    /** The conditions as they are written, one a line. */
    public List<String> when() {
        return between("when", "then");
    }

    /** What the rule says, as it is written. */
    public String then() {
        return String.join(" ", between("then", "end"));
    }

    private List<String> between(String from, String to) {
        List<String> found = new ArrayList<>();
        boolean inside = false;
        for (String line : text.lines().map(String::strip).toList()) {
            if (line.equals(to) && inside) return found;
            if (inside && !line.isEmpty()) found.add(line);
            if (line.equals(from)) inside = true;
        }
        return found;
    }

    /** Who wrote it, where the rule says so ({@code @author( "…" )}). */
    public Optional<String> author() {
        Matcher author = AUTHOR.matcher(text);
        return author.find() ? Optional.of(author.group(1)) : Optional.empty();
    }

    /** SHA-256 of its text, hex. */
    public String hash() {
        return Sha256.hex(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Whether both do the same: they differ in sentence and layout at most. */
    public boolean sameDeed(RuleText other) {
        return deed().equals(other.deed());
    }

    private String deed() {
        return NOTHING_SAID.matcher(text).replaceAll(found -> Matcher.quoteReplacement(found.group().startsWith("\"") ? found.group() : ""));
    }
}
