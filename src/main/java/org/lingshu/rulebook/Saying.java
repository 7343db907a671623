package org.lingshu.rulebook;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a rule adds when it speaks, read from its consequence.
 *
 * @param kind  kind of fact: {@code Syndrome}; {@code Element} for the sum of evidence
 * @param how   the call that makes it: {@code of}, {@code strong}, {@code urgent}
 * @param words the words it is made with, in their order; empty when it speaks of whatever it matched
 * @param bound the names of the facts it is made with, without the {@code $}
 */
public record Saying(String kind, String how, List<String> words, List<String> bound) {
    private static final Pattern MADE = Pattern.compile("insert\\(\\s*(\\$?\\w+)\\.(\\w+)\\s*\\((.*)\\)\\s*\\)", Pattern.DOTALL);
    private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"");
    private static final Pattern BOUND = Pattern.compile("\\$([\\p{L}_][\\p{L}\\p{N}_]*)");

    public Saying {
        words = List.copyOf(words);
        bound = List.copyOf(bound);
    }

    static Saying read(String consequence) {
        Matcher made = MADE.matcher(consequence);
        if (!made.find()) return new Saying("", "", List.of(), List.of());
        String rest = made.group(3);
        String kind = made.group(1).startsWith("$") ? "Element" : made.group(1);
        return new Saying(kind, made.group(2), WORD.matcher(rest).results().map(each -> each.group(1)).toList(),
                BOUND.matcher(rest.replaceAll(WORD.pattern(), "")).results().map((MatchResult each) -> each.group(1)).distinct().toList());
    }

    /** What it is called: the name of an element or syndrome, or the sentence said to the clinician; empty when it names what it matched. */
    public String name() {
        return words.isEmpty() ? "" : words.getFirst();
    }
}
