package org.lingshu.intake;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lingshu.clinical.Examination;
import org.lingshu.knowledge.Term;
import org.lingshu.knowledge.Together;
import org.lingshu.knowledge.Vocabulary;

/**
 * Knows how far a denial goes on over commas: over bare findings that records deny in one breath with what it denied, when the next one makes a couplet
 * with it (无恶心，呕吐) or at least two follow (无胸闷，胸痛，心慌，气短); and behind a word that opens lists (否认) over whatever is bare.
 */
final class DeniedTogether {
    private static final int FEW = 2;
    private static final int FAR = 400;
    private final Map<String, Set<String>> groups = new HashMap<>();
    private final Map<String, Set<String>> couplets = new HashMap<>();
    private final Words notBare;
    private final Words describes;

    private DeniedTogether(Vocabulary vocabulary) {
        for (Together each : vocabulary.together()) {
            each.terms().forEach(term -> groups.computeIfAbsent(term, any -> new HashSet<>()).addAll(each.terms()));
            each.couplets().forEach(couplet -> {
                couplets.computeIfAbsent(couplet.getFirst(), any -> new HashSet<>()).add(couplet.getLast());
                couplets.computeIfAbsent(couplet.getLast(), any -> new HashSet<>()).add(couplet.getFirst());
            });
        }
        notBare = Words.of(vocabulary.words("not-bare"));
        describes = Words.of(vocabulary.words("qualifies-before"));
    }

    static DeniedTogether of(Vocabulary vocabulary) {
        return new DeniedTogether(vocabulary);
    }

    /** A place behind which a denial may go on, and what is known there. */
    record Place(String plain, int from, int to, List<Piece> pieces, int next) {
    }

    /**
     * The place that the denial reaches from a comma; the comma itself when it ends there.
     *
     * @param last     what was denied last
     * @param affirmed what the sentence and the chief complaint state; it is not denied by going on
     * @param opener   whether a word that opens lists denied it
     */
    int reach(Place place, Term last, Set<String> affirmed, boolean opener) {
        int reached = place.from() - 1;
        int count = 0;
        boolean couplet = false;
        int at = place.from();
        int piece = place.next();
        while (at < place.to() && at - place.from() < FAR) {
            int end = clauseEnd(place, at);
            int after = piece;
            while (after < place.pieces().size() && place.pieces().get(after).start() < end) after++;
            Set<String> terms = bare(place.plain(), at, end, place.pieces().subList(piece, after), opener);
            if (terms.isEmpty() || !terms.stream().allMatch(term -> goesWith(term, last, opener)) || terms.stream().anyMatch(affirmed::contains)) break;
            couplet |= count == 0 && terms.size() == 1 && couplets.getOrDefault(last.term(), Set.of()).containsAll(terms);
            count++;
            if (opener || couplet && count == 1 || count >= FEW) reached = end;
            piece = after;
            if (end >= place.to() || place.plain().charAt(end) != '，') return reached;
            at = end + 1;
        }
        boolean free = opener || affirmed.stream().noneMatch(groups.getOrDefault(last.term(), Set.of())::contains);
        if (count >= FEW && !free) reached = place.from() - 1;
        return count > 0 && described(place, at) ? place.from() - 1 : reached;
    }

    private boolean goesWith(String term, Term last, boolean opener) {
        if (groups.getOrDefault(last.term(), Set.of()).contains(term)) return true;
        return opener && last.examination() != Examination.HISTORY && !diseases.contains(term);
    }
}
