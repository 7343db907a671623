package org.lingshu.service.reading;

import java.util.List;
import java.util.Locale;

/**
 * One way to call something.
 *
 * @param text   as it is written
 * @param lower  the same in lower case
 * @param place  what comes first among equals: 0 for the name itself, 1 for its English, 2 for a synonym
 * @param sounds how it is read; empty for a name without Chinese characters
 * @param starts for each of a–z whether some reading of some character begins with it, as bits
 * @param letter for each of a–z whether it stands in some reading of some character, as bits
 */
record Name(String text, String lower, int place, List<Sound> sounds, int starts, int letter) {
    Name {
        sounds = List.copyOf(sounds);
    }

    static Name of(String text, int place, Pinyin pinyin) {
        boolean chinese = text.chars().anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN);
        List<Sound> sounds = chinese ? pinyin.of(text) : List.of();
        int starts = 0;
        int letter = 0;
        for (Sound sound : sounds) {
            for (String said : sound.said()) {
                starts |= bit(said.charAt(0));
                letter |= bits(said);
            }
        }
        return new Name(text, text.toLowerCase(Locale.ROOT), place, sounds, starts, letter);
    }

    /** How well it fits. */
    Fit fit(Sought sought) {
        Fit written = written(sought.text());
        // Most names hold not even the letters.
        return written == Fit.EXACT || (sought.bits() & ~letter) != 0 ? written : written.or(read(sought.letters()));
    }

    private Fit written(String text) {
        int at = lower.indexOf(text);
        if (at < 0) return Fit.NONE;
        if (at == 0) return lower.length() == text.length() ? Fit.EXACT : Fit.PREFIX;
        for (; at >= 0; at = lower.indexOf(text, at + 1)) if (wordBegins(at)) return Fit.WORD;
        return Fit.INSIDE;
    }

    private boolean wordBegins(int at) {
        return lower.charAt(at) < 128 && Character.isLetterOrDigit(lower.charAt(at)) && !Character.isLetterOrDigit(lower.charAt(at - 1));
    }

    private Fit read(String letters) {
        if (sounds.isEmpty() || letters.isEmpty()) return Fit.NONE;
        char first = letters.charAt(0);
        if (first < 128 ? bit(first) != 0 && (starts & bit(first)) == 0 : lower.indexOf(first) < 0) return Fit.NONE;
        Fit best = from(0, letters);
        for (int i = 1; i < sounds.size() && best.compareTo(Fit.INSIDE) > 0; i++) {
            Fit inside = from(i, letters);
            if (inside == Fit.PREFIX || inside == Fit.EXACT) best = best.or(Fit.INSIDE);
            // One letter alone stands somewhere in almost every name.
            else if (inside != Fit.NONE && letters.length() > 1) best = best.or(Fit.INSIDE_LOOSELY);
        }
        return best;
    }

    private Fit from(int place, String letters) {
        return sounds.get(place).said().isEmpty() ? Fit.NONE : spell(place, letters, 0, Spelt.NOT_YET);
    }

    /** How the characters before were spelt. */
    private enum Spelt {
        NOT_YET, WHOLE, BY_INITIALS, LOOSELY;

        Spelt and(Spelt other) {
            return this == NOT_YET || this == other ? other : LOOSELY;
        }

        Fit whole() {
            return this == BY_INITIALS ? Fit.INITIALS : this == LOOSELY ? Fit.EXACT_LOOSELY : Fit.EXACT;
        }

        Fit begun() {
            return this == BY_INITIALS || this == LOOSELY ? Fit.PREFIX_LOOSELY : Fit.PREFIX;
        }
    }

    /** How well the letters from a place on spell the characters from a place on. */
    private Fit spell(int place, String letters, int at, Spelt before) {
        int here = place;
        while (here < sounds.size() && sounds.get(here).said().isEmpty()) here++;
        if (at == letters.length()) return here == sounds.size() ? before.whole() : before.begun();
        if (here == sounds.size()) return Fit.NONE;
        Sound sound = sounds.get(here);
        // A character, or a letter that is no syllable, is itself however the others are spelt.
        if (letters.charAt(at) == sound.written()) return spell(here + 1, letters, at + 1, before);
        Fit best = Fit.NONE;
        for (int i = 0; i < sound.said().size() && best != Fit.EXACT; i++) {
            String said = sound.said().get(i);
            Spelt so = i > 0 ? Spelt.LOOSELY : said.length() == 1 ? before : before.and(Spelt.WHOLE);
            if (letters.startsWith(said, at)) best = best.or(spell(here + 1, letters, at + said.length(), so));
            else if (letters.length() - at < said.length() && said.startsWith(letters.substring(at))) best = best.or(so.begun());
            if (!sound.chinese() || letters.charAt(at) != said.charAt(0) || begun(sound, i)) continue;
            Spelt initial = i > 0 ? Spelt.LOOSELY : before.and(Spelt.BY_INITIALS);
            if (said.length() > 1) best = best.or(spell(here + 1, letters, at + 1, initial));
            if (said.startsWith("h", 1) && letters.startsWith("h", at + 1)) best = best.or(spell(here + 1, letters, at + 2, initial));
        }
        return best;
    }

    /** Whether an earlier reading begins alike, so that its initial was tried already. */
    private static boolean begun(Sound sound, int reading) {
        for (int i = 0; i < reading; i++) if (initial(sound.said().get(i)).equals(initial(sound.said().get(reading)))) return true;
        return false;
    }

    private static String initial(String said) {
        return said.startsWith("h", 1) ? said.substring(0, 2) : said.substring(0, 1);
    }

    /** The letters a–z of a text, as bits. */
    static int bits(String text) {
        int bits = 0;
        for (int i = 0; i < text.length(); i++) bits |= bit(text.charAt(i));
        return bits;
    }

    private static int bit(char letter) {
        return letter >= 'a' && letter <= 'z' ? 1 << letter - 'a' : 0;
    }
}
