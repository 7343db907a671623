package org.lingshu.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lingshu.clinical.History;
import org.lingshu.clinical.Patient;

class ReadsOnsetTest {
    private static Reading read(String complaint, String course, String now) {
        Map<String, String> text = new LinkedHashMap<>();
        text.put("chiefComplaint", complaint);
        text.put("presentIllness", now);
        text.put("history", "现病史，" + course);
        return Sentences.INTAKE.read(Case.of("p", Patient.unknown(), text));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "胸痛3小时 | 患者3小时前搬重物时出现胸痛，大汗淋漓，至今未缓解 | 胸痛 大汗淋漓 持续不缓解",
            "腹痛1天 | 患者昨日饮酒后出现腹痛，伴恶心、黑便 | 腹痛 恶心 黑便",
            "头晕2天 | 患者5年前曾有耳鸣，2天前出现头晕，呕吐 | 头晕 呕吐",
            "胸痛2天 | 患者2天前胸痛，休息后缓解，今晨再次胸痛，伴气短 | 胸痛 气短"})
    void ofAnAcuteComplaintIsPresent(String complaint, String course, String findings) {
        assertEquals(findings, Sentences.findings(read(complaint, course, "神疲").restrictedTo(java.util.Set.of("chiefComplaint", "history"))));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "头晕2天 | 患者2天前出现头晕，恶心，输液后缓解",
            "头晕2天 | 患者2天前出现头晕，恶心，经治疗后恶心消失",
            "反复头晕3年，再发1天 | 患者1天前出现头晕，恶心",
            "头晕2月 | 患者今日出现头晕，恶心"})
    void ofWhatIsOverOrOldIsNot(String complaint, String course) {
        Reading reading = read(complaint, course, "乏力");
        assertEquals("头晕 乏力", Sentences.findings(reading).replace(" 反复发作", ""));
        assertEquals("恶心", reading.histories().stream().filter(each -> each.present() && each.term().equals("恶心")).map(History::label).collect(Collectors.joining()));
    }

    @Test
    void yieldsToWhatIsDeniedNow() {
        Reading reading = read("头晕1天", "患者今晨出现头晕，呕吐", "头晕，无呕吐");
        assertEquals("头晕 -呕吐", Sentences.findings(reading));
        assertEquals("呕吐", reading.histories().stream().map(History::label).collect(Collectors.joining(" ")));
    }

    @Test
    void standsBeforeTheSymptomsOfNowInOneField() {
        assertEquals("起病急骤 胸痛 冷汗 气短", Sentences.INTAKE.read(Case.of("p", Patient.unknown(), Map.of("presentIllness",
                "今晨排便时突发胸痛，出冷汗。刻下仍胸痛，气短"))).findings().stream().map(each -> each.term()).sorted(java.util.Comparator.comparing("起病急骤 胸痛 冷汗 气短"::indexOf))
                .collect(Collectors.joining(" ")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "突发胸痛 | 起病急骤 胸痛",
            "突然出现呕吐 | 起病急骤 呕吐",
            "时突发心慌 | 心悸",
            "头痛突然加重 | 头痛 病情加重",
            "突发，乏力 | 乏力",
            "无突发胸痛 | -胸痛"})
    void mayBeSudden(String text, String findings) {
        assertEquals(findings, Sentences.findings(text));
    }
}
