package org.lingshu.rulebook;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.drools.drl.parser.DroolsError;
import org.kie.internal.builder.KnowledgeBuilderError;
import org.kie.internal.builder.KnowledgeBuilderResult;
import org.lingshu.problem.Problem;

/** The engine's messages in the words of someone who writes rules, at the line that is meant. */
final class Messages {
    private static final Pattern PLACE = Pattern.compile("Line (\\d+):(\\d+)");
    private static final Pattern NEAR = Pattern.compile("(?:input|at input|mismatched input|no viable alternative at input) '([^']*)'");
    private static final Pattern FIELD = Pattern.compile("(?:unable to resolve method using strict-mode|Unable to Analyse Expression|no such identifier|could not access)[^:]*:? ?([\\w.]+)");
    private static final Pattern TYPE = Pattern.compile("Unable to resolve ObjectType '([^']*)'");
    private static final Pattern RULE = Pattern.compile("rule[ =]'?\"?([^'\"\\]\\n]+)");

    private Messages() {
    }

    /** A mistake of form: a missing bracket, a misspelt keyword. */
    static Problem syntax(String path, DroolsError error) {
        String text = error.getMessage();
        Matcher place = PLACE.matcher(text);
        boolean found = place.find();
        int line = found ? Integer.parseInt(place.group(1)) : error.getLines().length > 0 ? error.getLines()[0] : 0;
        int column = found ? Integer.parseInt(place.group(2)) + 1 : 0;
        Matcher near = NEAR.matcher(text);
        String what = near.find() ? "`" + near.group(1) + "`" : "this place";
        return new Problem(path, line, column, "broken-form", "the rule cannot be read from " + what + " on", "规则自 " + what + " 起不能读懂",
                "look for a missing bracket, quote, comma, `then` or `end` here or in the line above");
    }

    /** A mistake of meaning: an unknown kind of fact, an unknown property, a wrong call. */
    static Problem meaning(RuleFile file, KnowledgeBuilderResult result) {
        String text = result.getMessage().strip();
        int line = result instanceof KnowledgeBuilderError error && error.getLines().length > 0 ? error.getLines()[0] : 0;
        Matcher type = TYPE.matcher(text);
        if (type.find()) {
            return Problem.at(file.path(), lineOf(file, type.group(1), line), "unknown-fact", "`" + type.group(1) + "` is not a kind of fact",
                    "`" + type.group(1) + "` 不是事实类型", "kinds of fact: Finding, Measurement, History, Element, Syndrome, …");
        }
        Matcher field = FIELD.matcher(text);
        if (field.find()) {
            String word = field.group(1);
            return Problem.at(file.path(), lineOf(file, word, line), "unknown-property", "`" + word + "` is not known here", "此处不识 `" + word + "`",
                    "compare with a neighbouring rule");
        }
        Matcher rule = RULE.matcher(text);
        int at = rule.find() ? lineOf(file, rule.group(1).strip(), line) : line;
        return Problem.at(file.path(), at, "not-understood", "the rule is not understood: " + text.lines().findFirst().orElse("").strip(), "规则不能理解",
                "compare with a neighbouring rule");
    }

    private static int lineOf(RuleFile file, String word, int from) {
        var lines = file.lines();
        for (int i = Math.max(0, from - 1); i < lines.size(); i++) if (lines.get(i).contains(word)) return i + 1;
        return from;
    }
}
