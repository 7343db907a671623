package org.lingshu.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReadsExaminationsTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "心电图：Ⅱ、Ⅲ、aVF导联ST段抬高 | ST段抬高",
            "心电图示：V1-V4导联ST段压低 | ST段压低",
            "V3~V6 T波倒置，II、III、AVF ST段抬高 | T波倒置 ST段抬高",
            "尿常规：白细胞（+++），亚硝酸盐阳性，隐血（-） | 尿白细胞升高 尿亚硝酸盐阳性 -尿潜血阳性",
            "尿液分析示蛋白2+、酮体阴性 | 尿蛋白阳性 -尿酮体阳性",
            "尿白细胞3+ | 尿白细胞升高",
            "血常规、肝肾功能未见异常 | 血常规正常 肝功能正常 肾功能正常",
            "肝功、凝血均正常 | 肝功能正常 凝血功能正常",
            "双肺未闻及啰音 | -肺部干啰音 -肺部湿啰音",
            "头颅CT：未见出血 | -脑出血灶",
            "颅脑CT未见出血及占位 | -脑出血灶 -颅内占位",
            "停经9周，恶心 | 月经逾期未至 恶心"})
    void asTheirReportsAreWritten(String text, String findings) {
        assertEquals(findings, Sentences.findings(Sentences.read("auxiliary", text)));
        assertEquals(List.of(), Sentences.unread("auxiliary", text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"肠镜未见异常", "胃镜、肠镜均未见明显异常", "余无异常", "心肌酶、D-二聚体正常"})
    void thatShowedNothing(String text) {
        assertEquals(List.of(), Sentences.unread("auxiliary", text));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"停经6年 | 绝经", "孕20周 | 妊娠状态"})
    void tellsTheMenopauseFromAMissedPeriod(String text, String histories) {
        assertEquals(histories, Sentences.histories("presentIllness", text));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "身高172cm，体重68kg | 身高 172 cm; 体重 68 kg",
            "身高1.6米，体重120斤 | 身高 160 cm; 体重 60 kg"})
    void height(String text, String values) {
        assertEquals(values, Sentences.values("physicalExam", text));
    }
}
