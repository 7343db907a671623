package org.lingshu.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lingshu.knowledge.Knowledge;
import org.lingshu.knowledge.Strip;
import org.lingshu.knowledge.Term;

/** Reads the ordinal results of a test under its name: 尿常规：白细胞（+++），亚硝酸盐阳性，蛋白（-）. A result between yes and no (±) stays open. */
final class StripReader {
    private static final int REACH = 200;
    private static final Pattern RESULT = Pattern.compile("\\s?：?\\s?(?:（?\\s?(?<yes>[1-4]?\\+{1,4}|[1-4]\\+)\\s?）?|(?<positive>(?:强|弱)?阳性)|(?<no>阴性|（-）|-(?![0-9])))");
    private final Words names;
    private final Map<String, Map<String, Term>> items = new HashMap<>();
    private final Map<String, Words> words = new HashMap<>();

    private StripReader(Knowledge knowledge) {
        for (Strip strip : knowledge.vocabulary().strips()) {
            Map<String, Term> terms = new HashMap<>();
            strip.items().forEach((item, term) -> terms.put(Characters.plain(item), knowledge.terms().get(term)));
            for (String name : strip.names()) {
                items.put(Characters.plain(name), terms);
                words.put(Characters.plain(name), Words.of(terms.keySet()));
            }
        }
        names = Words.of(items.keySet());
    }

    static StripReader of(Knowledge knowledge) {
        return new StripReader(knowledge);
    }

    /** Every result in a text of one spelling. */
    List<Piece> read(String text) {
        List<Piece> all = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            int length = names.longest(text, at);
            if (length == 0) {
                at++;
                continue;
            }
            at = results(text, text.substring(at, at + length), at + length, all);
        }
        return all;
    }

    private int results(String text, String name, int from, List<Piece> into) {
        Words known = words.get(name);
        Matcher result = RESULT.matcher(text);
        int at = from;
        while (at < text.length() && at - from < REACH && !Characters.ends(text.charAt(at)) && names.longest(text, at) == 0) {
            int length = known.longest(text, at);
            if (length == 0 || !result.region(at + length, text.length()).lookingAt()) {
                at += Math.max(1, length);
                continue;
            }
            Term term = items.get(name).get(text.substring(at, at + length));
            into.add(Piece.composed(at, result.end(), List.of(new Stated(term, result.group("no") == null, 0, result.end() - at))));
            at = result.end();
        }
        return at;
    }
}
