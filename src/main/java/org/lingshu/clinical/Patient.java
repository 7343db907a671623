package org.lingshu.clinical;

import java.util.Objects;
import java.util.OptionalInt;

/**
 * Who is assessed.
 *
 * @param sex       as the record states it
 * @param age       completed years, 0 to 130, empty when the record does not say
 * @param pregnant  whether the patient is pregnant
 * @param lactating whether the patient breast-feeds
 */
public record Patient(Sex sex, OptionalInt age, Answer pregnant, Answer lactating) implements Fact {
    /** Nobody has lived longer than this many years and a few more; a higher age is a slip of the pen. */
    public static final int OLDEST = 130;

    /**
     * From this age a girl may become pregnant: the youngest group for which births are counted in the world (SDG indicator 3.7.2, 10 to 14 years).
     */
    public static final int CHILD_BEARING_FROM = 10;

    /**
     * Up to this age pregnancy is asked before a risk is taken: the upper bound that radiation protection uses for women (UK IR(ME)R guidance, 12 to 55
     * years), and beyond the usual age of menopause.
     */
    public static final int CHILD_BEARING_TO = 55;

    /** Under this age a patient is a child, as the pharmacopoeia and paediatrics count for medicines. */
    public static final int CHILD_UNDER = 14;

    /** From this age a patient is old (WHO). */
    public static final int OLD_FROM = 65;

    public Patient {
        Objects.requireNonNull(sex, "sex");
        Objects.requireNonNull(pregnant, "pregnant");
        Objects.requireNonNull(lactating, "lactating");
        if (age.isPresent() && (age.getAsInt() < 0 || age.getAsInt() > OLDEST)) {
            throw new IllegalArgumentException("age " + age.getAsInt() + " is outside 0 to " + OLDEST);
        }
    }

    /** A patient of whom nothing is known. */
    public static Patient unknown() {
        return new Patient(Sex.UNKNOWN, OptionalInt.empty(), Answer.UNKNOWN, Answer.UNKNOWN);
    }

    /** Whether the record says that the patient is a woman or girl. */
    public boolean female() {
        return sex == Sex.FEMALE;
    }

    /** Whether the record says that the patient is a man or boy. */
    public boolean male() {
        return sex == Sex.MALE;
    }

    /** Whether the age is known. */
    public boolean ageKnown() {
        return age.isPresent();
    }

    /** Completed years; zero when the age is not known, so ask {@link #ageKnown()} first. */
    public int years() {
        return age.orElse(0);
    }

    /** Whether the patient is known to be a child. */
    public boolean child() {
        return ageKnown() && years() < CHILD_UNDER;
    }

    /** Whether the patient is known to be in the first year of life. */
    public boolean infant() {
        return ageKnown() && years() == 0;
    }

    /** Whether the patient is known to be old. */
    public boolean old() {
        return ageKnown() && years() >= OLD_FROM;
    }

    /**
     * Whether pregnancy cannot be excluded: stated, or not known in a woman or girl of child-bearing or unknown age. Not knowing is no permission.
     */
    public boolean mayBePregnant() {
        boolean childBearing = !ageKnown() || years() >= CHILD_BEARING_FROM && years() <= CHILD_BEARING_TO;
        return pregnant == Answer.YES || female() && pregnant == Answer.UNKNOWN && childBearing;
    }

    @Override
    public String sentence() {
        return "Patient " + label();
    }

    @Override
    public String label() {
        return sex.chinese() + (age.isPresent() ? " " + age.getAsInt() + "岁" : "");
    }
}
