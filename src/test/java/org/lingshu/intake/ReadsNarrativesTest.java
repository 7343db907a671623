package org.lingshu.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lingshu.knowledge.Wording;

class ReadsNarrativesTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "大便已有五天没解 | 便秘", "大便七日未行 | 便秘", "大便4-5天才解一次 | 大便数日一行 便秘", 
            "每日腹泻十余次 | 泄泻 大便次数多", "日泻数十次 | 大便次数多", "大便每日5～6次 | 大便次数多", "每日要解七八次稀便 | 大便次数多 便溏", "大便每日2次 | "})
    void countsDaysAndTimes(String text, String findings) {
        assertEquals(findings == null ? "" : findings, Sentences.findings("症见" + text + "。"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "食欲极差 | 纳差", "闻食物即有恶臭感 | 厌食", "食物难以下咽 | 吞咽困难", "多日无法正常进食 | 不能食", "汤药入口即吐 | 食入即吐", "渴望冰水 | 渴喜冷饮",
            "小便又少又黄 | 尿少 尿黄", "小便颜色较深黄 | 尿黄", "排尿不太顺畅 | ", "两侧肋骨下方胀满 | 胁胀", "心口常感灼热 | 胸中烦热", "自觉有一股气从小腹往上冲 | 奔豚气",
            "手脚冰凉至手肘和膝盖 | 肢冷 四肢厥冷", "全身内外高热 | 高热", "无法站立行走 | 下肢无力", "意识完全丧失 | 昏迷", "眼球上翻 | 目上视", "仅能偏卧 | 不能平卧"})
    void readsWhatPeopleTellInTheirOwnWords(String text, String findings) {
        assertEquals(findings == null ? "" : findings, Sentences.findings("症见" + text + "。"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "无心口灼热 | -胸中烦热", "否认小便颜色深黄 | -尿黄", "小便不甚黄 | ", "未见皮肤发红 | -红斑", "胸闷，无汗出 | 胸闷 -汗出"})
    void deniesThemToo(String text, String findings) {
        assertEquals(findings == null ? "" : findings, Sentences.findings("症见" + text + "。"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "脉搏极其微弱几乎摸不到 | 脉微 脉弱", "左脉弦，右手浮取有力但按之空虚 | 脉弦 脉有力 脉虚", "左手弦细（提示肝郁血虚），右手脉濡 | 脉濡", "脉弦细（提示肝郁），右脉濡 | 脉弦 脉细 脉濡",
            "脉搏轻按即得 | 脉浮", "脉管绷紧，像琴弦一样直而硬 | 脉弦", "舌苔薄黄、中部干燥且略带黑色 | 苔薄 苔黄 苔燥 苔黑", "舌尖发红 | 舌尖红", "会厌喉面可见溃疡 | 溃疡"})
    void readsPulseAndTongueInModernWords(String text, String findings) {
        assertEquals(findings, Sentences.findings("查体" + text + "。"));
    }

    @Test
    void readsRatesEachMinute() {
        assertEquals(Sentences.values("text", "脉率106次/分"), Sentences.values("text", "脉率每分钟达106次"));
        assertEquals(Sentences.values("text", "心率96次/分"), Sentences.values("text", "心率约每分钟96次"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"初秋患癫痫 | 癫痫", "癫痫病史 | ''", "曾患癫痫 | ''", "父亲患癫痫 | ''", "三年前患癫痫 | ''"})
    void takesADiseaseForPresentOnlyWhereThePatientHasItNow(String text, String findings) {
        assertEquals(findings, Sentences.findings(text + "。"));
    }

    @Test
    void spellsEachWordingOnceOnly() {
        Map<String, List<String>> meant = new HashMap<>();
        List<String> twice = new ArrayList<>();
        for (Wording wording : Sentences.KNOWLEDGE.vocabulary().wordings()) {
            for (String spelled : spelled(wording.slots(), 0)) {
                List<String> before = meant.putIfAbsent(spelled, wording.states());
                if (before != null && !before.equals(wording.states())) twice.add(spelled + " " + before + " " + wording.states());
            }
        }
        assertTrue(twice.isEmpty(), twice::toString);
    }

    private static List<String> spelled(List<List<String>> slots, int from) {
        if (from == slots.size()) return List.of("");
        return slots.get(from).stream().flatMap(word -> spelled(slots, from + 1).stream().map(rest -> word + rest)).toList();
    }
}
