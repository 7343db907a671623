package org.lingshu.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lingshu.clinical.Patient;

class ReadsCommaListsTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "无恶心，呕吐，乏力 | -恶心 -呕吐 乏力",
            "无咳嗽，咳痰，偶有胸闷 | -咳嗽 -咳痰 胸闷",
            "不伴畏寒，发热 | -畏寒 -发热",
            "未诉腹痛，腹泻，纳可 | -腹痛 -泄泻 纳可"})
    void denyBothOfACouplet(String text, String findings) {
        assertEquals(findings, Sentences.findings(text));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "无胸闷，胸痛，心慌，气短，纳可 | -胸闷 -胸痛 -心悸 -气短 纳可",
            "无尿频，尿急，尿痛，腰酸 | -尿频 -尿急 -尿痛 腰酸",
            "无反酸，嗳气，烧心。乏力 | -反酸 -嗳气 -烧心 乏力"})
    void goOnOverThreeAndMoreOfOneKind(String text, String findings) {
        assertEquals(findings, Sentences.findings(text));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "胸闷，无胸痛，气短，无反酸 | 胸闷 -胸痛 气短 -反酸",
            "胸闷，无胸痛，心慌，气短 | 胸闷 -胸痛 心悸 气短",
            "无耳鸣，左侧头部时有胀痛 | -耳鸣 偏头痛 胀痛",
            "无恶心，偶有呕吐 | -恶心 呕吐",
            "无胸闷，心慌阵作，气短 | -胸闷 心悸 气短",
            "无胸闷，胸痛，心慌，活动后加重 | -胸闷 胸痛 心悸 活动后加重",
            "无咳嗽，乏力，腰酸 | -咳嗽 乏力 腰酸",
            "无咳嗽，咳痰3天 | -咳嗽 咳痰"})
    void endWhereSomethingIsAffirmed(String text, String findings) {
        assertEquals(findings, Sentences.findings(text));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "否认发热，咽痛，乏力，纳可 | -发热 -咽痛 -乏力 纳可",
            "否认胸痛，咯血，伴气短 | -胸痛 -咳血 气短",
            "否认发热等不适，乏力，咽痛 | -发热 乏力 咽痛"})
    void goOnBehindAWordThatOpensThem(String text, String findings) {
        assertEquals(findings, Sentences.findings(text));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "否认高血压，糖尿病，冠心病 | -高血压病 -糖尿病 -冠心病",
            "否认糖尿病，高血压病史10年 | -糖尿病 高血压病",
            "否认肝炎，已绝经 | -肝炎 绝经",
            "无毒物接触史，吸烟史20年 | -毒物接触史 吸烟"})
    void takeOnlyDiseasesOfOneKindInTheHistory(String text, String histories) {
        assertEquals(histories, Sentences.histories("history", text));
    }

    @Test
    void neverDenyWhatThePatientCameFor() {
        Map<String, String> text = new LinkedHashMap<>();
        text.put("chiefComplaint", "头晕2天。");
        text.put("presentIllness", "无头痛，头晕，视物旋转，耳鸣");
        assertEquals("头晕 -头痛 视物旋转 耳鸣", Sentences.findings(Sentences.INTAKE.read(Case.of("p", Patient.unknown(), text))));
    }
}
