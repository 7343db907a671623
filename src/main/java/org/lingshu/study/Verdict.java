package org.lingshu.study;

import org.lingshu.report.Words;

/** What a study says of a modality. */
public enum Verdict {
    /** It adds to all others, beyond chance. */
    IRREPLACEABLE("不可替代", "irreplaceable", "其他信息都在时，加入它判断仍更准，且非偶然", "with everything else known, judgement is still better with it, and that is not chance"),
    /** It tells something, and the others tell it too. */
    REPLACEABLE("可替代", "replaceable", "它有用，但其他信息已包含它所知道的", "it tells something, but the others tell it already"),
    /** Judgement is worse with it. */
    HARMFUL("有害", "harmful", "加入它后判断变差", "judgement is worse with it"),
    /** The data neither show that it adds nor that it does not. */
    NOT_SHOWN("未能证明", "not shown", "这批数据既不能证明它有额外作用，也不能证明没有", "these data show neither that it adds something nor that it does not"),
    /** Too few patients, events or groups to ask, or nothing else that could replace it. */
    NOT_ENOUGH_DATA("数据不足", "not enough data", "这批数据不足以提出这个问题", "these data do not allow the question");

    private final Words words;
    private final Words meaning;

    Verdict(String chinese, String english, String meaningChinese, String meaning) {
        this.words = Words.of(chinese, english);
        this.meaning = Words.of(meaningChinese, meaning);
    }

    /** As it is said. */
    public Words words() {
        return words;
    }

    /** What that means, in a few words. */
    public Words meaning() {
        return meaning;
    }
}
