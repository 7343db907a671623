package org.lingshu.intake;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.lingshu.clinical.Span;

/** Gathers the clauses of a text in which nothing was read, neighbours as one, and words that were read but cannot be trusted. */
final class Unread {
    private final String field;
    private final String original;
    private final List<Stretch> clauses = new ArrayList<>();
    private final List<Stretch> open = new ArrayList<>();
    private int start;
    private int unknown;
    private boolean read;

    Unread(String field, String original, int start) {
        this.field = field;
        this.original = original;
        this.start = start;
    }

    private record Stretch(int start, int end) {
    }

    /** A character that means nothing to us. */
    void unknown() {
        unknown++;
    }

    /** Something in this clause was read. */
    void read() {
        read = true;
    }

    /** These words were recognised but leave open what they mean. */
    void open(int from, int to) {
        if (open.isEmpty() || open.getLast().start() != from) open.add(new Stretch(from, to));
        read = true;
    }

    /** The clause ends before this place. */
    void clause(int end) {
        if (!read && unknown > 0) add(end);
        start = end + 1;
        unknown = 0;
        read = false;
    }

    List<Span> spans() {
        List<Stretch> all = new ArrayList<>(clauses);
        all.addAll(open);
        all.sort(Comparator.comparingInt(Stretch::start).thenComparingInt(Stretch::end));
        return all.stream().map(each -> new Span(field, each.start(), each.end(), original.substring(each.start(), each.end()))).toList();
    }

    private void add(int end) {
        int from = start;
        int to = end;
        while (from < to && Character.isWhitespace(original.charAt(from))) from++;
        while (to > from && Character.isWhitespace(original.charAt(to - 1))) to--;
        boolean neighbour = !clauses.isEmpty() && clauses.getLast().end() + 1 >= from && original.charAt(clauses.getLast().end()) != '\n';
        clauses.add(new Stretch(neighbour ? clauses.removeLast().start() : from, to));
    }
}
