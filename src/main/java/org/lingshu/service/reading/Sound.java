package org.lingshu.service.reading;

import java.util.List;

/**
 * A character of a name and how it is read.
 *
 * @param written the character, in lower case
 * @param said    syllables without tones, {@code ü} as {@code v}, the usual one first; itself for a Latin letter or a digit; empty for what nobody says, as a bracket
 * @param shown   the usual syllable with its tone
 */
record Sound(char written, List<String> said, String shown) {
    Sound {
        said = List.copyOf(said);
    }

    /** Whether it is a Chinese character with a reading. */
    boolean chinese() {
        return Character.UnicodeScript.of(written) == Character.UnicodeScript.HAN && !said.isEmpty();
    }
}
