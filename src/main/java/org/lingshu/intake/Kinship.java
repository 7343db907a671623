package org.lingshu.intake;

import java.util.List;
import org.lingshu.clinical.Examination;
import org.lingshu.knowledge.Section;
import org.lingshu.knowledge.Vocabulary;

/** Tells whether a relative whom a text names is the one who has what follows (父亲患冠心病), or only somebody in the patient's story (与家人争执后头晕). */
final class Kinship {
    private static final int REACH = 24;
    private final Words has;
    private final Words does;
    private final Words diseases;
    private final Words companion;

    private Kinship(Words has, Words does, Words diseases, Words companion) {
        this.has = has;
        this.does = does;
        this.diseases = diseases;
        this.companion = companion;
    }

    static Kinship of(Vocabulary vocabulary) {
        return new Kinship(Words.of(vocabulary.words("kinship")), Words.of(vocabulary.words("kinship-not")),
                Words.of(vocabulary.words("kinship-disease")), Words.of(vocabulary.words("companion")));
    }

    /**
     * Whether what follows is the relative's.
     *
     * @param piece     the relative
     * @param following the pieces behind
     * @param already   whether the clause speaks of a relative already, whom 和 joins to this one
     */
    boolean subject(String plain, Region region, Piece piece, List<Piece> following, boolean already) {
        if (region.holds() == Section.Holds.FAMILY || already) return true;
        boolean beside = piece.start() > region.start() && companion.contains(plain.substring(piece.start() - 1, piece.start()));
        if (region.holds() == Section.Holds.PAST) return !beside;
        int end = piece.end();
        while (end < region.end() && end - piece.end() < REACH && plain.charAt(end) != '，' && !Characters.ends(plain.charAt(end))) end++;
        if (holds(does, plain, piece.end(), end)) return false;
        if (holds(beside ? diseases : has, plain, piece.end(), end)) return true;
        int clause = end;
        return !beside && following.stream().takeWhile(each -> each.start() < clause).filter(each -> each.is(Piece.Kind.STATEMENT)).findFirst()
                .filter(each -> each.states().stream().anyMatch(stated -> stated.term().examination() == Examination.HISTORY)).isPresent();
    }

    private static boolean holds(Words words, String plain, int from, int to) {
        for (int at = from; at < to; at++) if (words.longest(plain, at) > 0) return true;
        return false;
    }
}
