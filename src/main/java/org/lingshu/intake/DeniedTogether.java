package org.lingshu.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
    private static final int MOST = 30;
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

    /**
     * The place behind a comma at which a denial may go on.
     *
     * @param plain  the text in one spelling
     * @param from   the place
     * @param to     where the region ends
     * @param pieces the pieces of the region
     * @param next   the first of them behind the comma
     */
    record Place(String plain, int from, int to, List<Piece> pieces, int next) {
        private int clauseEnd() {
            int at = from;
            while (at < to && plain.charAt(at) != '，' && !Characters.ends(plain.charAt(at))) at++;
            return at;
        }

        private Place behind(int end) {
            int after = next;
            while (after < pieces.size() && pieces.get(after).start() <= end) after++;
            return new Place(plain, Math.min(end + 1, to), to, pieces, after);
        }

        private List<Piece> clause(int end) {
            int after = next;
            while (after < pieces.size() && pieces.get(after).start() < end) after++;
            return pieces.subList(next, after);
        }
    }

    /**
     * A denial that has come to a comma.
     *
     * @param last     what was denied last
     * @param opener   whether a word that opens lists denied it
     * @param sentence what the sentence states so far
     * @param complain what the chief complaint states: a list that would deny it is none
     */
    record Denied(Term last, boolean opener, Set<String> sentence, Set<String> complain) {
    }

    /** The end of the last clause that the denial reaches; the place itself when the comma ends it. */
    int reach(Place place, Denied denied) {
        if (!denied.opener() && !groups.containsKey(denied.last().term())) return place.from();
        List<Integer> ends = new ArrayList<>();
        boolean couplet = false;
        Place at = place;
        while (at.from() < at.to() && ends.size() < MOST) {
            int end = at.clauseEnd();
            Set<String> terms = bare(at, end, denied);
            if (terms.isEmpty()) break;
            couplet |= ends.isEmpty() && couplets.getOrDefault(denied.last().term(), Set.of()).containsAll(terms);
            ends.add(end);
            boolean closed = end >= at.to() || at.plain().charAt(end) != '，';
            at = closed ? new Place(at.plain(), at.to(), at.to(), at.pieces(), at.pieces().size()) : at.behind(end);
        }
        if (ends.isEmpty() || describes(at)) return place.from();
        Set<String> group = groups.getOrDefault(denied.last().term(), Set.of());
        if (denied.opener() || ends.size() >= FEW && denied.sentence().stream().noneMatch(group::contains)) return ends.getLast();
        return couplet ? ends.getFirst() : place.from();
    }

    /** The terms of a clause that is nothing but findings that go with the denied one; none when it is anything else. */
    private Set<String> bare(Place at, int end, Denied denied) {
        Set<String> terms = new HashSet<>();
        int read = at.from();
        int statements = 0;
        for (Piece piece : at.clause(end)) {
            if (!blank(at.plain(), read, piece.start()) || piece.end() > end) return Set.of();
            read = piece.end();
            if (denied.opener() && piece.is(Role.JOINER) && !piece.is(Role.RESUMPTION)) continue;
            if (!piece.is(Piece.Kind.STATEMENT) || qualified(at.plain(), piece)) return Set.of();
            for (Stated stated : piece.states()) {
                if (!stated.present() || stated.term().normal() || !goesWith(stated.term(), denied)) return Set.of();
                terms.add(stated.term().term());
            }
            statements++;
        }
        return blank(at.plain(), read, end) && (statements == 1 || denied.opener()) ? terms : Set.of();
    }

    private boolean goesWith(Term term, Denied denied) {
        if (denied.sentence().contains(term.term()) || denied.complain().contains(term.term())) return false;
        if (groups.getOrDefault(denied.last().term(), Set.of()).contains(term.term())) return true;
        return denied.opener() && denied.last().examination() != Examination.HISTORY && term.examination() != Examination.HISTORY;
    }

    private boolean qualified(String plain, Piece piece) {
        for (int at = piece.start(); at < piece.end(); at++) if (notBare.longest(plain, at) > 0) return true;
        return false;
    }

    /** Whether the clause describes what stood before it: …，活动后加重. */
    private boolean describes(Place at) {
        int end = at.clauseEnd();
        Optional<Piece> first = at.clause(end).stream().filter(each -> each.is(Piece.Kind.STATEMENT)).findFirst();
        int until = first.map(Piece::end).orElse(end);
        for (int i = at.from(); i < until; i++) {
            int length = describes.longest(at.plain(), i);
            if (length > 1 || length == 1 && i == at.from()) return true;
        }
        return false;
    }

    private static boolean blank(String plain, int from, int to) {
        for (int at = from; at < to; at++) if (plain.charAt(at) != ' ' && plain.charAt(at) != '、') return false;
        return true;
    }
}
