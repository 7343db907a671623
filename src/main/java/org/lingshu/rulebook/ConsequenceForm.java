package org.lingshu.rulebook;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lingshu.trail.Stage;

/** Whether a consequence is one insert of a fact that the stage may add, made by its own factory from words and bound facts. */
final class ConsequenceForm {
    private static final int LONGEST = 2_000;
    private static final String WORD = "\"[^\"\\\\]*\"";
    private static final String BOUND = "\\$[\\p{L}_][\\p{L}\\p{N}_]*(?:\\.\\w+)*";
    private static final String VALUE = "(?:" + WORD + "|" + BOUND + "|Modality\\.[A-Z]+)";
    private static final String VALUES = "\\(\\s*(?:" + VALUE + "(?:\\s*,\\s*" + VALUE + ")*)?\\s*\\)";
    private static final Pattern INSERT = Pattern.compile("\\s*insert\\(\\s*(\\$?\\w+)\\.(\\w+)" + VALUES + "((?:\\.with" + VALUES + ")*)\\s*\\)\\s*;?\\s*");
    private static final Pattern PROPERTY = Pattern.compile("\\$[\\p{L}_][\\p{L}\\p{N}_]*((?:\\.\\w+)+)");
    private static final Pattern MAGIC = Pattern.compile("\\b(modify|update|retract|delete|insertLogical|insertAsync|insertOrModify|drools|kcontext|halt|getKnowledgeRuntime|channels|entryPoints)\\b");
    private static final Pattern NUMBER = Pattern.compile("(?<![\\w$.])\\d[\\w.]*");
    private static final Pattern MADE = Pattern.compile("\\binsert\\(\\s*(\\w+)\\.(\\w+)");
    private static final Set<String> ADDED = Stream.of(Stage.values()).flatMap(stage -> stage.adds().stream()).map(Class::getSimpleName).collect(Collectors.toSet());

    private ConsequenceForm() {
    }

    /**
     * What is wrong with a consequence.
     *
     * @param check the fault
     * @param word  the word of the consequence that is meant; empty for the whole
     */
    record Fault(String check, String word) {
    }

    /** The first fault of a consequence, the one that explains the others; empty for a sound one. */
    static Optional<Fault> fault(String consequence, Stage stage, AllowList allowed) {
        if (consequence.length() <= LONGEST && sound(consequence, stage, allowed)) return Optional.empty();
        String code = consequence.replaceAll(WORD, "\"\"").replaceAll("//[^\n]*", "");
        if (code.isBlank()) return Optional.of(new Fault("not-one-insert", ""));
        Matcher magic = MAGIC.matcher(code);
        if (magic.find()) return Optional.of(new Fault("engine-magic", magic.group(1)));
        if (Pattern.compile("\\binsert\\s*\\(").matcher(code).results().count() > 1) return Optional.of(new Fault("several-inserts", "insert"));
        Matcher made = MADE.matcher(code);
        if (made.find() && ADDED.contains(made.group(1)) && !allowed.factories().containsKey(made.group(1))) return Optional.of(new Fault("wrong-output", made.group(1)));
        Matcher number = NUMBER.matcher(code);
        if (number.find()) return Optional.of(new Fault("number-in-rule", number.group()));
        return Optional.of(new Fault("code-in-consequence", ""));
    }

    private static boolean sound(String consequence, Stage stage, AllowList allowed) {
        Matcher insert = INSERT.matcher(consequence);
        return insert.matches() && makes(insert.group(1), insert.group(2), stage, allowed.factories()) && reads(consequence.replaceFirst("insert\\(\\s*\\$\\w+\\.weigh", ""), allowed.properties());
    }

    private static boolean makes(String owner, String call, Stage stage, Map<String, Set<String>> factories) {
        if (owner.startsWith("$")) return stage == Stage.ELEMENTS && "weigh".equals(call);
        return factories.getOrDefault(owner, Set.of()).contains(call);
    }

    private static boolean reads(String consequence, Set<String> properties) {
        return PROPERTY.matcher(consequence.replaceAll(WORD, "\"\"")).results().allMatch(path -> Arrays.stream(path.group(1).substring(1).split("\\.")).allMatch(properties::contains));
    }
}
