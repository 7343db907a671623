package org.lingshu.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReadsDenialsTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "无胸闷胸痛，乏力 | -胸闷 -胸痛 乏力",
            "无头晕、耳鸣及恶心 | -头晕 -耳鸣 -恶心",
            "不伴发热或咳嗽 | -发热 -咳嗽",
            "无反酸，烧心，嗳气等不适，纳可 | -反酸 -烧心 -嗳气 纳可",
            "未见下肢水肿。乏力 | -下肢水肿 乏力",
            "无明显耳鸣 | -耳鸣",
            "否认心悸、气短等症状 | -心悸 -气短"})
    void reachesOverListsAndNoFurther(String text, String findings) {
        assertEquals(findings, Sentences.findings(text));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "无头痛头晕但乏力 | -头晕 -头痛 乏力",
            "无头痛，偶有头晕 | -头痛 头晕",
            "无咳嗽、时有咳痰 | -咳嗽 咳痰",
            "耳鸣，口苦无口干 | 耳鸣 口苦 -口干"})
    void endsWhereSomethingIsThereAgain(String text, String findings) {
        assertEquals(findings, Sentences.findings(text));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "无明显诱因出现胸闷 | 胸闷",
            "无汗，身痛 | 无汗 身痛",
            "周身无力 | 乏力",
            "未予重视，头晕加重 | 头晕 病情加重",
            "经治疗无效，仍咳嗽 | 咳嗽",
            "无法平卧，喘促 | 不能平卧 喘促"})
    void isNotWhatOnlyLooksLikeIt(String text, String findings) {
        assertEquals(findings, Sentences.findings(text));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "病理征未引出 | -病理反射阳性",
            "移动性浊音（－） | -移动性浊音",
            "双侧Gordon征阴性 | -病理反射阳性",
            "腹痛、恶心消失 | -腹痛 -恶心",
            "耳鸣不明显 | -耳鸣"})
    void mayStandBehind(String text, String findings) {
        assertEquals(findings, Sentences.findings(text));
    }

    @Test
    void leavesOpenWhatTheRecordLeavesOpen() {
        Reading reading = Sentences.read("auxiliary", "不除外肺气肿，骨折？，心包积液可能");
        assertEquals("", Sentences.findings(reading));
        assertEquals(List.of("肺气肿", "骨折", "心包积液"), reading.unread().stream().map(span -> span.text()).toList());
    }
}
