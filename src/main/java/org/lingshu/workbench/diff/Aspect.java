package org.lingshu.workbench.diff;

import java.util.Locale;
import org.lingshu.report.Words;

/** One kind of statement of an answer, the most serious first. */
public enum Aspect {
    /** Whether the record is answered at all. */
    ANSWER("答复", "answer"),
    ALERT("警示", "alerts"),
    CONCLUSION("结论", "conclusions"),
    SYNDROME("证候", "syndromes"),
    PREDICTION("预测", "predictions"),
    ELEMENT("证素", "elements"),
    ADVICE("参考", "advice"),
    QUESTION("追问", "questions"),
    FINDING("所见", "findings"),
    PROBABILITY("概率", "probabilities"),
    FEATURE("特征", "features");

    private final Words words;

    Aspect(String chinese, String english) {
        this.words = Words.of(chinese, english);
    }

    /** What a reader calls it. */
    public Words words() {
        return words;
    }

    /** The word of the JSON. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
