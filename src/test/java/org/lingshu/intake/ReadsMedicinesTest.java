package org.lingshu.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lingshu.clinical.Medication;
import org.lingshu.clinical.Patient;

class ReadsMedicinesTest {
    private static String names(Reading reading) {
        return reading.medications().stream().map(Medication::name).collect(Collectors.joining(" "));
    }

    private static Reading handedIn(String medicine) {
        return Sentences.INTAKE.read(new Case("p", Patient.unknown(), "", Map.of(), List.of(), List.of(), Map.of(), List.of(medicine), List.of()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "附子10g | 附子", "制附片 9 克 | 制附片", "黑顺片15g先煎 | 黑顺片", "大黄（后下）6g | 大黄", "三七粉 3g 冲服 | 三七粉", "半夏 9 | 半夏",
            "阿司匹林肠溶片 100mg qd | 阿司匹林", "丹参注射液 | 丹参", "华法林（3mg） | 华法林", "Warfarin 2.5mg | 华法林", "口服地高辛0.125mg | 地高辛",
            "硫酸氢氯吡格雷片 75mg | 氯吡格雷", "阿托伐他汀钙片20mg qn | 阿托伐他汀", "盐酸二甲双胍缓释片0.5g | 二甲双胍", "氯化钾缓释片 | 氯化钾",
            "倍博特 1片 | 缬沙坦 氨氯地平", "波立维75mg | 氯吡格雷", "络活喜（苯磺酸氨氯地平片） | 氨氯地平", "厄贝沙坦氢氯噻嗪片 | 厄贝沙坦 氢氯噻嗪",
            "安宫牛黄丸 1丸 | 安宫牛黄丸", "麝香保心丸2粒 tid | 麝香保心丸", "通心络胶囊3粒 | 通心络胶囊", "复方丹参滴丸 | 复方丹参滴丸", "辅酶Q10片 10mg | 辅酶Q10"})
    void byTheNamesThatRulesKnow(String written, String names) {
        Reading reading = handedIn(written);
        assertEquals(names, names(reading));
        assertEquals(written, reading.medications().getFirst().span().text());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "presentIllness | 平素口服华法林3mg qd、倍他乐克缓释片47.5mg bid，血压控制可 | 华法林 美托洛尔",
            "presentIllness | 长期服用阿司匹林，近日牙龈出血 | 阿司匹林",
            "history | 高血压10年，服用“代文”，血压可；糖尿病8年，口服二甲双胍片 | 缬沙坦 二甲双胍",
            "history | 现服阿司匹林100mg qd，一次1片，可定10mg qn，睡眠可 | 阿司匹林 瑞舒伐他汀"})
    void thatATextSaysAreTakenNow(String field, String text, String names) {
        assertEquals(names, names(Sentences.read(field, text)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "presentIllness | 自服卡托普利后缓解，急诊予硝酸甘油泵入",
            "history | 曾服用胺碘酮，3年前口服地高辛",
            "history | 规律口服华法林半年后停用",
            "history | 否认长期服用阿司匹林，父亲长期服用地高辛",
            "history | 未规律服用代文，现未服药",
            "history | 长期服用丹参茶"})
    void notThoseThatAreNot(String field, String text) {
        assertEquals("", names(Sentences.read(field, text)));
    }

    @Test
    void doesNotTakeAnAllergyForAMedicine() {
        assertEquals("左甲状腺素", names(Sentences.read("history", "现口服优甲乐、青霉素过敏，否认手术史")));
    }
}
