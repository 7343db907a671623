package org.lingshu.study;

import java.util.List;
import org.lingshu.cohort.DataReport;
import org.lingshu.report.Words;

/**
 * Studies of one modality in one cohort, with what a reader needs to repeat them.
 *
 * @param data     what the cohort turned out to hold, for the first target
 * @param studies  one for each target
 * @param effort   seed, repeats, deals
 * @param quick    whether this is only a first look
 * @param software which Lingshu, on which engines
 * @param rules    hash of the rules that derived features, empty where none did
 */
public record StudyReport(DataReport data, List<Study> studies, Study.Effort effort, boolean quick, String software, String rules) {
    static final Words QUICK = Words.of("这只是初看：重复与打乱次数都减少了，结论不可引用。", "This is only a first look: fewer repeats, fewer random deals; do not quote its verdict.");
    static final Words LEARNER = Words.of("参照学习器：每类信息先按训练部分（不看标签）降为少数主成分，再用 L2 罚逻辑回归，罚的大小由训练部分的近似留一法选定。更强的学习器可能从该类信息中得到更多或更少。",
            "Reference learner: every modality is reduced to a few principal components of the training part, labels unseen; then logistic regression with an L2 penalty that the approximate leave-one-out loss of the training part chooses. "
                    + "A stronger learner may draw more or less from the modality.");

    public StudyReport {
        studies = List.copyOf(studies);
        if (studies.isEmpty()) throw new IllegalArgumentException("no target was studied");
    }
}
