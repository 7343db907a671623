package org.lingshu.intake;

/** What a word that is no finding does to the words around it; each role is a list of {@code knowledge-base/intake}. */
enum Role {
    NEGATION("negation"), NEGATION_ADJACENT("negation-adjacent"), NEGATION_AFTER("negation-after"), POSITIVE_AFTER("positive-after"), UNCERTAIN("uncertain"),
    UNCERTAIN_AFTER("uncertain-after"), RESUMPTION("resumption"), CLOSING("closing"), JOINER("joiner"), DEGREE("degree"), INFIX("infix"), PAST("past"), NOW("now"),
    SYMPTOMS_NOW("symptoms-now"), RESOLVED("resolved"), AGO("ago"), RELATIVE("relative"), SELF("self"), IGNORED("ignored"), ONSET("onset"), SUDDEN("sudden"), NEGATION_LIST("negation-list"),
    SCORE("score"), SUFFERING("suffering"),
    BLOOD_PRESSURE("blood-pressure");

    private final String list;

    Role(String list) {
        this.list = list;
    }

    /** The name of its list in the knowledge base. */
    String list() {
        return list;
    }
}
