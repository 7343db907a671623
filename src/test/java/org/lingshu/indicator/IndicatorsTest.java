package org.lingshu.indicator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lingshu.Repository;
import org.lingshu.clinical.Measurement;
import org.lingshu.clinical.Modality;
import org.lingshu.clinical.Patient;
import org.lingshu.knowledge.Knowledge;

/** Every formula against worked examples; nothing comes out where an input is missing. */
class IndicatorsTest {
    /** Hand calculations; QT at 60 per minute, HOMA at 4.5 mmol/L and 5 mIU/L (the reference person), and Cockcroft's 80 mL/min are the published fixed points. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "估算肾小球滤过率 | 男 62 | 肌酐 88 umol/L | 85.6", "估算肾小球滤过率 | 女 50 | 肌酐 1.0 mg/dL | 68.6",
        "肌酐胱抑素估算滤过率 | 男 60 | 肌酐 1.0 mg/dL, 胱抑素C 1.0 mg/L | 84.8", "肌酐胱抑素估算滤过率 | 女 60 | 肌酐 0.7 mg/dL, 胱抑素C 0.8 mg/L | 102.8",
        "胱抑素估算滤过率 | 男 60 | 胱抑素C 1.0 mg/L | 77.8", "胱抑素估算滤过率 | 女 40 | 胱抑素C 0.8 mg/L | 105.6",
        "肌酐清除率估算值 | 男 60 | 肌酐 1.0 mg/dL, 体重 72 kg | 80", "肌酐清除率估算值 | 女 60 | 肌酐 1.0 mg/dL, 体重 72 kg | 68",
        "尿白蛋白肌酐比值 | 男 60 | 尿微量白蛋白 30 mg/L, 尿肌酐 10 mmol/L | 26.5", "尿白蛋白肌酐比值 | 男 60 | 尿微量白蛋白 100 mg/L, 尿肌酐 5000 umol/L | 176.8",
        "尿蛋白肌酐比值 | 男 60 | 尿蛋白浓度 0.5 g/L, 尿肌酐 10 mmol/L | 442", "尿蛋白肌酐比值 | 男 60 | 尿蛋白浓度 100 mg/L, 尿肌酐 8.84 mmol/L | 100",
        "尿钠排泄分数 | 男 60 | 尿钠 40 mmol/L, 钠 140 mmol/L, 肌酐 100 umol/L, 尿肌酐 10 mmol/L | 0.286",
        "尿钠排泄分数 | 男 60 | 尿钠 70 mmol/L, 钠 140 mmol/L, 肌酐 300 umol/L, 尿肌酐 5 mmol/L | 3",
        "尿素氮肌酐比值 | 男 60 | 尿素 5 mmol/L, 肌酐 88.4 umol/L | 14.0", "尿素氮肌酐比值 | 男 60 | 尿素 15 mmol/L, 肌酐 88.4 umol/L | 42.0",
        "胰岛素抵抗指数 | 男 60 | 空腹血糖 4.5 mmol/L, 胰岛素 5 mIU/L | 1", "胰岛素抵抗指数 | 男 60 | 空腹血糖 7 mmol/L, 胰岛素 15 mIU/L | 4.667",
        "胰岛B细胞功能指数 | 男 60 | 空腹血糖 4.5 mmol/L, 胰岛素 5 mIU/L | 100", "胰岛B细胞功能指数 | 男 60 | 空腹血糖 8.5 mmol/L, 胰岛素 10 mIU/L | 40",
        "定量胰岛素敏感性指数 | 男 60 | 空腹血糖 90 mg/dL, 胰岛素 10 mIU/L | 0.3385", "定量胰岛素敏感性指数 | 男 60 | 空腹血糖 100 mg/dL, 胰岛素 1 mIU/L | 0.5",
        "甘油三酯葡萄糖指数 | 男 60 | 甘油三酯 150 mg/dL, 空腹血糖 100 mg/dL | 8.923", "甘油三酯葡萄糖指数 | 男 60 | 甘油三酯 100 mg/dL, 空腹血糖 90 mg/dL | 8.412",
        "估算平均血糖 | 男 60 | 糖化血红蛋白 7 % | 8.54", "估算平均血糖 | 男 60 | 糖化血红蛋白 6 % | 6.95",
        "非高密度脂蛋白胆固醇 | 男 60 | 总胆固醇 5.2 mmol/L, 高密度脂蛋白胆固醇 1.3 mmol/L | 3.9", "非高密度脂蛋白胆固醇 | 男 60 | 总胆固醇 4 mmol/L, 高密度脂蛋白胆固醇 1.5 mmol/L | 2.5",
        "低密度脂蛋白胆固醇 | 男 60 | 总胆固醇 5.2 mmol/L, 高密度脂蛋白胆固醇 1.3 mmol/L, 甘油三酯 1.76 mmol/L | 3.1",
        "低密度脂蛋白胆固醇 | 男 60 | 总胆固醇 6 mmol/L, 高密度脂蛋白胆固醇 1 mmol/L, 甘油三酯 4.4 mmol/L | 3",
        "残余胆固醇 | 男 60 | 总胆固醇 5.2 mmol/L, 高密度脂蛋白胆固醇 1.3 mmol/L, 低密度脂蛋白胆固醇 3.1 mmol/L | 0.8",
        "残余胆固醇 | 男 60 | 总胆固醇 5.2 mmol/L, 高密度脂蛋白胆固醇 1.3 mmol/L, 甘油三酯 1.76 mmol/L | 0.8",
        "血浆致动脉硬化指数 | 男 60 | 甘油三酯 1.7 mmol/L, 高密度脂蛋白胆固醇 1.0 mmol/L | 0.2304", "血浆致动脉硬化指数 | 男 60 | 甘油三酯 1 mmol/L, 高密度脂蛋白胆固醇 1 mmol/L | 0",
        "总胆固醇高密度脂蛋白比值 | 男 60 | 总胆固醇 5 mmol/L, 高密度脂蛋白胆固醇 1.25 mmol/L | 4", "总胆固醇高密度脂蛋白比值 | 男 60 | 总胆固醇 6 mmol/L, 高密度脂蛋白胆固醇 1 mmol/L | 6",
        "载脂蛋白B/A1比值 | 男 60 | 载脂蛋白B 0.9 g/L, 载脂蛋白A1 1.5 g/L | 0.6", "载脂蛋白B/A1比值 | 男 60 | 载脂蛋白B 110 mg/dL, 载脂蛋白A1 1.1 g/L | 1"})
    void kidneySugarAndFatFollowTheirFormulas(String name, String patient, String measured, double expected) {
        assertEquals(expected, Values.derived(name, patient, measured).orElseThrow().value(), Math.max(0.001, Math.abs(expected) * 0.002));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "球蛋白 | 男 60 | 总蛋白 70 g/L, 白蛋白 42 g/L | 28", "球蛋白 | 男 60 | 总蛋白 80 g/L, 白蛋白 30 g/L | 50", "白球比 | 男 60 | 总蛋白 70 g/L, 白蛋白 42 g/L | 1.5",
        "白球比 | 男 60 | 球蛋白 40 g/L, 白蛋白 30 g/L | 0.75",
        "间接胆红素 | 男 60 | 总胆红素 20 umol/L, 直接胆红素 5 umol/L | 15", "间接胆红素 | 男 60 | 总胆红素 2 mg/dL, 直接胆红素 17.1 umol/L | 17.1",
        "谷草谷丙比值 | 男 60 | 谷草转氨酶 80 U/L, 谷丙转氨酶 40 U/L | 2", "谷草谷丙比值 | 男 60 | 谷草转氨酶 30 U/L, 谷丙转氨酶 40 U/L | 0.75",
        "肝纤维化4因子指数 | 男 50 | 谷草转氨酶 40 U/L, 谷丙转氨酶 36 U/L, 血小板 200 10*9/L | 1.667",
        "肝纤维化4因子指数 | 女 66 | 谷草转氨酶 80 U/L, 谷丙转氨酶 64 U/L, 血小板 120 10*9/L | 5.5",
        "谷草转氨酶血小板比值指数 | 男 60 | 谷草转氨酶 80 U/L, 血小板 100 10*9/L | 2", "谷草转氨酶血小板比值指数 | 男 60 | 谷草转氨酶 40 U/L, 血小板 200 10*9/L | 0.5",
        "白蛋白胆红素评分 | 男 60 | 白蛋白 40 g/L, 总胆红素 10 umol/L | -2.74", "白蛋白胆红素评分 | 男 60 | 白蛋白 30 g/L, 总胆红素 34.2 umol/L | -1.538",
        "终末期肝病模型评分 | 男 60 | 总胆红素 2 mg/dL, 国际标准化比值 1.5 {INR}, 肌酐 1.5 mg/dL | 17",
        "终末期肝病模型评分 | 男 60 | 总胆红素 0.8 mg/dL, 国际标准化比值 1 {INR}, 肌酐 0.8 mg/dL | 6",
        "中性粒细胞淋巴细胞比值 | 男 60 | 中性粒细胞绝对值 6 10*9/L, 淋巴细胞绝对值 1.5 10*9/L | 4", "中性粒细胞淋巴细胞比值 | 男 60 | 中性粒细胞绝对值 9 10*9/L, 淋巴细胞绝对值 0.5 10*9/L | 18",
        "血小板淋巴细胞比值 | 男 60 | 血小板 240 10*9/L, 淋巴细胞绝对值 2 10*9/L | 120", "血小板淋巴细胞比值 | 男 60 | 血小板 300 10*9/L, 淋巴细胞绝对值 1 10*9/L | 300",
        "淋巴细胞单核细胞比值 | 男 60 | 淋巴细胞绝对值 2 10*9/L, 单核细胞绝对值 0.4 10*9/L | 5", "淋巴细胞单核细胞比值 | 男 60 | 淋巴细胞绝对值 1 10*9/L, 单核细胞绝对值 0.8 10*9/L | 1.25",
        "系统免疫炎症指数 | 男 60 | 血小板 200 10*9/L, 中性粒细胞绝对值 4 10*9/L, 淋巴细胞绝对值 2 10*9/L | 400",
        "系统免疫炎症指数 | 男 60 | 血小板 300 10*9/L, 中性粒细胞绝对值 9 10*9/L, 淋巴细胞绝对值 1 10*9/L | 2700",
        "门泽尔指数 | 男 60 | 平均红细胞体积 65 fL, 红细胞 5.5 10*12/L | 11.82", "门泽尔指数 | 男 60 | 平均红细胞体积 72 fL, 红细胞 4 10*12/L | 18",
        "转铁蛋白饱和度 | 男 60 | 血清铁 15 umol/L, 总铁结合力 60 umol/L | 25", "转铁蛋白饱和度 | 男 60 | 血清铁 15 umol/L, 转铁蛋白 2.4 g/L | 24.9"})
    void liverAndBloodFollowTheirFormulas(String name, String patient, String measured, double expected) {
        assertEquals(expected, Values.derived(name, patient, measured).orElseThrow().value(), Math.max(0.001, Math.abs(expected) * 0.002));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "校正钙 | 男 60 | 钙 2.0 mmol/L, 白蛋白 30 g/L | 2.2", "校正钙 | 男 60 | 钙 2.4 mmol/L, 白蛋白 25 g/L | 2.7",
        "校正钠 | 男 60 | 钠 130 mmol/L, 血糖 25.55 mmol/L | 135.8", "校正钠 | 男 60 | 钠 140 mmol/L, 空腹血糖 15.55 mmol/L | 142.9",
        "阴离子间隙 | 男 60 | 钠 140 mmol/L, 氯 104 mmol/L, 碳酸氢根 24 mmol/L | 12", "阴离子间隙 | 男 60 | 钠 140 mmol/L, 氯 100 mmol/L, 二氧化碳结合力 15 mmol/L | 25",
        "校正阴离子间隙 | 男 60 | 钠 140 mmol/L, 氯 104 mmol/L, 碳酸氢根 24 mmol/L, 白蛋白 20 g/L | 17", "校正阴离子间隙 | 男 60 | 阴离子间隙 14 mmol/L, 白蛋白 40 g/L | 14",
        "计算血浆渗透压 | 男 60 | 钠 140 mmol/L, 血糖 5 mmol/L, 尿素 5 mmol/L | 290", "计算血浆渗透压 | 男 60 | 钠 150 mmol/L, 血糖 40 mmol/L, 尿素 20 mmol/L | 360",
        "渗透压间隙 | 男 60 | 血浆渗透压 320 mosm/kg, 钠 140 mmol/L, 血糖 5 mmol/L, 尿素 5 mmol/L | 30", "渗透压间隙 | 男 60 | 血浆渗透压 292 mosm/kg, 计算血浆渗透压 290 mosm/kg | 2",
        "钙磷乘积 | 男 60 | 钙 2.4 mmol/L, 磷 1.2 mmol/L | 2.88", "钙磷乘积 | 男 60 | 钙 2.5 mmol/L, 磷 2 mmol/L | 5",
        "平均动脉压 | 男 60 | 收缩压 120 mmHg, 舒张压 90 mmHg | 100", "平均动脉压 | 男 60 | 收缩压 124 mmHg, 舒张压 83 mmHg | 96.67",
        "脉压 | 男 60 | 收缩压 160 mmHg, 舒张压 70 mmHg | 90", "脉压 | 男 60 | 收缩压 100 mmHg, 舒张压 80 mmHg | 20",
        "休克指数 | 男 60 | 心率 120 次/分, 收缩压 100 mmHg | 1.2", "休克指数 | 男 60 | 脉搏 60 次/分, 收缩压 120 mmHg | 0.5",
        "体重指数 | 男 60 | 体重 70 kg, 身高 175 cm | 22.86", "体重指数 | 男 60 | 体重 90 kg, 身高 1.5 m | 40", "体表面积 | 男 60 | 体重 70 kg, 身高 175 cm | 1.845",
        "体表面积 | 男 60 | 体重 36 kg, 身高 100 cm | 1", "腰围身高比 | 男 60 | 腰围 90 cm, 身高 180 cm | 0.5", "腰围身高比 | 男 60 | 腰围 80 cm, 身高 160 cm | 0.5",
        "氧合指数 | 男 60 | 动脉血氧分压 80 mmHg, 吸入氧浓度 40 % | 200", "氧合指数 | 男 60 | 动脉血氧分压 95 mmHg, 吸入氧浓度 21 % | 452.4",
        "脉氧氧合比 | 男 60 | 血氧饱和度 90 %, 吸入氧浓度 50 % | 180", "脉氧氧合比 | 男 60 | 血氧饱和度 96 %, 吸入氧浓度 40 % | 240",
        "肺泡动脉氧分压差 | 男 60 | 动脉血氧分压 95 mmHg, 动脉血二氧化碳分压 40 mmHg, 吸入氧浓度 21 % | 4.73",
        "肺泡动脉氧分压差 | 男 60 | 动脉血氧分压 8 kPa, 动脉血二氧化碳分压 32 mmHg, 吸入氧浓度 21 % | 49.73",
        "QTc间期Bazett | 男 60 | QT间期 400 ms, 心率 60 次/分 | 400", "QTc间期Bazett | 男 60 | QT间期 360 ms, 心率 100 次/分 | 464.8",
        "QTc间期Fridericia | 男 60 | QT间期 400 ms, 心率 60 次/分 | 400", "QTc间期Fridericia | 男 60 | QT间期 360 ms, 心率 100 次/分 | 426.8",
        "左室质量指数 | 男 60 | 左室舒张末期内径 50 mm, 室间隔厚度 10 mm, 左室后壁厚度 10 mm, 体重 70 kg, 身高 175 cm | 98.6",
        "左室质量指数 | 男 60 | 左室舒张末期内径 50 mm, 室间隔厚度 10 mm, 左室后壁厚度 10 mm, 体表面积 1 m2 | 182.0",
        "左室相对室壁厚度 | 男 60 | 左室舒张末期内径 50 mm, 左室后壁厚度 10 mm | 0.4", "左室相对室壁厚度 | 男 60 | 左室舒张末期内径 40 mm, 左室后壁厚度 12 mm | 0.6",
        "醛固酮肾素比值 | 男 60 | 醛固酮 20 ng/dL, 血浆肾素活性 0.5 ng/mL/h | 40", "醛固酮肾素比值 | 男 60 | 醛固酮 100 pg/mL, 血浆肾素活性 2 ng/mL/h | 5",
        "CD4/CD8比值 | 男 60 | 辅助性T淋巴细胞计数 800 /uL, 抑制性T淋巴细胞计数 400 /uL | 2", "CD4/CD8比值 | 男 60 | 辅助性T淋巴细胞计数 200 /uL, 抑制性T淋巴细胞计数 800 /uL | 0.25",
        "游离轻链比值 | 男 60 | 游离轻链κ 12 mg/L, 游离轻链λ 16 mg/L | 0.75", "游离轻链比值 | 男 60 | 游离轻链κ 200 mg/L, 游离轻链λ 10 mg/L | 20",
        "胃蛋白酶原比值 | 男 60 | 胃蛋白酶原Ⅰ 90 ng/mL, 胃蛋白酶原Ⅱ 9 ng/mL | 10", "胃蛋白酶原比值 | 男 60 | 胃蛋白酶原Ⅰ 30 ng/mL, 胃蛋白酶原Ⅱ 15 ng/mL | 2",
        "游离总前列腺抗原比值 | 男 60 | 游离前列腺特异性抗原 0.6 ng/mL, 总前列腺特异性抗原 6 ng/mL | 10",
        "游离总前列腺抗原比值 | 男 60 | 游离前列腺特异性抗原 2 ng/mL, 总前列腺特异性抗原 8 ng/mL | 25"})
    void saltsBreathAndHeartFollowTheirFormulas(String name, String patient, String measured, double expected) {
        assertEquals(expected, Values.derived(name, patient, measured).orElseThrow().value(), Math.max(0.001, Math.abs(expected) * 0.002));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "国家早期预警评分 | 男 60 | 呼吸频率 16 次/分, 血氧饱和度 98 %, 吸入氧浓度 21 %, 收缩压 124 mmHg, 脉搏 72 次/分, 格拉斯哥昏迷评分 15 分, 体温 36.6 ℃ | 0",
        "国家早期预警评分 | 男 60 | 呼吸频率 22 次/分, 血氧饱和度 94 %, 吸入氧浓度 28 %, 收缩压 105 mmHg, 心率 112 次/分, 格拉斯哥昏迷评分 15 分, 体温 38.5 ℃ | 9",
        "国家早期预警评分 | 女 80 | 呼吸频率 26 次/分, 血氧饱和度 90 %, 吸入氧浓度 40 %, 收缩压 84 mmHg, 脉搏 135 次/分, 格拉斯哥昏迷评分 13 分, 体温 34.8 ℃ | 20",
        "肺炎严重度评分 | 男 40 | 格拉斯哥昏迷评分 15 分, 尿素 5 mmol/L, 呼吸频率 18 次/分, 收缩压 120 mmHg, 舒张压 75 mmHg | 0",
        "肺炎严重度评分 | 男 70 | 格拉斯哥昏迷评分 14 分, 尿素 8 mmol/L, 呼吸频率 32 次/分, 收缩压 85 mmHg, 舒张压 55 mmHg | 5"})
    void scoresCountTheirPoints(String name, String patient, String measured, double expected) {
        assertEquals(expected, Values.derived(name, patient, measured).orElseThrow().value());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "估算肾小球滤过率 | 男 | 肌酐 88 umol/L", "估算肾小球滤过率 | 未知 62 | 肌酐 88 umol/L", "估算肾小球滤过率 | 男 12 | 肌酐 88 umol/L",
        "肌酐清除率估算值 | 男 62 | 肌酐 88 umol/L", "肝纤维化4因子指数 | 男 | 谷草转氨酶 40 U/L, 谷丙转氨酶 36 U/L, 血小板 200 10*9/L",
        "低密度脂蛋白胆固醇 | 男 60 | 总胆固醇 6 mmol/L, 高密度脂蛋白胆固醇 1 mmol/L, 甘油三酯 4.6 mmol/L", "胰岛素抵抗指数 | 男 60 | 血糖 7 mmol/L, 胰岛素 15 mIU/L",
        "胰岛B细胞功能指数 | 男 60 | 空腹血糖 3.4 mmol/L, 胰岛素 5 mIU/L", "校正钠 | 男 60 | 钠 140 mmol/L, 血糖 5 mmol/L",
        "肺泡动脉氧分压差 | 男 60 | 动脉血氧分压 95 mmHg, 动脉血二氧化碳分压 40 mmHg, 吸入氧浓度 40 %", "脉氧氧合比 | 男 60 | 血氧饱和度 99 %, 吸入氧浓度 21 %",
        "国家早期预警评分 | 男 60 | 呼吸频率 16 次/分, 血氧饱和度 98 %, 收缩压 124 mmHg, 脉搏 72 次/分, 格拉斯哥昏迷评分 15 分, 体温 36.6 ℃",
        "肺炎严重度评分 | 男 60 | 尿素 5 mmol/L, 呼吸频率 18 次/分, 收缩压 120 mmHg, 舒张压 75 mmHg", "游离总前列腺抗原比值 | 男 60 | 游离前列腺特异性抗原 0.6 ng/mL, 总前列腺特异性抗原 2 ng/mL",
        "体重指数 | 男 9 | 体重 30 kg, 身高 135 cm", "阴离子间隙 | 男 60 | 钠 140 mmol/L, 氯 104 mmol/L"})
    void whatIsMissingOrOutOfRangeGivesNothing(String name, String patient, String measured) {
        assertEquals(Optional.empty(), Values.derived(name, patient, measured));
    }

    @Test
    void valuesOfDifferentDaysAreNotPutTogether() {
        assertTrue(Values.derived("阴离子间隙", "男 60", "钠 140 mmol/L 2026-11-23T08:00:00, 氯 104 mmol/L 2026-11-23, 碳酸氢根 24 mmol/L").isPresent());
        assertTrue(Values.derived("阴离子间隙", "男 60", "钠 140 mmol/L 2026-11-23, 氯 104 mmol/L 2026-11-20, 碳酸氢根 24 mmol/L").isEmpty());
        assertTrue(Values.derived("体重指数", "男 60", "体重 70 kg 2026-11-23, 身高 175 cm 2024-01-01").isPresent());
    }

    @Test
    void whatWasMeasuredIsNotReplaced() {
        assertTrue(Values.derived("估算肾小球滤过率", "男 62", "肌酐 88 umol/L, 估算肾小球滤过率 70 mL/min/{1.73_m2}").isEmpty());
    }

    @Test
    void aResultNamesItsInputsAndTheirPlace() {
        Measurement filtration = Values.derived("估算肾小球滤过率", "男 62", "钾 4 mmol/L, 肌酐 88 umol/L 2026-11-23").orElseThrow();
        assertEquals("肌酐 88 umol/L；男 62岁", filtration.span().text());
        assertEquals("measurements", filtration.span().field());
        assertEquals(1, filtration.span().start());
        assertEquals("62238-1", filtration.analyte());
        assertEquals("轻度下降", filtration.band());
        assertEquals("2026-11-23", filtration.time());
        assertEquals(Modality.LABORATORY, filtration.modality());
        assertEquals(Modality.VITAL, Values.derived("平均动脉压", "男 62", "收缩压 120 mmHg, 舒张压 80 mmHg").orElseThrow().modality());
    }

    @Test
    void sexAndAgeChooseTheBand() {
        assertEquals("低风险", Values.derived("肝纤维化4因子指数", "女 66", "谷草转氨酶 30 U/L, 谷丙转氨酶 36 U/L, 血小板 200 10*9/L").orElseThrow().band());
        assertEquals("不确定", Values.derived("肝纤维化4因子指数", "女 60", "谷草转氨酶 33 U/L, 谷丙转氨酶 36 U/L, 血小板 200 10*9/L").orElseThrow().band());
    }

    @Test
    void everyFormulaNamesAnalytesAndUnitsThatTheKnowledgeBaseHas() {
        Knowledge knowledge = Repository.knowledge();
        Set<String> unknown = new TreeSet<>();
        for (Formula formula : Indicators.of(knowledge).formulas()) {
            if (knowledge.analyte(formula.result()).isEmpty()) unknown.add(formula.result());
            formula.needs().forEach(need -> need.analytes().stream()
                    .filter(name -> knowledge.analyte(name).filter(each -> each.name().equals(name) && each.factor(need.unit()).isPresent()).isEmpty())
                    .forEach(name -> unknown.add(name + " in " + need.unit())));
        }
        assertEquals(Set.of(), unknown);
        assertTrue(Indicators.of(knowledge).formulas().stream().map(Formula::result).distinct().count() >= 20);
    }

    @Test
    void theSameValuesGiveTheSameResultsInTheSameOrder() {
        Patient patient = Values.patient("男 62");
        List<Measurement> measured = Values.measured("肌酐 88 umol/L, 钠 140 mmol/L, 氯 104 mmol/L, 碳酸氢根 24 mmol/L, 收缩压 120 mmHg, 舒张压 80 mmHg", patient);
        Indicators indicators = Indicators.of(Repository.knowledge());
        assertEquals(List.of("平均动脉压", "脉压", "估算肾小球滤过率", "阴离子间隙"), indicators.derive(patient, measured).stream().map(Measurement::name).collect(Collectors.toList()));
        assertEquals(indicators.derive(patient, measured), Indicators.of(Repository.knowledge()).derive(patient, measured));
        assertFalse(indicators.derive(patient, List.of()).iterator().hasNext());
    }
}
