package org.lingshu.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.lingshu.clinical.Measurement;
import org.lingshu.clinical.Span;
import org.lingshu.knowledge.Section;
import org.lingshu.knowledge.Term;

/** Goes through one region of a text piece by piece and works out what is denied, what is past, whose it is, and what was not understood. */
final class RegionReader {
    private static final String NEUTRAL = " ：（）“'/-+.~%<>=[]*#_^|·•…”";
    private static final String NEGATIONS = "无未否没";
    private static final int SIGHT = 300;
    private final String plain;
    private final Region region;
    private final List<Piece> pieces;
    private final List<Said> said = new ArrayList<>();
    private final List<Measurement> measurements = new ArrayList<>();
    private final Unread unread;
    private final Denial denial = new Denial();
    private final Perspective perspective;
    private final Setting setting;
    private final Sudden sudden;
    private Optional<Term> lastDenied = Optional.empty();
    private int listEnd;
    private int sentence;
    private boolean uncertain;
    private int run;
    private int reach;

    RegionReader(String field, String original, String plain, Region region, List<Piece> pieces, Setting setting) {
        this.plain = plain;
        this.region = region;
        this.pieces = region.within(pieces);
        this.unread = new Unread(field, original, region.start());
        this.perspective = new Perspective(plain, region, List.of("presentIllness", "text", "history").contains(field), setting.kinship());
        this.setting = setting;
        this.sudden = new Sudden(plain, setting, "chiefComplaint".equals(field));
    }

    List<Said> said() {
        return said;
    }

    List<Measurement> measurements() {
        return measurements;
    }

    List<Span> unread() {
        return region.holds() == Section.Holds.PRESENT ? unread.spans() : List.of();
    }

    RegionReader read() {
        int next = 0;
        int at = region.start();
        while (at < region.end()) {
            if (Characters.parts(plain.charAt(at))) {
                while (next < pieces.size() && pieces.get(next).start() < at + 1) next++;
                mark(plain.charAt(at), at, next);
                at++;
            } else if (next < pieces.size() && pieces.get(next).start() == at) {
                Piece piece = pieces.get(next++);
                take(piece, next);
                at = piece.end();
            } else {
                character(plain.charAt(at));
                at++;
            }
        }
        unread.clause(region.end());
        return this;
    }

    private void character(char c) {
        if (NEUTRAL.indexOf(c) >= 0) return;
        unread.unknown();
        denial.unknown();
        sudden.ends();
        run = said.size();
    }

    private void mark(char c, int at, int next) {
        if (c == '？') drop(run);
        unread.clause(at);
        if (c == '、') {
            denial.member();
            return;
        }
        if (c != '，' || !goesOn(at, next)) denial.stop();
        sudden.ends();
        if (Characters.ends(c)) sentence = said.size();
        perspective.clauseEnds(at, Characters.ends(c));
        uncertain = false;
        run = said.size();
    }

    private boolean goesOn(int comma, int next) {
        if (!denial.holds()) return false;
        if (comma < listEnd || denial.goesOn(plain, comma + 1, region.end(), pieces, next)) return true;
        if (!denial.open() || lastDenied.isEmpty()) return false;
        Set<String> affirmed = said.subList(Math.max(sentence, said.size() - SIGHT), said.size()).stream().map(Said::stated).filter(Stated::present)
                .map(each -> each.term().term()).collect(Collectors.toSet());
        listEnd = setting.together().reach(new DeniedTogether.Place(plain, comma + 1, region.end(), pieces, next),
                new DeniedTogether.Denied(lastDenied.get(), denial.opener(), affirmed, setting.complaint().terms()));
        return listEnd > comma + 1;
    }

    private void take(Piece piece, int next) {
        switch (piece.kind()) {
            case STATEMENT -> statement(piece);
            case MEASUREMENT -> {
                if (perspective.presentOwn()) measurements.addAll(piece.measurements());
                unread.read();
            }
            case OPEN_VALUE -> unread.open(piece.start(), piece.end());
            case AGO_YEARS, AGO_MONTHS, AGO_DAYS -> perspective.ago(piece.kind(), pieces.subList(next, Math.min(pieces.size(), next + SIGHT)));
            case FIGURE -> {
                if (plain.startsWith(".", piece.end())) denial.stop();
                denial.passed(piece.end());
            }
            case MARKER -> marker(piece, next);
        }
    }

    private void statement(Piece piece) {
        unread.read();
        if (uncertain) {
            unread.open(piece.start(), piece.end());
            return;
        }
        boolean denied = denial.denies(piece.start());
        if (denied && piece.states().stream().allMatch(each -> each.term().normal())) {
            denial.stop();
            denied = false;
        }
        if (!denied) sudden.before(piece).ifPresent(stated -> said.add(perspective.of(stated)));
        if (denied) lastDenied = Optional.of(piece.states().getLast().term());
        for (Stated each : piece.states()) {
            Stated stated = denied ? each.at(piece.start()).denied() : each.at(piece.start());
            said.add(perspective.of(stated));
            if (perspective.suffers(stated)) said.add(new Said(stated, false, false));
        }
        if (denied) denial.denied(plain.charAt(piece.end() - 1));
        else if (deniesItself(piece)) denial.within(piece.end());
        reach = piece.end();
    }

    /** Whether the words of a statement hold a denial, which a list may carry on: 双下肢无水肿、畸形. */
    private boolean deniesItself(Piece piece) {
        if (piece.states().stream().anyMatch(Stated::present)) return false;
        for (int at = piece.start(); at < piece.end(); at++) if (NEGATIONS.indexOf(plain.charAt(at)) >= 0) return true;
        return false;
    }

    private void marker(Piece piece, int next) {
        boolean follows = run < said.size() && touches(piece.start());
        perspective.marker(piece, pieces.subList(next, pieces.size()));
        sudden.marker(piece);
        if (piece.is(Role.RESOLVED)) for (int i = run; i < said.size(); i++) said.set(i, said.get(i).over());
        if (piece.is(Role.UNCERTAIN_AFTER) && follows) drop(run);
        else if (piece.is(Role.UNCERTAIN)) uncertain = true;
        if (piece.is(Role.NEGATION_AFTER) && follows && !statementFollows(next)) {
            deny(run);
        } else if (piece.is(Role.NEGATION) || piece.is(Role.NEGATION_ADJACENT)) {
            denial.begin(piece.end(), !piece.is(Role.NEGATION));
            if (piece.is(Role.NEGATION_LIST)) denial.opens();
            run = said.size();
            uncertain = uncertain && piece.is(Role.UNCERTAIN);
        } else {
            if (piece.is(Role.RESUMPTION)) denial.resume();
            if (piece.is(Role.CLOSING)) denial.close();
            denial.passed(piece.end());
        }
        if (piece.is(Role.DEGREE) && touches(piece.start())) reach = piece.end();
        if (piece.is(Role.SCORE)) unread.read();
    }

    private boolean touches(int start) {
        for (int at = reach; at < start; at++) if (NEUTRAL.indexOf(plain.charAt(at)) < 0) return false;
        return true;
    }

    private boolean statementFollows(int next) {
        for (int i = next; i < pieces.size(); i++) {
            Piece piece = pieces.get(i);
            for (int at = pieces.get(i - 1).end(); at < piece.start(); at++) if (NEUTRAL.indexOf(plain.charAt(at)) < 0) return false;
            if (piece.is(Piece.Kind.STATEMENT)) return true;
            if (!piece.is(Role.DEGREE) && !piece.is(Role.JOINER)) return false;
        }
        return false;
    }

    private void deny(int from) {
        for (int i = from; i < said.size(); i++) if (!said.get(i).stated().term().normal()) said.set(i, said.get(i).denied());
    }

    private void drop(int from) {
        while (said.size() > from) {
            Stated open = said.removeLast().stated();
            unread.open(open.start(), open.end());
        }
    }
}
