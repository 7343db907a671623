package org.lingshu.assess;

/** Which Lingshu this is, and on which engines it runs; part of every assessment's versions. */
public final class Software {
    /** Version of Lingshu. */
    public static final String VERSION = "0.1.0";
    /** Versions of the rule engine and the statistics library. */
    public static final String ENGINES = "drools 10.2.0, smile 6.3.0";

    private Software() {
    }
}
