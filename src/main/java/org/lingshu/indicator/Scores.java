package org.lingshu.indicator;

import java.util.List;
import org.lingshu.clinical.Answer;
import org.lingshu.knowledge.Knowledge;

/**
 * Points at the bedside, only when every part was measured. NEWS2: Royal College of Physicians 2017, oxygen saturation by scale 1, consciousness by the coma score.
 * CURB-65: Lim, Thorax 2003;58:377; it means something in pneumonia only, which a rule has to ask for.
 */
record Scores() implements Family {
    private static final Need RESPIRATION = Need.in("/min", "呼吸频率");
    private static final Need SYSTOLIC = Need.in("mm[Hg]", "收缩压");
    private static final Need COMA_SCORE = Need.in("{score}", "格拉斯哥昏迷评分");

    @Override
    public List<Formula> formulas(Knowledge knowledge) {
        return List.of(news(knowledge), curb(new Numbers(knowledge, "indicator.curb65")));
    }

    private static Formula news(Knowledge knowledge) {
        Numbers number = new Numbers(knowledge, "indicator.news2");
        Points respiration = Points.read(knowledge, "indicator.news2.respiration");
        Points saturation = Points.read(knowledge, "indicator.news2.saturation");
        Points systolic = Points.read(knowledge, "indicator.news2.systolic");
        Points pulse = Points.read(knowledge, "indicator.news2.pulse");
        Points temperature = Points.read(knowledge, "indicator.news2.temperature");
        List<Need> needs = List.of(RESPIRATION, Need.in("%", "血氧饱和度"), Need.in("%", "吸入氧浓度"), SYSTOLIC, Need.in("/min", "脉搏", "心率"), COMA_SCORE,
                Need.in("Cel", "体温"));
        return Formula.of("国家早期预警评分", needs, in -> respiration.of(in.of("呼吸频率")) + saturation.of(in.of("血氧饱和度"))
                + (in.of("吸入氧浓度") > number.of("air") ? number.of("oxygen") : 0) + systolic.of(in.of("收缩压")) + pulse.of(in.of("脉搏"))
                + (in.of("格拉斯哥昏迷评分") < number.of("alert") ? number.of("not alert") : 0) + temperature.of(in.of("体温")))
                .forPatients(Patients.adult(number.of("adult")).and(patient -> patient.pregnant() != Answer.YES));
    }

    private static Formula curb(Numbers number) {
        return Formula.of("肺炎严重度评分", List.of(COMA_SCORE, Need.in("mmol/L", "尿素"), RESPIRATION, SYSTOLIC, Need.in("mm[Hg]", "舒张压")), in -> {
            boolean confused = in.of("格拉斯哥昏迷评分") < number.of("alert");
            boolean urea = in.of("尿素") > number.of("urea");
            boolean fast = in.of("呼吸频率") >= number.of("respiration");
            boolean low = in.of("收缩压") < number.of("systolic") || in.of("舒张压") <= number.of("diastolic");
            boolean old = in.patient().years() >= number.of("age");
            return (confused ? 1 : 0) + (urea ? 1 : 0) + (fast ? 1 : 0) + (low ? 1 : 0) + (old ? 1 : 0);
        }).forPatients(Patients.adult(number.of("adult")));
    }
}
