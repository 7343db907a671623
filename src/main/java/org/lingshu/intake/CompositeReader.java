package org.lingshu.intake;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lingshu.knowledge.Composite;
import org.lingshu.knowledge.Knowledge;

/**
 * Takes descriptions of tongue, coat, pulse and face apart, as the tables of {@code knowledge-base/composites} say: from an anchor (舌质) over
 * morphemes and words to skip as far as they reach; after a comma only if the whole piece can be read; or morphemes before an end (黄腻苔).
 */
final class CompositeReader {
    private static final int LONGEST_GUARD = 3;
    private static final Pattern ASIDE = Pattern.compile("（(?:提示|反映|说明|表明|表示|即|如|像|似|类似|每分钟)[^（）\n]{1,30}）");
    private final Map<String, CompositeTable> anchors = new HashMap<>();
    private final List<CompositeTable> withEnds = new ArrayList<>();
    private final Words anchorWords;
    private final Words guards;
    private final BitSet ends = new BitSet();

    private CompositeReader(Knowledge knowledge) {
        for (Composite composite : knowledge.composites()) {
            CompositeTable table = CompositeTable.of(composite, knowledge);
            composite.anchors().forEach(anchor -> anchors.put(Characters.plain(anchor), table));
            if (table.hasEnds()) withEnds.add(table);
            composite.ends().stream().map(Characters::plain).forEach(end -> ends.set(end.charAt(0)));
        }
        anchorWords = Words.of(anchors.keySet());
        guards = Words.of(knowledge.composites().stream().flatMap(each -> each.guards().stream()).toList());
    }

    static CompositeReader of(Knowledge knowledge) {
        return new CompositeReader(knowledge);
    }

    /** Every description in a text of one spelling, in its order. */
    List<Piece> read(String text) {
        List<Piece> all = new ArrayList<>();
        boolean[] beforeEnd = beforeEnd(text);
        int last = 0;
        int at = 0;
        while (at < text.length()) {
            int guard = guards.longest(text, at);
            int anchor = anchorWords.longest(text, at);
            if (guard > 0 && guard >= anchor) {
                at += guard;
                continue;
            }
            Run run = anchor > 0 ? after(anchors.get(text.substring(at, at + anchor)), text, at + anchor) : Run.NOTHING;
            if (run.found().isEmpty() && anchor == 0 && beforeEnd[at]) run = before(text, at, last);
            if (!run.found().isEmpty()) {
                int start = at;
                all.add(Piece.composed(at, run.end(), run.found().stream().map(each -> each.at(-start)).toList()));
                last = run.end();
                at = run.end();
            } else {
                at += Math.max(anchor, 1);
            }
        }
        return all;
    }

    /** For every place whether a word that closes a description may stand not far behind it, in the same clause. */
    private boolean[] beforeEnd(String text) {
        boolean[] all = new boolean[text.length()];
        int end = Integer.MAX_VALUE;
        for (int at = text.length() - 1; at >= 0; at--) {
            char c = text.charAt(at);
            if (c == '，' || Characters.ends(c)) end = Integer.MAX_VALUE;
            all[at] = end - at < CompositeTable.FARTHEST_END;
            if (ends.get(c)) end = at;
        }
        return all;
    }

    /** Whether an anchor at this place is only part of another word: 脉 in 静脉. */
    boolean guarded(String text, int at) {
        if (at == 0 || anchorWords.longest(text, at) == 0) return false;
        for (int back = 1; back <= LONGEST_GUARD && back <= at; back++) if (guards.longest(text, at - back) > back) return true;
        return false;
    }

    private record Run(int end, int stop, List<Stated> found) {
        private static final Run NOTHING = new Run(0, 0, List.of());
    }

    private record Step(int length, boolean morpheme) {
        private static final Step NONE = new Step(0, false);
    }

    private Run after(CompositeTable table, String text, int from) {
        List<Stated> found = new ArrayList<>();
        int end = from;
        int at = from;
        while (at < text.length()) {
            if (table.crossing(text.charAt(at))) {
                int next = at;
                while (next < text.length() && table.crossing(text.charAt(next))) next++;
                Run piece = piece(table, text, next);
                if (piece.found().isEmpty()) break;
                found.addAll(piece.found());
                end = piece.end();
                at = piece.stop();
                continue;
            }
            Step step = step(table, text, at, true);
            int aside = step.length() == 0 && !found.isEmpty() ? aside(text, at) : at;
            if (step.length() == 0 && aside == at) break;
            if (step.morpheme()) {
                add(found, table, text, at, step.length());
                end = at + step.length();
            }
            at = Math.max(aside, at + step.length());
        }
        return new Run(end, at, found);
    }

    /** The place behind a bracket in which the writer explains what he described (脉弦（提示肝郁），右脉濡); the place itself when there is none. */
    private static int aside(String text, int at) {
        if (text.charAt(at) != '（') return at;
        Matcher aside = ASIDE.matcher(text).region(at, text.length());
        return aside.lookingAt() ? aside.end() : at;
    }

    private Run piece(CompositeTable table, String text, int from) {
        boolean again = table.again(text, from);
        List<Stated> found = new ArrayList<>();
        int end = from;
        int at = from;
        while (at < text.length() && !mark(text.charAt(at))) {
            Step step = step(table, text, at, again);
            if (step.length() == 0 || !step.morpheme() && table.crossing(text.charAt(at))) {
                if (anchorWords.longest(text, at) > 0 && !found.isEmpty()) break;
                return Run.NOTHING;
            }
            if (step.morpheme()) {
                add(found, table, text, at, step.length());
                end = at + step.length();
            }
            at += step.length();
        }
        return new Run(end, at, found);
    }

    private Run before(String text, int from, int last) {
        for (CompositeTable table : withEnds) {
            if (!table.mayBegin(text, from)) continue;
            List<Stated> found = new ArrayList<>();
            int morphemes = 0;
            int at = from;
            while (at < text.length()) {
                int end = table.end(text, at);
                if (end > 0 && morphemes > 0) {
                    boolean inside = from > 0 && from != last && !mark(text.charAt(from - 1));
                    boolean closed = at + end == text.length() || table.crossing(text.charAt(at + end)) || after(table, text, at + end).found().isEmpty();
                    if (closed && !(inside && morphemes > 1)) return new Run(at + end, at + end, found);
                    break;
                }
                Step step = step(table, text, at, true);
                if (step.length() == 0 || !step.morpheme() && (morphemes == 0 || table.crossing(text.charAt(at)))) break;
                if (step.morpheme()) {
                    add(found, table, text, at, step.length());
                    morphemes++;
                }
                at += step.length();
            }
        }
        return Run.NOTHING;
    }

    private Step step(CompositeTable table, String text, int at, boolean nearAnchor) {
        int morpheme = table.morpheme(text, at, nearAnchor);
        int anchor = anchorWords.longest(text, at);
        int guard = guards.longest(text, at);
        int skip = table.skipped(text, at);
        if (morpheme > 0 && morpheme >= anchor && morpheme >= guard) return skip > morpheme ? new Step(skip, false) : new Step(morpheme, true);
        if (anchor > 0 || guard > 0) return Step.NONE;
        return skip > 0 ? new Step(skip, false) : Step.NONE;
    }

    private static void add(List<Stated> found, CompositeTable table, String text, int at, int length) {
        table.states(text.substring(at, at + length)).forEach(stated -> found.add(stated.at(at)));
    }

    private static boolean mark(char c) {
        return Characters.parts(c) || "+ ：（）“/'".indexOf(c) >= 0;
    }
}
