package org.lingshu.knowledge;

import java.util.List;

/**
 * Where two sources that we cite say different things, and which of them the rules and numbers follow.
 *
 * @param about     what it is about, Chinese
 * @param english   the same in English
 * @param positions what each source says, at least two
 * @param follows   the source that is followed; {@code lingshu} when the way between them is our own
 * @param because   why, in a sentence
 * @param place     where it stands
 */
public record Conflict(String about, String english, List<Position> positions, String follows, String because, Place place) {
    /**
     * What one source says.
     *
     * @param source key of {@code knowledge-base/sources}
     * @param says   the sentence, our own words
     */
    public record Position(String source, String says) {
    }

    public Conflict {
        positions = List.copyOf(positions);
    }

    static Conflict read(Entry entry) {
        List<Position> positions = entry.entries("positions").stream().map(each -> new Position(each.text("source"), each.text("says"))).toList();
        if (positions.stream().map(Position::source).distinct().count() < 2) {
            entry.problem("no-conflict", "a conflict needs what two sources say", "分歧须列至少两种出处之说", "write \"positions\": [{\"source\": \"…\", \"says\": \"…\"}, …]");
        }
        return new Conflict(entry.text("conflict"), entry.text("english"), positions, entry.text("follows"), entry.text("because"), entry.place());
    }
}
