package org.lingshu.clinical;

/**
 * Where in the record something was read.
 *
 * @param field the part of the case: {@code presentIllness}, {@code fourExaminations}, {@code measurements}, …
 * @param start first character, counted from 0 within the field (for list fields: the position in the list)
 * @param end   the character after the last one
 * @param text  the characters themselves, as the record writes them
 */
public record Span(String field, int start, int end, String text) {
    public Span {
        field = Words.required("field", field);
        if (start < 0 || end < start) throw new IllegalArgumentException("span [" + start + "," + end + ") of " + field);
        if (text == null) throw new IllegalArgumentException("text of " + field + " is missing");
    }

    /** Reads {@code presentIllness [8,10)「乏力」}. */
    @Override
    public String toString() {
        return field + " [" + start + "," + end + ")「" + text + "」";
    }
}
