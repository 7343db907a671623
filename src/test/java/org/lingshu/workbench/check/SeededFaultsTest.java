package org.lingshu.workbench.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lingshu.Repository;
import org.lingshu.problem.Problem;
import org.lingshu.rulebook.Draft;

/** Faults of many kinds, each put into another of the shipped rules, are all found in one run, at their lines and with a hint; before, there was none. */
class SeededFaultsTest {
    private static final Pattern RULE = Pattern.compile("(?m)^//[^\n]*\nrule \"[^\n]*\"\n(?s:.*?)^end$");
    private static final String HERE = "◆";
    private static final String RENAMED = "(?s)(rule \"[^\"]*)(\".*end)";

    /** One kind of fault: what is changed in a rule of a folder; the mark stands before the word at which the fault must be found. */
    private record Seed(String check, String folder, String from, String to) {
    }

    private static final List<Seed> SEEDS = List.of(
            new Seed("unknown-term", "1-findings", "Finding\\.from\\( \"([^\"]+)\"", "Finding.from( \"◆$1状\""),
            new Seed("unknown-term", "2-elements", "term in \\( \"([^\"]+)\"", "term in ( \"◆$1状\""),
            new Seed("unknown-term", "2-elements", "term == \"([^\"]+)\"", "term == \"◆$1状\""),
            new Seed("unknown-term", "2-elements", ", \"([^\"]+)\" \\) \\)", ", \"◆$1状\" ) )"),
            new Seed("unknown-term", "5-interpretation", "term in \\( \"([^\"]+)\"", "term in ( \"◆$1状\""),
            new Seed("unknown-term", "6-safety", "term in \\( \"([^\"]+)\"", "term in ( \"◆$1状\""),
            new Seed("unknown-element", "2-elements", "Evidence\\.strong\\( \"([^\"]+)\"", "Evidence.strong( \"◆$1性\""),
            new Seed("unknown-element", "2-elements", "Evidence\\.against\\( \"([^\"]+)\"", "Evidence.against( \"◆$1性\""),
            new Seed("unknown-element", "3-syndromes", "Element\\( name == \"([^\"]+)\"", "Element( name == \"◆$1性\""),
            new Seed("unknown-syndrome", "3-syndromes", "Syndrome\\.of\\( \"([^\"]+)证\"", "Syndrome.of( \"◆$1症\""),
            new Seed("unknown-analyte", "1-findings", "Measurement\\( name == \"([^\"]+)\"", "Measurement( name == \"◆$1值\""),
            new Seed("unknown-band", "1-findings", "band == \"([^\"]+)\"", "band == \"◆$1段\""),
            new Seed("unknown-source", "2-elements", "@source\\( \"([a-z]+)-", "@source( \"◆$1x-"),
            new Seed("unknown-source", "6-safety", "@source\\( \"([a-z]+)-", "@source( \"◆$1x-"),
            new Seed("no-source", "2-elements", "rule \"([^\"]+)\"\n    @source\\( \"[^\"]+\" \\)", "rule \"◆$1\"\n   "),
            new Seed("no-source", "5-interpretation", "rule \"([^\"]+)\"\n    @source\\( \"[^\"]+\" \\)", "rule \"◆$1\"\n   "),
            new Seed("no-since", "3-syndromes", "rule (\"[^\n]+\n[^\n]+)  @since\\( \"[^\"]+\" \\)", "◆rule $1"),
            new Seed("unknown-annotation", "2-elements", "  @since\\(", "  ◆@cites( \"x\" )  @since("),
            new Seed("no-sentence", "3-syndromes", "//[^\n]*\nrule", "\n◆rule"),
            new Seed("type-slip", "2-elements", "term == \"[^\"]+\"", "◆term == true"),
            new Seed("type-slip", "2-elements", "present, term", "◆term, term"),
            new Seed("type-slip", "3-syndromes", "\", possible \\)", "\", ◆level == \"probable\" )"),
            new Seed("type-slip", "1-findings", ", high \\)", ", ◆grade == \"hihg\" )"),
            new Seed("type-slip", "6-safety", ", critical, high \\)", ", ◆value, high )"),
            new Seed("unknown-property", "2-elements", "present, term", "◆female, term"),
            new Seed("unknown-property", "3-syndromes", "\", possible \\)", "\", ◆present )"),
            new Seed("number-in-rule", "2-elements", "when\n", "when\n    \\$old : Patient( years > ◆65 )\n"),
            new Seed("number-in-rule", "2-elements", "Evidence\\.weak\\( (\"[^\"]+\"), \\$sign \\)", "Evidence.weak( $1, ◆3 )"),
            new Seed("number-in-rule", "1-findings", ", low \\)", ", value < ◆3.5 )"),
            new Seed("wrong-output", "2-elements", "insert\\( Evidence\\.strong", "insert( ◆Syndrome.of"),
            new Seed("wrong-output", "3-syndromes", "insert\\( Syndrome\\.of", "insert( ◆Finding.from"),
            new Seed("several-inserts", "2-elements", "(insert\\([^\n]+;)\n", "◆$1\n    $1\n"),
            new Seed("several-inserts", "3-syndromes", "(insert\\([^\n]+;)\n", "◆$1 $1\n"),
            new Seed("engine-magic", "1-findings", "when\n", "    ◆salience 5\nwhen\n"),
            new Seed("engine-magic", "2-elements", "when\n", "    ◆no-loop true\nwhen\n"),
            new Seed("engine-magic", "3-syndromes", "when\n", "    ◆agenda-group \"first\"\nwhen\n"),
            new Seed("engine-magic", "6-safety", "when\n", "    ◆lock-on-active\nwhen\n"),
            new Seed("engine-magic", "2-elements", "insert\\( Evidence[^\n]+\n", "◆modify( \\$sign ) { }\n"),
            new Seed("engine-magic", "2-elements", "insert\\( Evidence[^\n]+\n", "◆delete( \\$sign );\n"),
            new Seed("engine-magic", "2-elements", "when\n", "when\n    ◆eval( true )\n"),
            new Seed("engine-magic", "5-interpretation", "when\n", "when\n    ◆forall( Finding( present ) )\n"),
            new Seed("code-in-consequence", "2-elements", "then\n", "◆then\n    System.out.println( \"x\" );\n"),
            new Seed("code-in-consequence", "3-syndromes", "then\n( +insert\\( )Syndrome\\.of\\( \"(.)", "◆then\n$1Syndrome.of( \"$2\" + \""),
            new Seed("not-one-insert", "2-elements", "then\n[^\n]+\n", "◆then\n"),
            new Seed("not-allowed", "2-elements", "Finding\\( present", "◆Symptom( present"),
            new Seed("not-allowed", "3-syndromes", "\", possible \\)", "\", ◆getClass() != level )"),
            new Seed("unbound-condition", "3-syndromes", "\\$\\w+ *: (Element\\( [^\n]+)\n", "◆$1\n"),
            new Seed("unbound-condition", "2-elements", "when\n", "when\n    ◆Patient( female )\n"),
            new Seed("unbound-name", "2-elements", "\\$sign \\) \\);", "◆\\$sing ) );"),
            new Seed("own-stage", "1-findings", "when\n", "when\n    ◆not Finding( present, term == \"刺痛\" )\n"),
            new Seed("silence-as-absence", "2-elements", "when\n", "when\n    ◆not Finding( present, term == \"起病急骤\" )\n"),
            new Seed("silence-as-absence", "3-syndromes", "when\n", "when\n    ◆not Finding( present, term == \"刺痛\" )\n"),
            new Seed("hidden-evidence", "3-syndromes/composed", "(accumulate\\( [^\n]+collectList\\( \\$element)( )", "◆$1.name$2"),
            new Seed("same-conditions", "2-elements", "term in \\( \"([^\"]+)\"", "term in ( \"◆$1\", \"$1\""),
            new Seed("same-conditions", "3-syndromes", "(?s)(// [^\n]+\n)" + RENAMED, "$0\n\n$1◆$2/二$3"),
            new Seed("subsumed-rule", "3-syndromes", "(?s)(// [^\n]+\n)(rule \"[^\"]*)(\".*Element\\( name == \"[^\"]+\", )possible( .*end)", "$0\n\n$1◆$2/三$3likely$4"),
            new Seed("contradictory-evidence", "2-elements", "(?s)(// [^\n]+\n)(rule \"[^\"]*)(\".*Finding\\( present, term in \\( \")([^\"]+\")(.*Evidence\\.)(?:strong|weak)(.*end)", "$0\n\n$1$2/反$3◆$4$5against$6"),
            new Seed("double-evidence", "2-elements", "(?s)(// [^\n]+\n)(rule \"[^\"]*)(\".*Finding\\( present, term in \\( \")([^\"]+\")(.*Evidence\\.)strong(.*end)", "$0\n\n$1$2/复$3◆$4$5weak$6"),
            new Seed("impossible-rule", "3-syndromes", "(\\$\\w+ *: (Element\\( name == \"[^\"]+\", possible \\))\n)", "$1    ◆not $2\n"),
            new Seed("same-name", "2-elements", "(?s)(// [^\n]+\n)(rule.*end)", "$0\n\n$1◆$2"),
            new Seed("foreign-band", "1-findings", "name == \"(?!收缩压|舒张压)([^\"]+)\", (?:high|low)", "name == \"$1\", band == \"◆3级升高\""),
            new Seed("endless-rules", "1-findings", "(?s)(// [^\n]+\n)(rule \"[^\"]*)(\".*when\n).*(then\n.*Finding\\.from\\( (\"[^\"]+\"), )\\$\\w+( .*end)", "$0\n\n$1◆$2/环$3    \\$found : Finding( present, term == $5 )\n$4\\$found$6"));

    /** Faults of a whole file, by the text before its first rule. */
    private static final Map<String, String> FILES = new TreeMap<>(Map.of("foreign-import", "import java.util.List\n", "engine-magic", "global java.util.List all\n", "escape", "// \\\n", "invisible-letter",
            "// \u202e\n", "block-comment", "/* */\n", "broken-form", "rul \"x\"\n"));

    @TempDir
    private Path folder;

    @Test
    void everySeededFaultIsFoundAtItsLineWithAHint() throws IOException {
        Path rules = folder.resolve("rules");
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> walk = Files.walk(Path.of("rules"))) {
            for (Path each : walk.filter(path -> path.toString().endsWith(".drl")).toList()) files.put(each.toString().replace('\\', '/'), Files.readString(each));
        }
        Set<String> changed = new HashSet<>();
        List<String> expected = new ArrayList<>();
        Set<String> whole = new HashSet<>();
        FILES.forEach((check, text) -> {
            String path = files.keySet().stream().filter(each -> each.startsWith("rules/5-interpretation/ask") && whole.add(each)).findFirst().orElseThrow();
            files.put(path, files.get(path).replaceFirst("dialect", Matcher.quoteReplacement(text) + "dialect"));
            expected.add(path + ":5 " + check);
        });
        for (Seed seed : SEEDS) expected.add(planted(seed, files, whole, changed).orElseThrow(() -> new AssertionError("no rule for " + seed)));
        for (var file : files.entrySet()) {
            Path target = folder.resolve(file.getKey());
            Files.createDirectories(target.getParent());
            String text = file.getValue();
            for (int i = 0; i < expected.size(); i++) if (expected.get(i).startsWith(file.getKey() + "#")) expected.set(i, located(expected.get(i), text));
            Files.writeString(target, text.replaceAll(HERE + "\\d*;?", ""));
        }
        assertTrue(changed.size() >= 40 && expected.size() >= 60, changed.size() + " rules, " + expected.size() + " faults");
        Inspection inspection = Inspection.of(Draft.read(rules, Repository.knowledge()), Repository.knowledge(), List.of(), true, Optional.empty(), Map.of(), LocalDate.of(2026, 11, 26));
        Map<String, Problem> found = new TreeMap<>();
        inspection.run().all().forEach(each -> found.putIfAbsent(each.path() + ":" + each.line() + " " + each.check(), each));
        assertEquals(List.of(), expected.stream().filter(each -> !found.containsKey(each)).sorted().toList());
        assertEquals(List.of(), expected.stream().map(found::get).filter(each -> each.message().isBlank() || each.chinese().isBlank() || each.hint().isBlank()).toList());
    }

    /** Plants a seed in the first rule that has room for it and none yet; says where, by a mark that is found again when all are planted. */
    private static Optional<String> planted(Seed seed, Map<String, String> files, Set<String> whole, Set<String> changed) {
        Pattern from = Pattern.compile(seed.from());
        for (var file : files.entrySet()) {
            if (whole.contains(file.getKey()) || !file.getKey().substring(6, file.getKey().lastIndexOf('/')).equals(seed.folder())) continue;
            for (var rule : RULE.matcher(file.getValue()).results().toList()) {
                Matcher room = from.matcher(rule.group());
                String name = file.getKey() + rule.group().lines().toList().get(1);
                if (rule.group().contains(HERE) || changed.contains(name) || !room.find()) continue;
                String mark = HERE + changed.size() + ";";
                changed.add(name);
                file.setValue(file.getValue().substring(0, rule.start()) + room.replaceFirst(seed.to().replace(HERE, mark)) + file.getValue().substring(rule.end()));
                return Optional.of(file.getKey() + "#" + mark + "#" + seed.check());
            }
        }
        return Optional.empty();
    }

    private static String located(String planted, String text) {
        String[] parts = planted.split("#");
        return parts[0] + ":" + (1 + text.substring(0, text.indexOf(parts[1])).chars().filter(letter -> letter == '\n').count()) + " " + parts[2];
    }
}
