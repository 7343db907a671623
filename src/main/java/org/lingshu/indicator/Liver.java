package org.lingshu.indicator;

import java.util.List;
import org.lingshu.knowledge.Knowledge;

/**
 * Liver. FIB-4: Sterling, Hepatology 2006;43:1317 (limit from 65 years: McPherson, Am J Gastroenterol 2017;112:740). APRI: Wai, Hepatology 2003;38:518. ALBI:
 * Johnson, J Clin Oncol 2015;33:550. MELD: Kamath, Hepatology 2001;33:464. The other parts of protein and bilirubin are differences and ratios.
 */
record Liver() implements Family {
    private static final Need AST = Need.in("U/L", "谷草转氨酶");
    private static final Need ALT = Need.in("U/L", "谷丙转氨酶");
    private static final Need PLATELETS = Need.in("10*9/L", "血小板");
    private static final Need ALBUMIN = Need.in("g/L", "白蛋白");

    @Override
    public List<Formula> formulas(Knowledge knowledge) {
        Numbers albi = new Numbers(knowledge, "indicator.albi");
        double limit = knowledge.number("indicator.apri", "limit");
        double adult = knowledge.number("indicator.egfr", "adult");
        return List.of(
                Formula.of("球蛋白", List.of(Need.in("g/L", "总蛋白"), ALBUMIN), in -> in.of("总蛋白") - in.of("白蛋白")),
                Formula.of("白球比", List.of(ALBUMIN, Need.in("g/L", "球蛋白")), in -> in.of("白蛋白") / in.of("球蛋白")),
                Formula.of("间接胆红素", List.of(Need.in("umol/L", "总胆红素"), Need.in("umol/L", "直接胆红素")), in -> in.of("总胆红素") - in.of("直接胆红素")),
                Formula.of("谷草谷丙比值", List.of(AST, ALT), in -> in.of("谷草转氨酶") / in.of("谷丙转氨酶")),
                Formula.of("肝纤维化4因子指数", List.of(AST, ALT, PLATELETS),
                        in -> in.patient().years() * in.of("谷草转氨酶") / (in.of("血小板") * Math.sqrt(in.of("谷丙转氨酶")))).forPatients(Patients.adult(adult)),
                Formula.of("谷草转氨酶血小板比值指数", List.of(AST, PLATELETS), in -> in.of("谷草转氨酶") / limit / in.of("血小板") * 100),
                Formula.of("白蛋白胆红素评分", List.of(ALBUMIN, Need.in("umol/L", "总胆红素")),
                        in -> albi.of("bilirubin") * Math.log10(in.of("总胆红素")) + albi.of("albumin") * in.of("白蛋白")),
                meld(new Numbers(knowledge, "indicator.meld")));
    }

    private static Formula meld(Numbers number) {
        return Formula.of("终末期肝病模型评分", List.of(Need.in("mg/dL", "总胆红素"), Need.in("{INR}", "国际标准化比值"), Need.in("mg/dL", "肌酐")), in -> {
            double least = number.of("least");
            double creatinine = Math.min(Math.max(in.of("肌酐"), least), number.of("most creatinine"));
            return Math.rint(number.of("bilirubin") * Math.log(Math.max(in.of("总胆红素"), least)) + number.of("ratio") * Math.log(Math.max(in.of("国际标准化比值"), least))
                    + number.of("creatinine") * Math.log(creatinine) + number.of("constant"));
        });
    }
}
