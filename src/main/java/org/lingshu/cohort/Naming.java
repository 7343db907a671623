package org.lingshu.cohort;

import java.text.Normalizer;
import java.util.Locale;

/** When two names written differently are probably meant to be one: {@code P01}, {@code p1} and {@code p-1.0}. */
final class Naming {
    private Naming() {
    }

    /** The name without case, width, blanks, separators, leading zeros of its numbers, and the {@code .0} that spreadsheets append. */
    static String plain(String name) {
        String wide = Normalizer.normalize(name, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT).replaceAll("\\.0+$", "");
        return wide.replaceAll("[\\s\\p{Cf}\\p{Punct}]+", "").replaceAll("(?<![0-9])0+(?=[0-9])", "");
    }
}
