package org.lingshu.indicator;

import java.util.List;
import org.lingshu.knowledge.Knowledge;

/**
 * Ratios of cells. Neutrophils to lymphocytes: Forget, BMC Res Notes 2017;10:12. Systemic immune-inflammation index: Hu, Clin Cancer Res 2014;20:6212. Mentzer
 * index: Mentzer, Lancet 1973;301:882. Iron: a gram of transferrin binds 25.1 µmol.
 */
record BloodCount() implements Family {
    private static final Need NEUTROPHILS = Need.in("10*9/L", "中性粒细胞绝对值");
    private static final Need LYMPHOCYTES = Need.in("10*9/L", "淋巴细胞绝对值");
    private static final Need PLATELETS = Need.in("10*9/L", "血小板");
    private static final Need IRON = Need.in("umol/L", "血清铁");

    @Override
    public List<Formula> formulas(Knowledge knowledge) {
        double binding = knowledge.number("indicator.transferrin", "binding");
        return List.of(
                Formula.of("中性粒细胞淋巴细胞比值", List.of(NEUTROPHILS, LYMPHOCYTES), in -> in.of("中性粒细胞绝对值") / in.of("淋巴细胞绝对值")),
                Formula.of("血小板淋巴细胞比值", List.of(PLATELETS, LYMPHOCYTES), in -> in.of("血小板") / in.of("淋巴细胞绝对值")),
                Formula.of("淋巴细胞单核细胞比值", List.of(LYMPHOCYTES, Need.in("10*9/L", "单核细胞绝对值")), in -> in.of("淋巴细胞绝对值") / in.of("单核细胞绝对值")),
                Formula.of("系统免疫炎症指数", List.of(PLATELETS, NEUTROPHILS, LYMPHOCYTES), in -> in.of("血小板") * in.of("中性粒细胞绝对值") / in.of("淋巴细胞绝对值")),
                Formula.of("门泽尔指数", List.of(Need.in("fL", "平均红细胞体积"), Need.in("10*12/L", "红细胞")), in -> in.of("平均红细胞体积") / in.of("红细胞")),
                Formula.of("转铁蛋白饱和度", List.of(IRON, Need.in("umol/L", "总铁结合力")), in -> 100 * in.of("血清铁") / in.of("总铁结合力")),
                Formula.of("转铁蛋白饱和度", List.of(IRON, Need.in("g/L", "转铁蛋白")), in -> 100 * in.of("血清铁") / (in.of("转铁蛋白") * binding)));
    }
}
