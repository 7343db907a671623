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

    @Override
    public String sentence() {
        return "Patient " + label();
    }

    @Override
    public String label() {
        return sex.chinese() + (age.isPresent() ? " " + age.getAsInt() + "岁" : "");
    }
}
