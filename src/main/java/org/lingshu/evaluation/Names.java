package org.lingshu.evaluation;

import java.util.Map;
import org.lingshu.model.Candidate;
import org.lingshu.model.Figure;
import org.lingshu.report.Estimate;
import org.lingshu.report.Words;

/** What things of an evaluation are called. */
final class Names {
    private static final Map<String, String> CHINESE = Map.ofEntries(Map.entry("logistic", "逻辑回归"), Map.entry("random-forest", "随机森林"), Map.entry("gradient-boosting", "梯度提升"),
            Map.entry("svm", "支持向量机"), Map.entry("nearest-neighbours", "近邻法"), Map.entry("naive-bayes", "朴素贝叶斯"), Map.entry("lda", "线性判别"), Map.entry("ensemble", "加权组合"),
            Map.entry("early", "早期融合"), Map.entry("late", "晚期融合"), Map.entry("interaction", "交互融合"), Map.entry("all", "全部"));
    private static final Map<String, String> MODALITIES = Map.of("transcriptome", "转录组", "epigenome", "表观组", "proteome", "蛋白组", "mirna", "微小RNA", "laboratory", "检验",
            "vital", "生命体征", "tcm", "中医", "western", "西医", "person", "患者", "interaction", "交互特征");

    /** The pipeline that chooses among the candidates. */
    static final Words CHOSEN = Words.of("整条流程（内部验证所选）", "Whole procedure (chosen inside)");

    private Names() {
    }

    static Words algorithm(Candidate candidate) {
        return word(candidate.algorithm());
    }

    static Words fusion(Candidate candidate) {
        return word(candidate.fusion());
    }

    static Words candidate(Candidate candidate) {
        return algorithm(candidate).then(Words.of("，", ", ")).then(fusion(candidate));
    }

    static Words modality(String name) {
        return new Words(MODALITIES.getOrDefault(name, name), name);
    }

    static Words figure(Figure figure) {
        return new Words(figure.chinese(), Character.toUpperCase(figure.name().charAt(0)) + figure.name().substring(1));
    }

    static Estimate estimate(Figure figure) {
        return new Estimate(figure.value(), figure.low(), figure.high());
    }

    private static Words word(String word) {
        return new Words(CHINESE.getOrDefault(word, word), word);
    }
}
