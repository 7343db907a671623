package org.lingshu.trail;

import java.util.List;
import org.lingshu.clinical.Composition;
import org.lingshu.clinical.Concern;
import org.lingshu.clinical.ElementName;
import org.lingshu.clinical.Fact;
import org.lingshu.clinical.Formula;
import org.lingshu.clinical.Leading;
import org.lingshu.clinical.Modification;
import org.lingshu.clinical.Scale;

/**
 * What took part in an assessment, so that it can be repeated.
 *
 * @param rules     hash of all rule files
 * @param knowledge hash of the whole knowledge base
 * @param models    name and hash of every model that predicted
 * @param software  version of Lingshu
 * @param engines   versions of the rule engine and the statistics library
 */
public record Versions(String rules, String knowledge, List<String> models, String software, String engines) {
    public Versions {
        models = List.copyOf(models);
        for (String each : List.of(rules, knowledge, software, engines)) if (each.isBlank()) throw new IllegalArgumentException("a version is empty");
    }

    /** How many characters of a hash are shown to people. */
    public static final int SHORT = 12;

    /** The first characters of a hash. */
    public static String brief(String hash) {
        return hash.length() <= SHORT ? hash : hash.substring(0, SHORT);
    }

    /** Whether a fact was given to the engine as knowledge and not learnt from the patient. */
    static boolean isKnowledge(Fact fact) {
        return switch (fact) {
            case Scale scale -> true;
            case Leading leading -> true;
            case ElementName element -> true;
            case Composition composition -> true;
            case Formula formula -> true;
            case Modification modification -> true;
            case Concern concern -> concern.about().stream().allMatch(Versions::isKnowledge);
            default -> false;
        };
    }
}
