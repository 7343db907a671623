package org.lingshu.answer;

import org.lingshu.clinical.Answer;
import org.lingshu.clinical.Patient;
import org.lingshu.clinical.Presence;
import org.lingshu.inquiry.Change;

/** What the record would have to say otherwise, in words. */
final class ChangeWords {
    private final Names names;

    ChangeWords(Names names) {
        this.names = names;
    }

    Both of(Change change) {
        return switch (change) {
            case Change.Say say -> said(say);
            case Change.Unsay(String term) -> new Both("未记录", "not recorded:").and(names.one("Finding", term));
            case Change.Past past -> new Both((past.family() ? "家族史" : "既往") + (past.presence() == Presence.PRESENT ? "有" : "无"),
                    (past.family() ? "family history" : "history") + (past.presence() == Presence.PRESENT ? " of" : " denied:")).and(names.one("Finding", past.term()));
            case Change.PastUnsaid past -> new Both("既往未记录", "no history recorded:").and(names.one("Finding", past.term()));
            case Change.Measure measure -> names.one("Measurement", measure.name())
                    .and(new Both("测得 " + Figures.plain(measure.value()) + " " + measure.unit() + "（" + measure.band() + "）",
                    "at " + Figures.plain(measure.value()) + " " + measure.unit()));
            case Change.Unmeasured(String name) -> new Both("未测", "not measured:").and(names.one("Measurement", name));
            case Change.Medicine medicine -> new Both(medicine.taken() ? "正服用" : "未服用", medicine.taken() ? "takes" : "does not take").and(names.one("Medication", medicine.name()));
            case Change.Person person -> patient(person.patient());
        };
    }

    private Both said(Change.Say say) {
        Both now = say.against() ? new Both(say.presence() == Presence.PRESENT ? "（现记为无）" : "（现记为有）", say.presence() == Presence.PRESENT ? "(denied now)" : "(stated now)")
                : new Both("（未问）", "(not asked)");
        return new Both(say.presence() == Presence.PRESENT ? "有" : "无", say.presence() == Presence.PRESENT ? "present:" : "absent:").and(names.one("Finding", say.term())).and(now);
    }

    private static Both patient(Patient patient) {
        String age = patient.ageKnown() ? " " + patient.years() + "岁" : " 年龄未知";
        String years = patient.ageKnown() ? patient.years() + " years" : "age not known";
        return new Both("患者为" + patient.sex().chinese() + age + chinese("妊娠", patient.pregnant()) + chinese("哺乳", patient.lactating()),
                "a patient: " + patient.sex().name().toLowerCase(java.util.Locale.ROOT) + ", " + years + ", pregnant " + word(patient.pregnant()) + ", lactating " + word(patient.lactating()));
    }

    private static String chinese(String what, Answer answer) {
        return switch (answer) {
            case YES -> "，" + what;
            case NO -> "，未" + what;
            case UNKNOWN -> "，" + what + "未知";
        };
    }

    private static String word(Answer answer) {
        return answer.name().toLowerCase(java.util.Locale.ROOT);
    }
}
