package org.lingshu.knowledge;

import java.util.List;

/**
 * A way to write several findings in one breath, or to deny one: 纳眠可 is 纳可 and 眠可, 体力可 denies 乏力.
 *
 * @param phrase   its spellings
 * @param findings canonical terms that it states, each with a leading {@code -} where it denies
 * @param source   key of {@code knowledge-base/sources}
 */
public record Phrase(List<String> phrase, List<String> findings, String source) {
    public Phrase {
        phrase = List.copyOf(phrase);
        findings = List.copyOf(findings);
    }

    static Phrase read(Entry entry) {
        return new Phrase(entry.texts("phrase"), entry.texts("findings"), entry.text("source"));
    }
}
