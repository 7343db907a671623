package org.lingshu.study;

/** The rule by which a verdict is found; the report prints it. */
public final class Ruling {
    /** A gain in AUC below this makes no difference in practice. */
    public static final double MARGIN = 0.02;
    /** The level of every test. */
    public static final double LEVEL = 0.05;

    private Ruling() {
    }

    /** @param p of no gain in AUC, corrected for all targets of the study */
    static Verdict of(Findings findings, double p) {
        Gain auc = findings.auc();
        boolean worse = findings.loss().gain().value() < 0;
        if (auc.gain().low() > 0 && p <= LEVEL && findings.chance().p() <= LEVEL && !worse) return Verdict.IRREPLACEABLE;
        if (auc.gain().value() <= -MARGIN / 2 && auc.gain().high() < 0 && p <= LEVEL && worse) return Verdict.HARMFUL;
        double most = auc.gain().value() + Normal.ONE_SIDED * auc.spread();
        if (findings.redundancy().tells() && most < MARGIN && !findings.loss().shown() && !findings.interaction().supported()) return Verdict.REPLACEABLE;
        return Verdict.NOT_SHOWN;
    }
}
