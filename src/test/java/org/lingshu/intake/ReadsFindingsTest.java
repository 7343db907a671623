package org.lingshu.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lingshu.clinical.Finding;
import org.lingshu.clinical.Patient;

class ReadsFindingsTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "舌质淡胖边有齿痕苔薄白 | 舌淡白 舌胖大 舌有齿痕 苔薄白",
            "脉沉细弱 | 脉沉 脉细 脉弱",
            "舌暗、苔黄厚腻，脉弦而滑 | 舌暗 苔黄 苔厚 苔腻 脉弦 脉滑",
            "黄腻苔，弦数脉 | 苔黄 苔腻 脉弦 脉数",
            "舌下络脉迂曲 | 舌下络脉曲张",
            "颈动脉细，静脉无异常 | ''"})
    void takesTongueAndPulseApart(String text, String findings) {
        assertEquals(findings, Sentences.findings(text));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "双侧太阳穴疼痛较重 | 太阳穴痛",
            "后背及肩部胀痛 | 背痛 肩痛 胀痛",
            "头顶及两侧太阳穴疼痛 | 巅顶痛 太阳穴痛",
            "双下肢膝关节以下麻木、胀痛伴水肿 | 下肢麻木 下肢疼痛 胀痛 下肢水肿",
            "左侧肢体麻木 | 偏身麻木",
            "心前区时有隐痛 | 心前区疼痛 隐痛",
            "心前区偶有不适 | 心前区不适",
            "两肋胀满 | 胁胀",
            "右上腹胀闷 | 腹胀",
            "右手手指麻木 | 上肢麻木",
            "头晕伴憋闷 | 头晕 胸闷",
            "胸闷、发热 | 胸闷 发热",
            "双下肢无水肿 | -下肢水肿",
            "双侧眼睑未见明显水肿 | -眼睑浮肿",
            "双眼睑无水肿及下垂 | -眼睑浮肿 -眼睑下垂",
            "舌肌无萎缩、肌束颤动 | -肌肉萎缩体征 -肌束颤动"})
    void joinsASiteAndWhatIsFeltThere(String text, String findings) {
        assertEquals(findings, Sentences.findings(text));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "二尖瓣轻度反流 | 二尖瓣反流",
            "记忆力近期下降 | 健忘",
            "偶有轻微心慌 | 心悸",
            "自觉阵发性头晕 | 头晕"})
    void passesOverDegreeAndFrequency(String text, String findings) {
        assertEquals(findings, Sentences.findings(text));
    }

    @Test
    void readsTraditionalAndFullWidthCharactersAtTheirOwnPlaces() {
        Finding finding = Sentences.read("presentIllness", "１天前，頭暈").findings().getFirst();
        assertEquals("头晕", finding.term());
        assertEquals("presentIllness [4,6)「頭暈」", finding.span().toString());
    }

    @Test
    void readsNothingInsideALatinWord() {
        assertEquals("", Sentences.findings("REFERENCE XAFB"));
    }

    @Test
    void keepsOneFindingPerTermAndPresence() {
        Reading reading = Sentences.INTAKE.read(Case.of("p", Patient.unknown(), "头晕，头昏，无头痛，无头疼"));
        assertEquals("头晕 -头痛", Sentences.findings(reading));
    }
}
