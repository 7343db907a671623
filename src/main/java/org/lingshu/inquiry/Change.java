package org.lingshu.inquiry;

import org.lingshu.clinical.Patient;
import org.lingshu.clinical.Presence;

/** One thing that the record would have to say otherwise. */
public sealed interface Change {

    /** The same as one line, by which changes are told apart and put in order. */
    String sentence();

    /** What it is about, so that two changes of the same thing are seen to clash. */
    String subject();

    /** How much it asks for: one for an answer that is missing, more for one that is taken back, since the record then was wrong. */
    default double cost() {
        return 1;
    }

    /**
     * A finding is there, or denied.
     *
     * @param term     canonical term
     * @param presence what the record would say
     * @param against  whether the record says the contrary now
     */
    record Say(String term, Presence presence, boolean against) implements Change {
        @Override
        public String sentence() {
            return (presence == Presence.PRESENT ? "present " : "absent ") + term;
        }

        @Override
        public String subject() {
            return "Finding " + term;
        }

        @Override
        public double cost() {
            return against ? 1.5 : 1;
        }
    }

    /**
     * A finding would not have been recorded at all.
     *
     * @param term canonical term
     */
    record Unsay(String term) implements Change {
        @Override
        public String sentence() {
            return "unrecorded " + term;
        }

        @Override
        public String subject() {
            return "Finding " + term;
        }

        @Override
        public double cost() {
            return 1.5;
        }
    }

    /**
     * Something of the past or the family is stated or denied.
     *
     * @param term     canonical term
     * @param presence what the record would say
     * @param family   whether of a relative
     */
    record Past(String term, Presence presence, boolean family) implements Change {
        @Override
        public String sentence() {
            return (presence == Presence.PRESENT ? "past " : "no past ") + term + (family ? " family" : "");
        }

        @Override
        public String subject() {
            return "History " + term + family;
        }
    }

    /**
     * Something of the past or the family would not have been recorded.
     *
     * @param term   canonical term
     * @param family whether of a relative
     */
    record PastUnsaid(String term, boolean family) implements Change {
        @Override
        public String sentence() {
            return "unrecorded past " + term + (family ? " family" : "");
        }

        @Override
        public String subject() {
            return "History " + term + family;
        }

        @Override
        public double cost() {
            return 1.5;
        }
    }

    /**
     * A value lies elsewhere, or is measured at all.
     *
     * @param name  of the analyte
     * @param value in {@code unit}
     * @param unit  UCUM
     * @param band  the band it would lie in
     */
    record Measure(String name, double value, String unit, String band) implements Change {
        @Override
        public String sentence() {
            return "measure " + name + " " + value + " " + unit;
        }

        @Override
        public String subject() {
            return "Measurement " + name;
        }
    }

    /**
     * A value would not have been measured.
     *
     * @param name of the analyte
     */
    record Unmeasured(String name) implements Change {
        @Override
        public String sentence() {
            return "unmeasured " + name;
        }

        @Override
        public String subject() {
            return "Measurement " + name;
        }

        @Override
        public double cost() {
            return 1.5;
        }
    }

    /**
     * A herb or drug is taken, or not.
     *
     * @param name  as rules call it
     * @param taken whether it is
     */
    record Medicine(String name, boolean taken) implements Change {
        @Override
        public String sentence() {
            return (taken ? "takes " : "does not take ") + name;
        }

        @Override
        public String subject() {
            return "Medication " + name;
        }
    }

    /**
     * The patient is somebody else: another sex or age, pregnant or not.
     *
     * @param patient who the record would be about
     * @param differs in how many respects
     */
    record Person(Patient patient, int differs) implements Change {
        @Override
        public String sentence() {
            return "patient " + patient.label() + " " + patient.pregnant() + " " + patient.lactating();
        }

        @Override
        public String subject() {
            return "Patient";
        }

        @Override
        public double cost() {
            return differs;
        }
    }
}
