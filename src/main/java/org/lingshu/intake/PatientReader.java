package org.lingshu.intake;

import java.util.List;
import java.util.OptionalInt;
import org.lingshu.clinical.Answer;
import org.lingshu.clinical.Patient;
import org.lingshu.clinical.Sex;

/** Reads the {@code patient} of a case: sex, age, pregnancy and lactation. */
final class PatientReader {
    private PatientReader() {
    }

    static Patient read(Part part, Faults faults) {
        part.only(List.of("sex", "age", "pregnant", "lactating"));
        return new Patient(sex(part, faults), age(part, faults), answer(part, "pregnant", faults), answer(part, "lactating", faults));
    }

    private static Sex sex(Part part, Faults faults) {
        String word = part.text("sex").strip();
        if (word.isEmpty()) return Sex.UNKNOWN;
        return Sex.of(word).orElseGet(() -> {
            faults.add("unknown-sex", "`patient.sex` is `" + Faults.shown(word) + "`, which is none of the words for it",
                    "`patient.sex` 的 `" + Faults.shown(word) + "` 无法识别", "write 男, 女 or 未知");
            return Sex.UNKNOWN;
        });
    }

    private static OptionalInt age(Part part, Faults faults) {
        var number = part.number("age");
        if (number.isEmpty()) return OptionalInt.empty();
        double age = number.getAsDouble();
        if (age >= 0 && age <= Patient.OLDEST && age == Math.rint(age)) return OptionalInt.of((int) age);
        String shown = Faults.shown(part.node().path("age").asText());
        faults.add("impossible-age", "`patient.age` is `" + shown + "`; an age is a whole number from 0 to " + Patient.OLDEST,
                "`patient.age` 的 `" + shown + "` 不是 0 至 " + Patient.OLDEST + " 的整数", "write completed years 请填周岁");
        return OptionalInt.empty();
    }

    private static Answer answer(Part part, String field, Faults faults) {
        String word = part.text(field).strip();
        return switch (word) {
            case "yes", "是" -> Answer.YES;
            case "no", "否" -> Answer.NO;
            case "", "unknown", "未知", "不详" -> Answer.UNKNOWN;
            default -> {
                faults.add("unknown-answer", "`" + part.place(field) + "` is `" + Faults.shown(word) + "`, neither yes nor no",
                        "`" + part.place(field) + "` 的 `" + Faults.shown(word) + "` 无法识别", "write \"yes\", \"no\" or \"unknown\"");
                yield Answer.UNKNOWN;
            }
        };
    }
}
