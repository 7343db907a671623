package org.lingshu.rulebook;

import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lingshu.trail.Stage;

/** Whether a consequence is one insert of a fact that the stage may add, made by its own factory from words and bound facts. */
final class ConsequenceForm {
    private static final String WORD = "\"[^\"\\\\]*\"";
    private static final String BOUND = "\\$[\\p{L}_][\\p{L}\\p{N}_]*(?:\\.\\w+)*";
    private static final String VALUE = "(?:" + WORD + "|" + BOUND + "|Modality\\.[A-Z]+)";
    private static final String VALUES = "\\(\\s*(?:" + VALUE + "(?:\\s*,\\s*" + VALUE + ")*)?\\s*\\)";
    private static final Pattern INSERT = Pattern.compile("\\s*insert\\(\\s*(\\$?\\w+)\\.(\\w+)" + VALUES + "((?:\\.with" + VALUES + ")*)\\s*\\)\\s*;?\\s*");
    private static final Pattern PROPERTY = Pattern.compile("\\$[\\p{L}_][\\p{L}\\p{N}_]*((?:\\.\\w+)+)");

    private ConsequenceForm() {
    }

    static boolean sound(String consequence, Stage stage, AllowList allowed) {
        Matcher insert = INSERT.matcher(consequence);
        return insert.matches() && makes(insert.group(1), insert.group(2), stage, allowed.factories()) && reads(consequence.replaceFirst("insert\\(\\s*\\$\\w+\\.weigh", ""), allowed.properties());
    }

    private static boolean makes(String owner, String call, Stage stage, Map<String, Set<String>> factories) {
        if (owner.startsWith("$")) return stage == Stage.ELEMENTS && "weigh".equals(call);
        return factories.getOrDefault(owner, Set.of()).contains(call);
    }

    private static boolean reads(String consequence, Set<String> properties) {
        return PROPERTY.matcher(consequence.replaceAll(WORD, "\"\"")).results()
                .allMatch(path -> java.util.Arrays.stream(path.group(1).substring(1).split("\\.")).allMatch(properties::contains));
    }
}
