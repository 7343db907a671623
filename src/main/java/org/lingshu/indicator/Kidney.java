package org.lingshu.indicator;

import java.util.List;
import java.util.function.Predicate;
import org.lingshu.clinical.Patient;
import org.lingshu.knowledge.Knowledge;

/**
 * Filtration and urine. CKD-EPI 2021 by creatinine, and by creatinine with cystatin C: Inker, N Engl J Med 2021;385:1737. CKD-EPI 2012 by cystatin C: Inker,
 * N Engl J Med 2012;367:20. Creatinine clearance: Cockcroft and Gault, Nephron 1976;16:31. Fractional excretion of sodium: Espinel, JAMA 1976;236:579. Ratios to
 * creatinine in urine: KDIGO 2024.
 */
record Kidney() implements Family {
    private static final Need CREATININE = Need.in("mg/dL", "肌酐");
    private static final Need CYSTATIN = Need.in("mg/L", "胱抑素C");

    @Override
    public List<Formula> formulas(Knowledge knowledge) {
        Predicate<Patient> adult = Patients.adultOfKnownSex(knowledge.number("indicator.egfr", "adult"));
        return List.of(creatinine(new Numbers(knowledge, "indicator.egfr")).forPatients(adult),
                combined(new Numbers(knowledge, "indicator.egfr-combined")).forPatients(adult),
                cystatin(new Numbers(knowledge, "indicator.egfr-cystatin")).forPatients(adult),
                clearance(new Numbers(knowledge, "indicator.creatinine-clearance")).forPatients(adult),
                urine("尿白蛋白肌酐比值", Need.in("mg/L", "尿微量白蛋白"), knowledge),
                urine("尿蛋白肌酐比值", Need.in("mg/L", "尿蛋白浓度"), knowledge),
                sodium(), urea(new Numbers(knowledge, "indicator.urea-ratio")));
    }

    private static Formula creatinine(Numbers number) {
        return Formula.of("估算肾小球滤过率", List.of(CREATININE), in -> number.of("scale") * creatinineTerm(number, in) * personTerm(number, in.patient()));
    }

    private static Formula combined(Numbers number) {
        return Formula.of("肌酐胱抑素估算滤过率", List.of(CREATININE, CYSTATIN),
                in -> number.of("scale") * creatinineTerm(number, in) * cystatinTerm(number, in) * personTerm(number, in.patient()));
    }

    private static Formula cystatin(Numbers number) {
        return Formula.of("胱抑素估算滤过率", List.of(CYSTATIN), in -> number.of("scale") * cystatinTerm(number, in) * personTerm(number, in.patient()));
    }

    private static double creatinineTerm(Numbers number, Inputs in) {
        String sex = in.patient().female() ? "female" : "male";
        double relative = in.of("肌酐") / number.of("kappa." + sex);
        return Math.pow(Math.min(relative, 1), number.of("alpha." + sex)) * Math.pow(Math.max(relative, 1), number.of("above"));
    }

    private static double cystatinTerm(Numbers number, Inputs in) {
        double relative = in.of("胱抑素C") / number.of("cystatin");
        return Math.pow(Math.min(relative, 1), number.of("cystatin.below")) * Math.pow(Math.max(relative, 1), number.of("cystatin.above"));
    }

    private static double personTerm(Numbers number, Patient patient) {
        return Math.pow(number.of("age"), patient.years()) * (patient.female() ? number.of("female") : 1);
    }

    private static Formula clearance(Numbers number) {
        return Formula.of("肌酐清除率估算值", List.of(CREATININE, Need.in("kg", "体重")), in -> (number.of("age") - in.patient().years()) * in.of("体重")
                / (number.of("divisor") * in.of("肌酐")) * (in.patient().female() ? number.of("female") : 1));
    }

    private static Formula urine(String result, Need protein, Knowledge knowledge) {
        double molarMass = knowledge.number("indicator.creatinine", "molar mass");
        return Formula.of(result, List.of(protein, Need.in("mmol/L", "尿肌酐")), in -> in.of(protein.name()) / (in.of("尿肌酐") * molarMass / 1000));
    }

    private static Formula sodium() {
        return Formula.of("尿钠排泄分数", List.of(Need.in("mmol/L", "尿钠"), Need.in("mmol/L", "钠"), Need.in("umol/L", "肌酐"), Need.in("umol/L", "尿肌酐")),
                in -> 100 * in.of("尿钠") * in.of("肌酐") / (in.of("钠") * in.of("尿肌酐")));
    }

    private static Formula urea(Numbers number) {
        return Formula.of("尿素氮肌酐比值", List.of(Need.in("mmol/L", "尿素"), Need.in("umol/L", "肌酐")),
                in -> in.of("尿素") * number.of("urea nitrogen") / (in.of("肌酐") * number.of("creatinine")));
    }
}
