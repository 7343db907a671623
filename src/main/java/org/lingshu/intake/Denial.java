package org.lingshu.intake;

import java.util.List;

/**
 * The reach of a denial: from 无 over the terms that follow, through lists, up to the comma that ends it. A comma does not end it when the list is
 * closed further on (否认高血压，糖尿病，冠心病病史).
 */
final class Denial {
    private static final int FAR = 14;
    private static final int WORDS_BEFORE_TERM = 3;
    private boolean holds;
    private boolean adjacent;
    private boolean closed;
    private boolean opener;
    private int terms;
    private int unknown;
    private int end;

    boolean holds() {
        return holds;
    }

    /** A denial begins, which ends at this place itself; an adjacent one reaches only what follows at once. */
    void begin(int at, boolean onlyAdjacent) {
        holds = true;
        adjacent = onlyAdjacent;
        closed = false;
        opener = false;
        terms = 0;
        unknown = 0;
        end = at;
    }

    /** A statement that ends at this place was a denial by itself; a list may carry it on. */
    void within(int at) {
        begin(at, false);
        terms = 1;
    }

    /** The word that denies opens a list. */
    void opens() {
        opener = true;
    }

    boolean opener() {
        return opener;
    }

    /** A word closes the list: 等, 病史. */
    void close() {
        closed |= terms > 0;
    }

    /** Whether it has denied something and no word has closed it. */
    boolean open() {
        return holds && terms > 0 && !adjacent && !closed;
    }

    void stop() {
        holds = false;
    }

    /** Something begins that is there; it ends a denial that has denied something. */
    void resume() {
        if (terms > 0) holds = false;
    }

    /** A word that is passed over. */
    void passed(int to) {
        if (terms == 0) end = to;
    }

    /** The next member of a list; a denial of something that was not understood does not reach it. */
    void member() {
        if (terms == 0 && unknown > 0) holds = false;
    }

    /** A character that means nothing to us. */
    void unknown() {
        unknown++;
        if (terms > 0 || adjacent || unknown > WORDS_BEFORE_TERM) holds = false;
    }

    /** Whether the statement at this place is denied. */
    boolean denies(int start) {
        if (holds && adjacent && start != end) holds = false;
        return holds;
    }

    /** A statement was denied; its last character may close the list. */
    void denied(char last) {
        terms++;
        closed |= last == '史';
        if (adjacent) holds = false;
    }

    /** Whether the denial goes on behind the comma before this place. */
    boolean goesOn(String plain, int from, int to, List<Piece> pieces, int next) {
        if (!open()) return false;
        int at = from;
        int piece = next;
        int found = 0;
        for (int count = 0; count < FAR && at < to; count++) {
            if (piece < pieces.size() && pieces.get(piece).start() == at) {
                Piece each = pieces.get(piece++);
                if (each.is(Piece.Kind.STATEMENT)) {
                    found++;
                    if (plain.charAt(each.end() - 1) == '史' && (each.end() >= to || Characters.parts(plain.charAt(each.end())))) return true;
                } else if (each.is(Role.CLOSING) && found > 0) {
                    return true;
                } else if (!passes(each)) {
                    return false;
                }
                at = each.end();
            } else if ("，、 ".indexOf(plain.charAt(at)) >= 0) {
                at++;
            } else {
                return false;
            }
        }
        return false;
    }

    private static boolean passes(Piece piece) {
        return (piece.is(Role.JOINER) || piece.is(Role.DEGREE)) && !piece.is(Role.RESUMPTION) && !piece.is(Role.NEGATION);
    }
}
