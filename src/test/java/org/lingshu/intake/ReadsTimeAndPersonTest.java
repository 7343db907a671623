package org.lingshu.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lingshu.clinical.Allergy;
import org.lingshu.clinical.Patient;

class ReadsTimeAndPersonTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "否认高血压，糖尿病，冠心病病史 | -高血压病 -糖尿病 -冠心病",
            "既往颈椎病5年，否认脑梗死、痛风等慢性疾病病史 | 颈椎病 -脑梗死 -痛风 -慢性疾病",
            "高血压病10年，其母因肝癌病故，哮喘2年 | 高血压病 肝癌（家族） 支气管哮喘",
            "既往史：胃炎。家族史：父亲患有高血压病 | 慢性胃炎 高血压病（家族）",
            "既往2型糖尿病，其父糖尿病 | 2型糖尿病 糖尿病（家族）",
            "家族史，均体健，无癫痫 | 体健（家族） -癫痫（家族）"})
    void keepsThePastAndTheFamilyApart(String text, String histories) {
        assertEquals(histories, Sentences.histories("history", text));
        assertEquals("", Sentences.findings(Sentences.read("history", text)));
    }

    @Test
    void takesTheCourseAsPastBesideAPresentIllness() {
        Map<String, String> text = new LinkedHashMap<>();
        text.put("presentIllness", "头晕，乏力");
        text.put("history", "现病史，患者3天前出现呕吐，既往史，痛风");
        Reading reading = Sentences.INTAKE.read(Case.of("p", Patient.unknown(), text));
        assertEquals("头晕 乏力", Sentences.findings(reading));
        assertTrue(reading.histories().stream().anyMatch(each -> each.term().equals("呕吐") && each.own()));
        assertEquals("呕吐", Sentences.findings(reading.restrictedTo(java.util.Set.of("history"))));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "5年前曾有黑便。现头晕 | 头晕",
            "反复咳嗽3年，曾咯血，现症见：气短，乏力 | 气短 乏力",
            "3天前受凉后咳嗽，咳痰 | 咳嗽 咳痰",
            "有高血压病史，头晕 | 头晕"})
    void tellsThePastInsideThePresentIllness(String text, String findings) {
        assertEquals(findings, Sentences.findings(text));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "与家人争执后出现头晕 | 头晕 | ''",
            "家属代诉打鼾 | 鼻鼾 | ''",
            "因丈夫去世失眠 | 不寐 | ''",
            "父亲患有冠心病，头晕 | 头晕 | 冠心病（家族）",
            "其母糖尿病，乏力 | 乏力 | 糖尿病（家族）",
            "弟弟有癫痫病史，耳鸣 | 耳鸣 | 癫痫（家族）"})
    void takesARelativeForTheOneWhoIsIllOnlyWhereTheTextSaysSo(String text, String findings, String histories) {
        assertEquals(findings, Sentences.findings(text));
        assertEquals(histories, Sentences.histories("presentIllness", text));
    }

    @Test
    void readsWhatIsNotTolerated() {
        Reading reading = Sentences.read("history", "自述磺胺类药物过敏、否认其他接触物过敏史，对青霉素、海鲜过敏，否认食物过敏史");
        assertEquals(java.util.List.of("磺胺", "青霉素", "海鲜"), reading.allergies().stream().map(Allergy::substance).toList());
    }
}
