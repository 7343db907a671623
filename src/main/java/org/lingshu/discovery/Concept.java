package org.lingshu.discovery;

/**
 * What a feature of a cohort is in the words of the knowledge base.
 *
 * @param kind what kind of thing
 * @param name its canonical name
 */
record Concept(Kind kind, String name) {
    /** Kinds of thing. */
    enum Kind {
        /** A finding. */
        FINDING,
        /** What brought the patient. */
        COMPLAINT,
        /** A disease or event of the past. */
        HISTORY,
        /** The same of a relative. */
        FAMILY,
        /** An element. */
        ELEMENT,
        /** A syndrome. */
        SYNDROME,
        /** Something measured. */
        ANALYTE,
        /** A gene, site or protein of a signature. */
        MOLECULE,
        /** Age or sex. */
        PERSON,
        /** Nothing that the knowledge base has a word for. */
        OTHER;

        boolean term() {
            return this == FINDING || this == COMPLAINT || this == HISTORY || this == FAMILY;
        }
    }
}
