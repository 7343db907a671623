package org.lingshu.evaluation;

import org.lingshu.report.Words;

/** Sentences that stand both in the table and on the page. */
final class Sayings {
    static final Words QUICK = Words.of("这只是初看：算法与重复次数都减少了，数字不可引用。", "This is only a first look: fewer algorithms, fewer repeats; do not quote its figures.");
    static final Words CHOSEN = Words.of("整条流程：算法与融合方式只凭训练部分的内部验证选定，再在未见过的患者上评判。对新患者应当期望的是这一行。",
            "The whole procedure: algorithm and fusion chosen by the inner validation of each training part alone, then judged on patients not seen. Expect this line of new patients.");
    static final Words USUAL = Words.of("内部验证最常选中的一行。", "The line that the inner validation chose most often.");
    static final Words BEST = Words.of("表中最好的一行不是您应当期望的：它是看过这些患者的结果之后挑出来的，换一批患者多半会差些。",
            "The best line of the table is not what you should expect: it was picked after the results of these patients were known, and on others it will probably do worse.");

    private Sayings() {
    }
}
