package org.lingshu.intake;

import java.util.Optional;
import org.lingshu.clinical.Examination;

/** Reads that a complaint began suddenly: 突发胸痛 is 胸痛, and 起病急骤 too. What comes suddenly again and again (时突发, 突然加重) is no such onset. */
final class Sudden {
    private static final String AGAIN = "偶时常易屡又再";
    private static final String GOES_ON = "加重|加剧|缓解|消失|减轻";
    private final String plain;
    private final Setting setting;
    private final boolean holds;
    private int start = -1;
    private int reach = -1;

    Sudden(String plain, Setting setting, boolean chief) {
        this.plain = plain;
        this.setting = setting;
        this.holds = setting.onset().isPresent() && (setting.complaint().recent() || chief && setting.complaint().unstated());
    }

    /** A word that is no finding. */
    void marker(Piece piece) {
        if (piece.is(Role.SUDDEN)) {
            start = again(piece.start() - 1) ? -1 : piece.start();
            reach = piece.end();
        } else if (start >= 0 && piece.start() == reach && (piece.is(Role.DEGREE) || piece.is(Role.RESUMPTION))) {
            reach = piece.end();
        }
    }

    /** Whether a word of repetition stands here; 时 is one only where it begins a clause, not in 排便时. */
    private boolean again(int at) {
        if (at < 0 || AGAIN.indexOf(plain.charAt(at)) < 0) return false;
        return plain.charAt(at) != '时' || at == 0 || !Character.isIdeographic(plain.charAt(at - 1));
    }

    /** What it was sudden of has ended. */
    void ends() {
        start = -1;
    }

    /** The sudden onset of the finding of these words, if they have one. */
    Optional<Stated> before(Piece piece) {
        int from = start >= 0 && piece.start() == reach ? start : setting.abrupt().longest(plain, piece.start()) > 0 ? piece.start() : -1;
        start = -1;
        boolean begins = holds && from >= 0 && piece.states().stream().anyMatch(each -> each.present() && each.term().examination() != Examination.HISTORY && !each.term().normal())
                && !plain.substring(piece.start(), piece.end()).matches(".*(?:" + GOES_ON + ").*");
        return begins ? setting.onset().map(term -> new Stated(term, true, from, piece.end())) : Optional.empty();
    }
}
