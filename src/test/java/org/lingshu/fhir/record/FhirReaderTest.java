package org.lingshu.fhir.record;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.lingshu.fhir.record.Written.bundle;
import static org.lingshu.fhir.record.Written.problems;
import static org.lingshu.fhir.record.Written.quantity;
import static org.lingshu.fhir.record.Written.read;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.lingshu.Repository;
import org.lingshu.clinical.Answer;
import org.lingshu.clinical.Sex;
import org.lingshu.intake.Case;
import org.lingshu.intake.GivenFinding;
import org.lingshu.intake.GivenMeasurement;

/** What a hospital system hands in arrives as a case, and nothing of it is lost without a word. */
class FhirReaderTest {
    private static final String WOMAN = "{'resourceType':'Patient','id':'p','gender':'female','birthDate':'1990-06-15'}";

    @Test
    void reckonsTheAgeOnTheDayTheValuesWereTaken() {
        Case one = read(bundle(WOMAN, quantity("8867-4", "{'value':80,'code':'/min'}", "2026-06-14T08:00:00+08:00")));
        assertEquals(Sex.FEMALE, one.patient().sex());
        assertEquals(OptionalInt.of(35), one.patient().age());
        assertEquals("2026-06-14T08:00:00+08:00", one.at());
    }

    @Test
    void keepsTheLatestValueAndNamesTheEarlier() {
        Case one = read(bundle(quantity("2160-0", "{'value':1.5,'code':'mg/dL'}", "2026-03-02"), quantity("2160-0", "{'value':88,'unit':'umol/L'}", "2026-01-02")));
        assertEquals(List.of(new GivenMeasurement("2160-0", "肌酐", 1.5, "mg/dL", "2026-03-02")), one.measurements());
        assertEquals(1, one.unread().size());
        assertTrue(one.unread().getFirst().contains("earlier value"), one.unread().toString());
    }

    @Test
    void readsThePartsOfABloodPressurePanel() {
        Case one = read("{'resourceType':'Observation','status':'final','code':{'coding':[{'system':'http://loinc.org','code':'85354-9'}]},'effectiveDateTime':'2026-01-01','component':["
                + "{'code':{'coding':[{'system':'http://loinc.org','code':'8480-6'}]},'valueQuantity':{'value':150,'code':'mm[Hg]'}},"
                + "{'code':{'coding':[{'system':'http://loinc.org','code':'8462-4'}]},'valueQuantity':{'value':12,'unit':'kPa'}}]}");
        assertEquals(List.of("收缩压 150.0 mm[Hg]", "舒张压 12.0 kPa"), one.measurements().stream().map(each -> each.name() + " " + each.value() + " " + each.unit()).toList());
    }

    @Test
    void convertsUnitsOfOtherCountries() {
        Case one = read(bundle(quantity("8310-5", "{'value':104,'code':'[degF]'}", "2026-01-01"), quantity("29463-7", "{'value':150,'code':'[lb_av]'}", "2026-01-01")));
        assertEquals(List.of("体温 40.0 Cel", "体重 68.0389 kg"), one.measurements().stream().map(each -> each.name() + " " + each.value() + " " + each.unit()).toList());
    }

    @Test
    void leavesOutWhatIsCancelledBoundedOrImpossibleAndSaysSo() {
        String cancelled = quantity("8867-4", "{'value':80,'code':'/min'}", "2026-01-01").replace("'final'", "'entered-in-error'");
        Case one = read(bundle(cancelled, quantity("30522-7", "{'value':1,'comparator':'<','code':'mg/L'}", "2026-01-01"), quantity("2823-3", "{'value':400,'code':'mmol/L'}", "2026-01-01"),
                quantity("2951-2", "{'value':140,'code':'mmol/L'}", "2026-01-01")));
        assertEquals(List.of("钠"), one.measurements().stream().map(GivenMeasurement::name).toList());
        String unread = String.join("\n", one.unread());
        for (String word : List.of("entered-in-error", "limit", "Bundle.entry[2].resource.valueQuantity.value = 400.0")) assertTrue(unread.contains(word), unread);
    }

    @Test
    void pointsAtAWrongUnitByItsPath() {
        var problem = problems(bundle(WOMAN, quantity("2823-3", "{'value':4,'unit':'furlong'}", "2026-01-01"))).getFirst();
        assertEquals("unknown-unit", problem.check());
        assertTrue(problem.message().contains("`Bundle.entry[1].resource.valueQuantity.unit`"), problem.message());
        assertTrue(problem.chinese().contains("不是钾的单位"), problem.chinese());
    }

    @Test
    void gathersEveryMistake() {
        String record = bundle("{'resourceType':'Patient','gender':'femal','birthDate':'1990-13-45'}", "{'resourceType':'Observation','code':{'text':'脉搏'},'valueQuantity':{'value':'fast'}}");
        assertEquals(List.of("missing-field", "unknown-sex", "unreadable-time"), problems(record).stream().map(each -> each.check()).sorted().toList());
    }

    @Test
    void refusesValuesOfTwoPatients() {
        assertEquals(List.of("many-patients"), problems(bundle(WOMAN, WOMAN)).stream().map(each -> each.check()).toList());
        String other = quantity("8867-4", "{'value':80,'code':'/min'}", "2026-01-01").replace("'status'", "'subject':{'reference':'Patient/q'},'status'");
        assertEquals(List.of("other-patient"), problems(bundle(WOMAN, other)).stream().map(each -> each.check()).toList());
    }

    @Test
    void knowsAPregnancyUntilItMustBeOver() {
        String pregnant = "{'resourceType':'Observation','status':'final','code':{'coding':[{'system':'http://loinc.org','code':'82810-3'}]},'effectiveDateTime':'2026-01-01',"
                + "'valueCodeableConcept':{'coding':[{'system':'http://snomed.info/sct','code':'77386006'}]}}";
        assertEquals(Answer.YES, read(bundle(WOMAN, pregnant, quantity("8867-4", "{'value':80,'code':'/min'}", "2026-05-01"))).patient().pregnant());
        assertEquals(Answer.UNKNOWN, read(bundle(WOMAN, pregnant, quantity("8867-4", "{'value':80,'code':'/min'}", "2027-05-01"))).patient().pregnant());
    }

    @Test
    void readsDiseasesAndSymptomsByTheirStatus() {
        Case one = read(bundle(condition("高血压病", "active", "confirmed"), condition("Headache (finding)", "active", "confirmed"), condition("糖尿病", "resolved", "confirmed"), condition("肺癌", "active", "refuted")));
        assertEquals("患高血压病。\n曾患糖尿病", one.text().get("history"));
        assertEquals(List.of(new GivenFinding("头痛", true)), one.findings());
        assertTrue(one.unread().getFirst().contains("refuted"), one.unread().toString());
    }

    private static String condition(String name, String clinical, String verified) {
        return "{'resourceType':'Condition','clinicalStatus':{'coding':[{'code':'" + clinical + "'}]},'verificationStatus':{'coding':[{'code':'" + verified + "'}]},'code':{'text':'" + name + "'}}";
    }

    @Test
    void readsMedicinesThatAreTaken() {
        Case one = read(bundle("{'resourceType':'MedicationStatement','status':'active','medicationCodeableConcept':{'coding':[{'display':'Acetaminophen 325 MG / Hydrocodone Bitartrate 10 MG Oral Tablet'}]}}",
                "{'resourceType':'MedicationRequest','status':'active','medicationReference':{'reference':'#m'},'contained':[{'resourceType':'Medication','id':'m','ingredient':["
                        + "{'itemCodeableConcept':{'text':'附子'},'strength':{'numerator':{'value':15,'unit':'g'},'denominator':{'value':1}}},{'itemCodeableConcept':{'text':'干姜'}}]}]}",
                "{'resourceType':'MedicationRequest','status':'stopped','medicationCodeableConcept':{'text':'华法林'}}",
                "{'resourceType':'MedicationRequest','status':'active','medicationCodeableConcept':{'text':'半夏'},'dosageInstruction':[{'doseAndRate':[{'doseQuantity':{'value':9,'unit':'g'}}]}]}"));
        assertEquals(List.of("Acetaminophen", "Hydrocodone Bitartrate", "附子 15g", "干姜", "半夏 9g"), one.medications());
        assertTrue(one.unread().getFirst().contains("华法林") && one.unread().getFirst().contains("stopped"), one.unread().toString());
    }

    @Test
    void readsAllergiesThatHold() {
        Case one = read(bundle("{'resourceType':'AllergyIntolerance','code':{'text':'青霉素过敏'}}", "{'resourceType':'AllergyIntolerance','verificationStatus':{'coding':[{'code':'refuted'}]},'code':{'text':'花生'}}"));
        assertEquals(List.of("青霉素"), one.allergies());
    }

    @Test
    void putsSectionsAndPlainTextIntoTheirFields() {
        String note = Base64.getEncoder().encodeToString("既往史：高血压病10年。".getBytes(StandardCharsets.UTF_8));
        Case one = read(bundle("{'resourceType':'Composition','status':'final','date':'2026-02-03','type':{'text':'入院记录'},'section':["
                + "{'code':{'coding':[{'system':'http://loinc.org','code':'10154-3'}]},'text':{'div':'<div>心悸<b>3</b>天</div>'}},{'title':'四诊','text':{'div':'<div>舌淡红，苔薄白，脉弦</div>'}}]}",
                "{'resourceType':'DocumentReference','status':'current','content':[{'attachment':{'contentType':'text/plain','data':'" + note + "'}},{'attachment':{'contentType':'application/pdf','url':'http://x/y'}}]}",
                "{'resourceType':'DiagnosticReport','status':'final','code':{'text':'胸部CT'},'conclusion':'右肺下叶炎症'}"));
        assertEquals("心悸3天", one.text().get("chiefComplaint"));
        assertTrue(one.text().get("fourExaminations").contains("舌淡红，苔薄白，脉弦"), one.text().toString());
        assertTrue(one.text().get("history").contains("高血压病10年"), one.text().toString());
        assertEquals("胸部CT：右肺下叶炎症", one.text().get("auxiliary"));
        assertTrue(one.unread().getFirst().contains("not fetched"), one.unread().toString());
    }

    @Test
    void readsTongueAndPulseAsExaminations() {
        Case one = read(bundle("{'resourceType':'Observation','status':'final','code':{'text':'舌象'},'valueString':'舌暗红，有瘀斑'}",
                "{'resourceType':'Observation','status':'final','code':{'text':'乏力'},'valueBoolean':false}"));
        assertEquals("舌象：舌暗红，有瘀斑", one.text().get("fourExaminations"));
        assertEquals(List.of(new GivenFinding("乏力", false)), one.findings());
    }

    @Test
    void readsMolecularValuesByModality() {
        Case one = read(bundle("{'resourceType':'Observation','status':'final','category':[{'coding':[{'system':'urn:lingshu:modality','code':'transcriptome'}]}],'code':{'text':'RNA-seq'},'component':["
                + "{'code':{'coding':[{'system':'http://www.genenames.org/geneId','code':'HGNC:11998','display':'TP53'}]},'valueQuantity':{'value':1.2}}]}",
                "{'resourceType':'MolecularSequence','coordinateSystem':0}"));
        assertEquals(Map.of("transcriptome", Map.of("TP53", 1.2)), one.omics());
        assertTrue(one.unread().getFirst().startsWith("MolecularSequence"), one.unread().toString());
    }

    @Test
    void doesNotUseAResourceWhoseMeaningAnUnknownExtensionChanges() {
        Case one = read(bundle(quantity("8867-4", "{'value':80,'code':'/min'}", "2026-01-01"), condition("高血压病", "active", "confirmed").replace("'code':{'text'", "'modifierExtension':[{'url':'x'}],'code':{'text'")));
        assertTrue(one.text().isEmpty());
        assertTrue(one.unread().getFirst().contains("extension"), one.unread().toString());
    }

    @Test
    void theAnswerNamesWhatWasNotTakenOver() {
        Case one = read(bundle(WOMAN, condition("高血压病", "active", "confirmed"), "{'resourceType':'Immunization','status':'completed'}"));
        assertEquals(one.unread(), Repository.assessor().assess(one).unread().stream().map(each -> each.text()).toList());
    }

    @Test
    void refusesARecordInWhichNothingCanBeReadAndSaysWhatItHolds() {
        var problem = problems("{'resourceType':'Immunization','status':'completed'}").getFirst();
        assertEquals("fhir-nothing-read", problem.check());
        assertTrue(problem.message().contains("Immunization"), problem.message());
        assertEquals("fhir-bundle-type", problems("{'resourceType':'Bundle','type':'history','entry':[]}").getFirst().check());
    }
}
