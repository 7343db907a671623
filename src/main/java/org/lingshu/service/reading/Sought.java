package org.lingshu.service.reading;

import com.github.houbb.opencc4j.util.ZhConverterUtil;
import java.text.Normalizer;
import java.util.Locale;

/**
 * What somebody looks for, as it is compared: in lower case, half-width, simplified characters.
 *
 * @param text    with its blanks, for names that have some
 * @param letters without blanks and apostrophes, {@code ü} as {@code v}, for pinyin
 * @param bits    which of a–z stand among these, as bits
 */
record Sought(String text, String letters, int bits) {
    /** What was typed. */
    static Sought of(String typed) {
        String text = Normalizer.normalize(typed, Normalizer.Form.NFKC).strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
        if (text.chars().anyMatch(c -> c > 127)) text = ZhConverterUtil.toSimple(text);
        String letters = text.replaceAll("[\\s'’]", "").replace('ü', 'v');
        return new Sought(text, letters, Name.bits(letters));
    }

    /** Whether nothing is looked for, and everything is wanted. */
    boolean nothing() {
        return text.isEmpty();
    }
}
