package org.lingshu.knowledge;

/**
 * Where knowledge comes from.
 *
 * @param id        the key that rules, terms and numbers name
 * @param title     as it stands on the cover
 * @param author    author or body
 * @param year      of the edition used
 * @param publisher publisher, or number of the standard
 * @param place     where it stands
 */
public record Source(String id, String title, String author, int year, String publisher, Place place) {
    static Source read(Entry entry) {
        return new Source(entry.text("id"), entry.text("title"), entry.text("author"), (int) entry.number("year"), entry.text("publisher"), entry.place());
    }
}
