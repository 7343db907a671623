package org.lingshu.knowledge;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The words of treatment (GB/T 16751.3 and textbooks) of which every principle is made: 健脾, 清利, 肝胆湿热. A principle is read word by word, the longest
 * first, so that each has its English and a word that nobody has explained is named when the knowledge base is read.
 */
final class PrincipleWords {
    private static final Pattern PHRASES = Pattern.compile("[，、；]");
    private final Map<String, Word> words = new HashMap<>();
    private int longest;

    /** What a word does among others: says something whole, waits for what it acts on, or is acted on. */
    private enum Part {
        WHOLE, VERB, THING
    }

    private record Word(String english, Part part) {
    }

    PrincipleWords(List<Entry> entries) {
        for (Entry entry : entries) {
            String word = entry.text("word");
            Part part = switch (entry.optional("part").orElse("whole")) {
                case "verb" -> Part.VERB;
                case "thing" -> Part.THING;
                default -> Part.WHOLE;
            };
            if (words.put(word, new Word(entry.text("english"), part)) != null) {
                entry.problem("stands-twice", "`" + word + "` stands twice", "`" + word + "` 重复", "merge the two entries");
            }
            longest = Math.max(longest, word.length());
        }
    }

    /** Notes every word of the entry's principle that nobody has explained. */
    void check(Entry entry, String principle) {
        for (String phrase : PHRASES.split(principle)) {
            List<String> parts = parts(phrase);
            for (String part : parts) {
                if (words.containsKey(part)) continue;
                String near = String.join("`, `", Nearest.of(phrase, words.keySet()));
                entry.problem("unknown-principle", "`" + part + "` of the principle `" + phrase + "` is not a word of knowledge-base/principles/words",
                        "治法 `" + phrase + "` 中的 `" + part + "` 不在 knowledge-base/principles/words 中", near.isEmpty() ? "add it with its English" : "did you mean `" + near + "`?");
            }
        }
    }

    /** The principle with its English; a word that is not known stays as it is. */
    Principle principle(String text) {
        List<String> phrases = new ArrayList<>();
        for (String phrase : PHRASES.split(text)) phrases.add(english(phrase));
        return new Principle(text, String.join("; ", phrases));
    }

    /** The words of a principle, each once, in order. */
    List<String> words(String principle) {
        List<String> all = new ArrayList<>();
        for (String phrase : PHRASES.split(principle)) all.addAll(parts(phrase));
        return all.stream().distinct().toList();
    }

    private String english(String phrase) {
        StringBuilder english = new StringBuilder();
        Part before = Part.WHOLE;
        for (String part : parts(phrase)) {
            Word word = words.getOrDefault(part, new Word(part, Part.WHOLE));
            if (!english.isEmpty()) english.append(word.part() == Part.THING && before == Part.VERB ? " " : " and ");
            english.append(word.english());
            before = word.part();
        }
        return english.toString();
    }

    private List<String> parts(String phrase) {
        List<String> parts = new ArrayList<>();
        for (int at = 0; at < phrase.length();) {
            int end = Math.min(phrase.length(), at + Math.max(1, longest));
            while (end > at + 1 && !words.containsKey(phrase.substring(at, end))) end--;
            parts.add(phrase.substring(at, end));
            at = end;
        }
        return parts;
    }
}
