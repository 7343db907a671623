package org.lingshu.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A copy of the rule files with fewer or more evidence rules than there are. */
final class GrownRules {
    private static final Pattern RULE = Pattern.compile("(?ms)^rule \"([^\"]+)\".*?^end$");

    private GrownRules() {
    }

    /** Writes a copy of about the size wanted, and gives how many rules it has. */
    static int write(Path from, Path to, int size) throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.walk(from)) {
            files = all.filter(each -> each.toString().endsWith(".drl")).filter(each -> !each.startsWith(from.resolve("retired"))).sorted().toList();
        }
        int total = 0;
        for (Path file : files) total += count(Files.readString(file));
        int wanted = size - total;
        int count = 0;
        for (Path file : files) {
            String text = Files.readString(file);
            boolean grows = file.getParent().endsWith("2-elements") && !file.endsWith("whole-picture.drl");
            String written = !grows ? text : wanted < 0 ? fewer(text, -wanted) : more(text, wanted);
            if (grows) wanted -= count(written) - count(text);
            Path copy = to.resolve(from.relativize(file).toString());
            Files.createDirectories(copy.getParent());
            Files.writeString(copy, written);
            count += count(written);
        }
        return count;
    }

    private static int count(String text) {
        return (int) RULE.matcher(text).results().count();
    }

    private static String fewer(String text, int tooMany) {
        int[] left = {tooMany};
        return RULE.matcher(text).replaceAll(found -> left[0]-- > 0 ? "" : Matcher.quoteReplacement(found.group()));
    }

    private static String more(String text, int missing) {
        int[] left = {missing};
        return RULE.matcher(text).replaceAll(found -> Matcher.quoteReplacement(left[0]-- > 0
                ? found.group() + "\n\n" + found.group().replace("\"" + found.group(1) + "\"", "\"" + found.group(1) + "·又\"") : found.group()));
    }
}
