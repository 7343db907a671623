package org.lingshu.answer;

import java.util.List;
import org.lingshu.clinical.ElementName;
import org.lingshu.clinical.Examination;
import org.lingshu.knowledge.Analyte;
import org.lingshu.knowledge.Knowledge;
import org.lingshu.knowledge.SyndromeName;
import org.lingshu.knowledge.Term;

/** What things are called in both languages, as the knowledge base has them. */
final class Names {
    private static final int MOST = 6;
    private final Knowledge knowledge;

    Names(Knowledge knowledge) {
        this.knowledge = knowledge;
    }

    /** One name; where the knowledge base has no English, the Chinese stands for both. */
    Both one(String kind, String name) {
        String english = switch (kind) {
            case "Finding", "History" -> knowledge.term(name).map(Term::english).orElse(name);
            case "Measurement" -> knowledge.analyte(name).map(Analyte::english).orElse(name);
            case "Element", "Evidence" -> knowledge.elements().containsKey(name) ? element(knowledge.elements().get(name)) : name;
            case "Syndrome", "ClassProbability" -> knowledge.syndrome(name).map(SyndromeName::english).orElse(name);
            default -> name;
        };
        return new Both("「" + name + "」", "`" + english + "`");
    }

    /** One name without marks around it. */
    Both bare(String kind, String name) {
        Both marked = one(kind, name);
        return new Both(name, marked.english().substring(1, marked.english().length() - 1));
    }

    /** Any of these names; a long list is cut, and says of how many. */
    Both any(String kind, List<String> names) {
        Both shown = Both.joined(names.stream().limit(MOST).map(name -> one(kind, name)).toList(), "或", " or ");
        return names.size() <= MOST ? shown : new Both(shown.chinese() + "等" + names.size() + "项之一", shown.english() + " or any of " + names.size());
    }

    /** How something is learnt: by asking, looking, measuring. */
    static Both examination(Examination examination) {
        return switch (examination) {
            case ASKING -> new Both("请问", "ask for");
            case LOOKING -> new Both("请望", "look for");
            case LISTENING -> new Both("请闻", "listen or smell for");
            case TOUCHING -> new Both("请切", "feel for");
            case PHYSICAL -> new Both("请查体", "examine for");
            case ECG -> new Both("请查心电图", "record a tracing for");
            case IMAGING -> new Both("请查影像", "image for");
            case LABORATORY -> new Both("请查检验", "test for");
            case HISTORY -> new Both("请问既往", "ask the past for");
        };
    }

    private static String element(ElementName name) {
        return name.english();
    }
}
