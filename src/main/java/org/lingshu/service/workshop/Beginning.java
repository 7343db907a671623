package org.lingshu.service.workshop;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import org.lingshu.trail.Stage;
import org.lingshu.workbench.catalogue.Scaffold;
import org.lingshu.workbench.catalogue.Wish;
import org.lingshu.workbench.desk.Desk;
import org.lingshu.workbench.desk.Drafted;
import org.lingshu.workbench.desk.RefusedDraftException;

/** A rule begun from a form, so that its author need not know how rules are written. */
final class Beginning {
    private static final String STRENGTH = "strong";
    private static final String TERMS = "new-terms";

    private Beginning() {
    }

    /** {@code files} by path as they would be drafted, {@code toFill} the places where an expert goes on. */
    static ObjectNode of(Sent sent, Desk desk) {
        Drafted drafted = sent.drafted();
        Stage stage = Arrays.stream(Stage.values()).filter(each -> each.folder().equals(sent.text("stage"))).findFirst()
                .orElseThrow(() -> RefusedDraftException.of("new rule", "no-stage", "`stage` is no folder of rules", "`stage` 不是规则文件夹", "2-elements"));
        Optional<String> says = Optional.of(sent.text("says").strip()).filter(text -> !text.isEmpty());
        if (says.filter(text -> text.contains("\"") || text.contains("\n") || text.contains("\\")).isPresent()) throw RefusedDraftException.of("new rule", "says", "what the rule says holds no quotes", "所言不得含引号", "");
        Wish wish = new Wish(stage, sent.text("file"), sent.text("name").strip(), sent.texts("signs").stream().map(String::strip).filter(sign -> !sign.isEmpty()).toList(), says, or(sent.text("strength"), STRENGTH),
                sent.text("source").strip(), YearMonth.now().toString(), or(sent.text("terms"), TERMS));
        Scaffold scaffold = scaffold(wish, drafted, desk);
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        ObjectNode files = node.putObject("files");
        scaffold.files().forEach(files::put);
        node.set("toFill", CheckedJson.problems(scaffold.toFill(), Set.of()));
        return node;
    }

    private static Scaffold scaffold(Wish wish, Drafted drafted, Desk desk) {
        try {
            return Scaffold.of(wish, desk.loaded(drafted, false));
        } catch (IllegalArgumentException e) {
            throw RefusedDraftException.of("new rule", "not-begun", "the rule cannot be begun beside what is drafted: " + e.getMessage(), "不能在现有草稿旁起草：" + e.getMessage(), "");
        }
    }

    private static String or(String text, String otherwise) {
        return text.isBlank() ? otherwise : text.strip();
    }
}
