package org.lingshu.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lingshu.clinical.Amount;
import org.lingshu.clinical.Medication;
import org.lingshu.clinical.Patient;

/** How much of a medicine is taken, as charts and prescriptions write it. */
class ReadsDosesTest {
    private static String taken(Reading reading) {
        return reading.medications().stream().map(each -> each.name() + each.amount().map(Amount::toString).map(" "::concat).orElse("") + (each.external() ? " 外用" : "")).collect(Collectors.joining("，"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "附子 15g | 附子 15g", "制附子30克 先煎 | 制附子 30g", "生大黄(后下)10g | 生大黄 10g", "warfarin 3mg qd | 华法林 0.003g", "黄芪（生）30g | 黄芪 30g", "半夏 9 | 半夏 9g",
            "三七粉 3g 每日2次 | 三七粉 3g×2", "附子10-15g | 附子 15g", "甘草三钱 | 甘草 9g", "大枣5枚 | 大枣 5枚", "红粉 1g 外用 | 红粉 1g 外用", "丹参 | 丹参", "竹沥30ml | 竹沥 30mL",
            "速效救心丸 10粒 tid | 速效救心丸 10粒×3"})
    void ofWhatWasHandedIn(String written, String expected) {
        assertEquals(expected, taken(Sentences.INTAKE.read(new Case("p", Patient.unknown(), "", Map.of(), List.of(), List.of(), Map.of(), List.of(written), List.of()))));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "presentIllness | 乏力气短。处方：黄芪30g，当归10g，制附子（先煎）15g。 | 黄芪 30g，当归 10g，制附子 15g",
            "presentIllness | 予中药：麻黄10克、桂枝10克、甘草6克，水煎服。 | 麻黄 10g，桂枝 10g，甘草 6g",
            "presentIllness | 现服生黄芪60g 每日1剂，症状稍减 | 生黄芪 60g",
            "history | 平素口服地高辛0.125mg qd、呋塞米20mg qd | 地高辛 0.000125g，呋塞米 0.02g"})
    void ofWhatATextSaysIsTaken(String field, String text, String expected) {
        assertEquals(expected, taken(Sentences.read(field, text)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "presentIllness | 3年前曾服附子15g，已停用",
            "history | 曾服处方：附子15g，半夏9g",
            "auxiliary | 血红蛋白117g/L，白蛋白37.5g/L，血浆纤维蛋白原5.99g/L",
            "history | 饮酒约75g/日，山药食用不限",
            "presentIllness | 建议停用附子15g"})
    void notOfWhatIsNotTaken(String field, String text) {
        assertEquals("", taken(Sentences.read(field, text)));
    }
}
