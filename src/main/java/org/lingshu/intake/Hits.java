package org.lingshu.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The words found in one text, by the place they begin at: of each kind the longest. */
final class Hits {
    private final List<Piece> pieces = new ArrayList<>();
    private final List<Opener> openers = new ArrayList<>();
    private final Word[] sites;
    private final Word[] sensations;
    private final Word[] analytes;
    private final Word[] infixes;
    private final Word[] pressures;
    private final Word[] joiners;
    private final Word[] degrees;
    private final Word[] negations;
    private final boolean[] markerEnds;

    private Hits(int length) {
        sites = new Word[length + 1];
        sensations = new Word[length + 1];
        analytes = new Word[length + 1];
        infixes = new Word[length + 1];
        pressures = new Word[length + 1];
        joiners = new Word[length + 1];
        degrees = new Word[length + 1];
        negations = new Word[length + 1];
        markerEnds = new boolean[length + 1];
    }

    static Hits in(String plain, Lexicon lexicon) {
        Hits hits = new Hits(plain.length());
        lexicon.find(plain.toCharArray(), hits::add);
        return hits;
    }

    /** Statements and markers, each as one piece. */
    List<Piece> pieces() {
        return pieces;
    }

    /** A word at a place that may open a finding in people's own words. */
    record Opener(int start, Word word) {
    }

    /** All such words, in the order of their ends. */
    List<Opener> openers() {
        return openers;
    }

    /** Whether the name of something that is measured begins here. */
    boolean measures(int at) {
        return analytes[at] != null || pressures[at] != null;
    }

    /** Whether the name of a place of the body begins here. */
    boolean places(int at) {
        return sites[at] != null;
    }

    Optional<Word> site(int at) {
        return Optional.ofNullable(sites[at]);
    }

    Optional<Word> sensation(int at) {
        return Optional.ofNullable(sensations[at]);
    }

    Optional<Word> analyte(int at) {
        return Optional.ofNullable(analytes[at]);
    }

    Optional<Word> infix(int at) {
        return Optional.ofNullable(infixes[at]);
    }

    Optional<Word> pressure(int at) {
        return Optional.ofNullable(pressures[at]);
    }

    Optional<Word> joiner(int at) {
        return Optional.ofNullable(joiners[at]);
    }

    Optional<Word> degree(int at) {
        return Optional.ofNullable(degrees[at]);
    }

    Optional<Word> negation(int at) {
        return Optional.ofNullable(negations[at]);
    }

    /** Whether a word that is passed over, joins or denies ends here. */
    boolean markerEnds(int at) {
        return markerEnds[at];
    }

    private void add(int start, int end, Word word) {
        if (!word.states().isEmpty()) pieces.add(Piece.statement(start, end, word.states()));
        else if (word.steers()) pieces.add(Piece.marker(start, end, word.roles()));
        if (word.opens()) openers.add(new Opener(start, word));
        if (word.site().isPresent()) longer(sites, start, word);
        if (word.sensation().isPresent()) longer(sensations, start, word);
        if (word.analyte().isPresent()) longer(analytes, start, word);
        if (!word.roles().isEmpty()) steering(start, end, word);
    }

    private void steering(int start, int end, Word word) {
        boolean passed = word.is(Role.DEGREE) || word.is(Role.RESUMPTION);
        if (word.is(Role.JOINER)) longer(joiners, start, word);
        if (word.is(Role.NEGATION) || word.is(Role.NEGATION_ADJACENT)) longer(negations, start, word);
        if (passed) longer(degrees, start, word);
        if (word.is(Role.INFIX)) longer(infixes, start, word);
        if (word.is(Role.BLOOD_PRESSURE)) longer(pressures, start, word);
        if (passed || word.is(Role.JOINER) || word.is(Role.NEGATION)) markerEnds[end] = true;
    }

    private static void longer(Word[] all, int at, Word word) {
        if (all[at] == null || all[at].length() < word.length()) all[at] = word;
    }
}
