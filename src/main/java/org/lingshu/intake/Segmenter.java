package org.lingshu.intake;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Chooses among all pieces that a text may hold those that together read the most of it and do not overlap; of equals the longer ones. */
final class Segmenter {
    private Segmenter() {
    }

    /** The chosen pieces, in the order of the text. */
    static List<Piece> best(int length, List<Piece> pieces) {
        int[] head = new int[length + 1];
        int[] next = new int[pieces.size()];
        Arrays.fill(head, -1);
        for (int i = 0; i < pieces.size(); i++) {
            int end = pieces.get(i).end();
            next[i] = head[end];
            head[end] = i;
        }
        int[] gain = new int[length + 1];
        int[] chosen = new int[length + 1];
        Arrays.fill(chosen, -1);
        for (int end = 1; end <= length; end++) {
            gain[end] = gain[end - 1];
            for (int i = head[end]; i >= 0; i = next[i]) {
                Piece piece = pieces.get(i);
                int with = gain[piece.start()] + piece.weight();
                if (with > gain[end]) {
                    gain[end] = with;
                    chosen[end] = i;
                }
            }
        }
        List<Piece> best = new ArrayList<>();
        int at = length;
        while (at > 0) {
            if (chosen[at] < 0) {
                at--;
            } else {
                best.add(pieces.get(chosen[at]));
                at = pieces.get(chosen[at]).start();
            }
        }
        return best.reversed();
    }
}
