package org.lingshu.intake;

import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lingshu.clinical.Answer;
import org.lingshu.clinical.Patient;
import org.lingshu.clinical.Sex;

/** Who a plain text says that the patient is: 患者男，62岁; 女性，45岁; 62岁男性; 性别：女 年龄：45岁. */
final class StatedPatient {
    private static final int OPENING = 400;
    private static final Pattern SEX = Pattern.compile("性别[:：\\s]{0,3}(男|女)|(?:患者|^|[，,。；;\\s\\[【(（])[^，,。；;\\s]{0,4}?[，,\\s]?(男|女)"
            + "(?=性|[，,。；;\\s]|$|\\d)|岁[的，,\\s]{0,2}(男|女)|年(男|女)性");
    private static final Pattern AGE = Pattern.compile("年龄[:：\\s]{0,3}(\\d{1,3})|(?<![\\d.])(\\d{1,3})\\s?(?:周岁|岁)(?!时|前|起|开始|后|以)");

    private StatedPatient() {
    }

    static Patient in(String text) {
        String opening = text.length() <= OPENING ? text : text.substring(0, OPENING);
        Sex sex = first(SEX, opening).flatMap(Sex::of).orElse(Sex.UNKNOWN);
        OptionalInt age = first(AGE, opening).map(Integer::parseInt).filter(years -> years <= Patient.OLDEST).map(OptionalInt::of).orElse(OptionalInt.empty());
        return new Patient(sex, age, Answer.UNKNOWN, Answer.UNKNOWN);
    }

    /** The patient as given; where that leaves sex or age open, as the text states them. */
    static Patient besides(Patient given, String text) {
        Patient stated = in(text);
        return new Patient(given.sex() == Sex.UNKNOWN ? stated.sex() : given.sex(), given.ageKnown() ? given.age() : stated.age(), given.pregnant(), given.lactating());
    }

    private static java.util.Optional<String> first(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        if (!matcher.find()) return java.util.Optional.empty();
        for (int group = 1; group <= matcher.groupCount(); group++) if (matcher.group(group) != null) return java.util.Optional.of(matcher.group(group));
        return java.util.Optional.empty();
    }
}
