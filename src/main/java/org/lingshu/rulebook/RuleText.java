package org.lingshu.rulebook;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lingshu.problem.Problem;

/**
 * The text of one rule within its file, so that a problem can stand at the very word that is meant.
 *
 * @param path the file, as the expert knows it
 * @param file everything that stands in the file
 * @param from where the rule begins in it
 * @param to   where it ends
 */
record RuleText(String path, String file, int from, int to) {
    private static final Pattern COMMENT = Pattern.compile("(?m)\"[^\"\\n]*\"|//.*$");

    private static final Pattern END = Pattern.compile("(?m)^(\\s*end)\\s*$");

    RuleText {
        if (from < 0 || to < from || to > file.length()) throw new IllegalArgumentException(path + ": " + from + " to " + to);
    }

    /** The rule without its comments, every character still at its place. */
    String code() {
        Matcher comment = COMMENT.matcher(file.substring(from, to));
        return comment.replaceAll(found -> Matcher.quoteReplacement(found.group().startsWith("//") ? " ".repeat(found.group().length()) : found.group()));
    }

    /** Its lines with those of the comment above them, to the line of its end. */
    String lines() {
        int begin = file.lastIndexOf('\n', from - 1) + 1;
        while (begin > 0) {
            int above = file.lastIndexOf('\n', begin - 2) + 1;
            if (!file.substring(above, begin).strip().startsWith("//")) break;
            begin = above;
        }
        Matcher end = END.matcher(file);
        return file.substring(begin, end.find(from) ? end.end(1) : to);
    }

    /** The place of a word of the rule; one in quotes is preferred to one that is part of another. The rule's name when it does not hold the word. */
    int find(String word) {
        String code = code();
        int quoted = code.indexOf("\"" + word + "\"", Math.max(0, code.indexOf('\n')));
        if (quoted >= 0) return from + quoted + 1;
        if (word.isEmpty()) return from;
        Matcher whole = Pattern.compile("(?<![\\p{L}\\p{N}_$])" + Pattern.quote(word) + "(?![\\p{L}\\p{N}_])").matcher(code);
        if (whole.find(Math.max(0, code.indexOf('\n'))) || whole.find(0)) return from + whole.start();
        int part = code.indexOf(word);
        return part < 0 ? from : from + part;
    }

    /** The place of a word within a part of the rule, which is given as it is written, whatever the spaces. */
    int find(String word, String within) {
        String code = code();
        Matcher part = Pattern.compile(Pattern.quote(within).replace(" ", "\\E\\s+\\Q")).matcher(code);
        int begin = !within.isEmpty() && part.find() ? part.start() : 0;
        int at = code.indexOf(word, begin);
        return at < 0 ? find(word) : from + at;
    }

    /** A problem at a place of the file. */
    Problem problem(int place, String check, String message, String chinese, String hint) {
        int line = 1 + (int) file.substring(0, place).chars().filter(letter -> letter == '\n').count();
        int column = place - file.lastIndexOf('\n', place - 1);
        return new Problem(path, line, column, check, message, chinese, hint);
    }
}
