package org.lingshu.intake;

import java.util.ArrayList;
import java.util.List;
import org.lingshu.knowledge.Section;
import org.lingshu.knowledge.Vocabulary;

/**
 * Tells in the course of an acute complaint where its onset begins: 今晨突发胸痛，含服硝酸甘油未缓解. What began then is present, unless the record says that it
 * has gone: 2小时前胸痛，休息后缓解.
 */
final class Onset {
    private static final int NEAR = 4;
    private final Words eased;
    private final Words notEased;

    private Onset(Words eased, Words notEased) {
        this.eased = eased;
        this.notEased = notEased;
    }

    static Onset of(Vocabulary vocabulary) {
        return new Onset(Words.of(vocabulary.words("eased")), Words.of(vocabulary.words("eased-not")));
    }

    /** The regions, those of the course cut in two where an onset begins. */
    List<Region> in(String plain, List<Region> regions, List<Piece> chosen, Complaint complaint) {
        if (!complaint.acute() && !complaint.unstated() || regions.stream().noneMatch(each -> each.holds() == Section.Holds.COURSE)) return regions;
        List<Region> all = new ArrayList<>();
        for (Region region : regions) {
            int onset = region.holds() == Section.Holds.COURSE ? begins(plain, region, region.within(chosen), complaint) : -1;
            if (onset < 0) {
                all.add(region);
                continue;
            }
            if (onset > region.start()) all.add(new Region(region.start(), onset, region.holds()));
            all.add(new Region(onset, region.end(), Section.Holds.COURSE, true));
        }
        return all;
    }

    private int begins(String plain, Region region, List<Piece> pieces, Complaint complaint) {
        if (complaint.unstated() && pieces.stream().anyMatch(each -> each.is(Piece.Kind.AGO_YEARS) || each.is(Piece.Kind.AGO_MONTHS))) return -1;
        int gone = lastEased(plain, region);
        for (Piece piece : pieces) if (piece.start() > gone && acute(plain, piece, complaint)) return piece.start();
        return -1;
    }

    /** Whether an acute complaint began then; where no time of the complaint is stated, only what began today. */
    private static boolean acute(String plain, Piece piece, Complaint complaint) {
        if (piece.is(Role.ONSET)) return true;
        return piece.is(Piece.Kind.AGO_DAYS) && Complaint.within(plain.substring(piece.start(), piece.end()), complaint.unstated());
    }

    private int lastEased(String plain, Region region) {
        for (int at = region.end() - 1; at >= region.start(); at--) {
            int length = eased.longest(plain, at);
            if (length > 0 && at + length <= region.end() && gone(plain, at, at + length)) return at;
        }
        return -1;
    }

    private boolean gone(String plain, int at, int end) {
        if (end < plain.length() && "不欠".indexOf(plain.charAt(end)) >= 0) return false;
        for (int before = at - 1; before >= 0 && at - before <= NEAR && !Characters.parts(plain.charAt(before)); before--) {
            if (notEased.longest(plain, before) > 0) return false;
        }
        return true;
    }
}
