package org.lingshu.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReadsValuesTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "血压：138/86mmHg | 收缩压 138 mm[Hg]; 舒张压 86 mm[Hg]",
            "BP 138/86 | 收缩压 138 mm[Hg]; 舒张压 86 mm[Hg]",
            "血压：138/86mmHgPadua评分：1分 | 收缩压 138 mm[Hg]; 舒张压 86 mm[Hg]",
            "体温36.8℃，脉搏：72次/分 | 体温 36.8 Cel; 脉搏 72 /min",
            "心率次80/分 | 心率 80 /min",
            "白细胞6.1×10^9/L↑ | 白细胞 6.1 10*9/L",
            "肌钙蛋白I 0.25ng/ml | 肌钙蛋白I 250 ng/L"})
    void convertsUnits(String text, String values) {
        assertEquals(values, Sentences.values("physicalExam", text));
    }

    @Test
    void doesNotGuessAnUnknownUnitOrAnImpossibleValue() {
        assertEquals(List.of("血钾：4.1furlong/L", "体温：96℃"), Sentences.unread("auxiliary", "血钾：4.1furlong/L，体温：96℃"));
        assertEquals("", Sentences.values("auxiliary", "血钾：4.1furlong/L，体温：96℃"));
    }

    @Test
    void doesNotTakeTheHighestOfTheCourseForThePresent() {
        assertEquals("", Sentences.values("presentIllness", "血压最高达200/110mmHg"));
    }

    @Test
    void takesTheLaterOfTwoDatedValues() {
        var reading = Sentences.read("auxiliary", "2024-03-01 肌酐 90umol/L；2024-03-05 肌酐 120umol/L");
        assertEquals(120, reading.measurements().getFirst().value());
        assertEquals("2024-03-05", reading.measurements().getFirst().time());
    }

    @Test
    void reportsWhatItCouldNotRead() {
        assertEquals(List.of("右耳廓外形独特，毛发卷曲"), Sentences.unread("physicalExam", "患者一般情况可，右耳廓外形独特，毛发卷曲，心律齐，2024-03-05"));
        assertTrue(Sentences.unread("presentIllness", "为求进一步诊疗收入院，Padua评分：2分。").isEmpty());
    }
}
