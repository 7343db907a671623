package org.lingshu.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lingshu.knowledge.Knowledge;
import org.lingshu.knowledge.Lasting;

/** Reads words that are a finding only with a duration: 停经9周, 孕20周, 大便已四日未解. */
final class LastingReader {
    private static final String TIME = "\\s?(?:已有|已经|已|约|近|有|每)?\\s?(?<number>" + Numerals.WRITTEN + ")\\s?(?:\\+\\d?)?[余多]?\\s?(?:\\+\\d?)?";
    private final List<Known> all = new ArrayList<>();

    private LastingReader(Knowledge knowledge) {
        for (Lasting each : knowledge.vocabulary().lastings()) {
            String word = Characters.plain(each.lasting());
            List<Stated> states = each.states().stream().map(term -> new Stated(knowledge.terms().get(term), true, 0, 0)).toList();
            all.add(new Known(word, Pattern.compile(TIME + "(?:" + String.join("|", each.units()) + ")余?(?!前)" + then(each)), each.least(), states));
        }
    }

    private record Known(String word, Pattern time, int least, List<Stated> states) {
    }

    private static String then(Lasting lasting) {
        return lasting.then().isEmpty() ? "" : "\\s?(?:仍|均|都|尚|还|才|方)?(?:" + String.join("|", lasting.then().stream().map(Characters::plain).toList()) + ")";
    }

    static LastingReader of(Knowledge knowledge) {
        return new LastingReader(knowledge);
    }

    /** Every such finding in a text of one spelling. */
    List<Piece> read(String text) {
        List<Piece> found = new ArrayList<>();
        for (Known known : all) {
            if (!text.contains(known.word())) continue;
            Matcher time = known.time().matcher(text);
            for (int at = text.indexOf(known.word()); at >= 0; at = text.indexOf(known.word(), at + 1)) {
                if (!time.region(at + known.word().length(), text.length()).lookingAt() || Numerals.greatest(time.group("number")) < known.least()) continue;
                int length = time.end() - at;
                found.add(Piece.composed(at, time.end(), known.states().stream().map(each -> new Stated(each.term(), true, 0, length)).toList()));
            }
        }
        return found;
    }
}
