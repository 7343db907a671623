package org.lingshu.intake;

import java.util.List;
import org.lingshu.clinical.Examination;
import org.lingshu.knowledge.Section;

/** Of when and of whom a text speaks at the place that was reached: now or before, the patient or a relative. */
final class Perspective {
    private static final String RELATIVE_GOES_ON = "均皆都俱死病亡已因患";
    private final String plain;
    private final Region region;
    private final boolean narrative;
    private final Kinship kinship;
    private boolean relative;
    private boolean pastClause;
    private boolean pastSentence;
    private int suffering = -1;

    /** The perspective at the beginning of a region; only a narrative tells what was years ago. */
    Perspective(String plain, Region region, boolean narrative, Kinship kinship) {
        this.plain = plain;
        this.kinship = kinship;
        this.region = region;
        this.narrative = narrative;
    }

    /** Whether a value that stands here was measured now, on the patient. */
    boolean presentOwn() {
        return region.holds() == Section.Holds.PRESENT && !pastClause && !pastSentence && !relative;
    }

    /** The statement as it is seen from here. */
    Said of(Stated stated) {
        boolean past = region.holds() != Section.Holds.PRESENT && !region.onset() || pastClause || pastSentence || stated.term().examination() == Examination.HISTORY;
        return new Said(stated, past, relative || region.holds() == Section.Holds.FAMILY);
    }

    /** Whether a disease that is named here is what the patient has now (患痢疾), and not one that the record lists. */
    boolean suffers(Stated stated) {
        return stated.term().examination() == Examination.HISTORY && stated.present() && suffering == stated.start() && narrative && presentOwn()
                && plain.charAt(stated.end() - 1) != '史';
    }

    /** A word that may change it, with the pieces that follow. */
    void marker(Piece piece, List<Piece> following) {
        if (piece.is(Role.SYMPTOMS_NOW) || piece.is(Role.NOW)) {
            pastClause = false;
            pastSentence = false;
        }
        if (piece.is(Role.PAST) && !piece.is(Role.NEGATION)) {
            pastClause = true;
            pastSentence |= plain.startsWith("既往", piece.start()) || plain.startsWith("期间", piece.start()) || plain.startsWith("其间", piece.start());
        }
        if (piece.is(Role.SUFFERING) || suffering == piece.start() && piece.is(Role.DEGREE)) suffering = piece.end();
        if (piece.is(Role.RELATIVE)) relative = kinship.subject(plain, region, piece, following, relative);
        if (piece.is(Role.SELF) || plain.startsWith("否认", piece.start())) relative = false;
    }

    /** Some years, months or days before, with the pieces that follow. */
    void ago(Piece.Kind kind, List<Piece> following) {
        pastSentence = switch (kind) {
            case AGO_YEARS -> narrative;
            case AGO_MONTHS -> narrative && following.stream().anyMatch(each -> each.is(Role.NOW) || each.is(Role.SYMPTOMS_NOW) || each.is(Piece.Kind.AGO_DAYS));
            default -> false;
        };
    }

    /** A clause ends at this place, and perhaps the sentence with it. */
    void clauseEnds(int at, boolean sentence) {
        pastClause = false;
        if (sentence) pastSentence = false;
        boolean goesOn = !sentence && region.holds() != Section.Holds.PRESENT && at + 1 < region.end() && RELATIVE_GOES_ON.indexOf(plain.charAt(at + 1)) >= 0;
        if (!goesOn) relative = false;
    }
}
