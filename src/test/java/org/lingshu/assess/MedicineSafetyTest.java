package org.lingshu.assess;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.lingshu.Repository;
import org.lingshu.clinical.Advice;
import org.lingshu.clinical.Alert;
import org.lingshu.clinical.Answer;
import org.lingshu.clinical.Fact;
import org.lingshu.clinical.Patient;
import org.lingshu.clinical.Sex;
import org.lingshu.intake.Case;
import org.lingshu.trail.Stage;
import org.lingshu.trail.Why;

/** From the record to the alert: what a prescription says is checked, and what would be offered is checked the same way. */
class MedicineSafetyTest {
    private static final String STASIS = "反复胸闷气短5年，加重2天。乏力，自汗，心悸，面色淡白，舌淡紫有瘀点，脉细涩。";

    private static Assessment assess(Patient patient, String text, String... medications) {
        return Repository.assessor().assess(new Case("m", patient, "", Map.of("presentIllness", text), List.of(), List.of(), Map.of(), List.of(medications), List.of()));
    }

    private static Patient man() {
        return new Patient(Sex.MALE, OptionalInt.of(62), Answer.NO, Answer.NO);
    }

    @Test
    void aDoseInAPrescriptionIsHeldAgainstThePharmacopoeia() {
        List<Alert> alerts = assess(man(), "畏寒肢冷。处方：制附子（先煎）60g，干姜10g，炙甘草6g。").alerts();
        assertTrue(alerts.stream().anyMatch(alert -> alert.urgency() == Alert.Urgency.URGENT && alert.text().contains("日量60g")), alerts.toString());
    }

    @Test
    void anAlertLeadsBackToTheWordsOfTheRecord() {
        Assessment one = assess(man(), "胸闷。", "华法林 3mg qd", "丹参 30g");
        Alert alert = one.alerts().stream().filter(each -> each.text().contains("丹参与华法林")).findFirst().orElseThrow();
        assertEquals(List.of("Medication 丹参", "Medication 华法林"), alert.basis().stream().map(Fact::sentence).toList());
        assertTrue(Why.of(one.trail(), alert).stream().allMatch(Why::grounded));
    }

    @Test
    void whoMayBePregnantIsNotOfferedWhatMattersInPregnancy() {
        List<Advice> advice = assess(new Patient(Sex.FEMALE, OptionalInt.of(32), Answer.UNKNOWN, Answer.NO), STASIS).advice();
        assertTrue(advice.stream().anyMatch(each -> each.text().contains("不宜径用于此患者") && each.text().contains("妊娠")), advice.toString());
        assertTrue(advice.stream().noneMatch(each -> each.text().contains("候选方供医师核对：血府逐瘀汤") || each.text().contains("候选方供医师核对：补阳还五汤")), advice.toString());
    }

    @Test
    void whoCannotBePregnantIs() {
        List<Advice> advice = assess(man(), STASIS).advice();
        assertTrue(advice.stream().anyMatch(each -> each.text().contains("候选方供医师核对")), advice.toString());
        assertTrue(advice.stream().noneMatch(each -> each.text().contains("不宜径用于此患者")), advice.toString());
    }

    @Test
    void withoutMedicineAndCandidateNobodyAsksForCircumstances() {
        assertTrue(assess(man(), "胸闷。").trail().firings().stream().noneMatch(firing -> firing.stage() == Stage.CIRCUMSTANCES));
    }
}
