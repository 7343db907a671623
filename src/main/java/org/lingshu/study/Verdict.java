package org.lingshu.study;

import org.lingshu.report.Words;

/** What a study says of a modality. */
public enum Verdict {
    /** It adds to all others, beyond chance. */
    IRREPLACEABLE("不可替代", "irreplaceable"),
    /** It tells something, and the others tell it too. */
    REPLACEABLE("可替代", "replaceable"),
    /** Judgement is worse with it. */
    HARMFUL("有害", "harmful"),
    /** The data neither show that it adds nor that it does not. */
    NOT_SHOWN("未能证明", "not shown"),
    /** Too few patients, events or groups to ask. */
    NOT_ENOUGH_DATA("数据不足", "not enough data");

    private final Words words;

    Verdict(String chinese, String english) {
        this.words = Words.of(chinese, english);
    }

    /** As it is said. */
    public Words words() {
        return words;
    }
}
