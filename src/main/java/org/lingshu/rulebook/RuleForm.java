package org.lingshu.rulebook;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.drools.drl.ast.descr.AnnotationDescr;
import org.drools.drl.ast.descr.AttributeDescr;
import org.drools.drl.ast.descr.ImportDescr;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.ast.descr.RuleDescr;
import org.lingshu.problem.Problem;

/**
 * What a rule file may hold at all. DRL is code, so a file is held against this list after it is parsed and before it is compiled: one import, no
 * functions, globals, queries or types of its own, no engine attributes, conditions on the facts that its stage reads, and consequences that are a
 * single insert of a fact that its stage adds.
 */
final class RuleForm {
    private static final String FACTS = "org.lingshu.clinical.*";
    private static final String DIALECT = "mvel";
    private static final Set<String> ANNOTATIONS = Set.of("source", "since", "author", "gbt", "icd11", "silence");
    private static final Set<String> MAGIC = Set.of("eval", "forall", "from", "over", "init", "namedconsequence", "conditionalbranch", "entrypoint", "query");
    private final RuleFile file;
    private final AllowList allowed;
    private final List<Problem> problems = new ArrayList<>();

    private RuleForm(RuleFile file) {
        this.file = file;
        this.allowed = AllowList.of(file.stage());
    }

    /** Everything in the file that a rule file may not hold. */
    static List<Problem> check(RuleFile file) {
        RuleForm form = new RuleForm(file);
        form.whole(file.parsed());
        for (RuleDescr rule : file.parsed().getRules()) form.rule(rule);
        return form.problems;
    }

    private void whole(PackageDescr parsed) {
        if (!file.stage().drlPackage().equals(parsed.getName())) {
            add("package", "wrong-package", "this folder's rules say `package " + file.stage().drlPackage() + "`", "此文件夹的规则应写 `package " + file.stage().drlPackage() + "`", "");
        }
        for (ImportDescr each : parsed.getImports()) {
            if (!FACTS.equals(each.getTarget())) add(each.getTarget(), "foreign-import", "`" + each.getTarget() + "` may not be imported", "不得引入 `" + each.getTarget() + "`", "import " + FACTS);
        }
        for (AttributeDescr each : parsed.getAttributes()) {
            if (!mvel(each)) add(each.getName(), "engine-magic", "the file uses `" + each.getName() + "`", "文件用了 `" + each.getName() + "`", "take it out; stages give the order");
        }
        boolean extra = !parsed.getFunctions().isEmpty() || !parsed.getGlobals().isEmpty() || !parsed.getTypeDeclarations().isEmpty()
                || !parsed.getFunctionImports().isEmpty() || !parsed.getEntryPointDeclarations().isEmpty() || !parsed.getWindowDeclarations().isEmpty()
                || !parsed.getAccumulateImports().isEmpty() || !parsed.getEnumDeclarations().isEmpty() || parsed.getUnit() != null;
        if (extra) {
            String word = List.of("function", "global", "declare", "import static", "import accumulate", "unit").stream().filter(each -> file.text().contains(each)).findFirst().orElse("package");
            add(word, "engine-magic", "a rule file holds rules only: no functions, globals, types or windows", "规则文件只写规则，不得有函数、全局量与类型", "take it out");
        }
    }

    private static boolean mvel(AttributeDescr attribute) {
        return "dialect".equals(attribute.getName()) && DIALECT.equals(attribute.getValue());
    }

    private void rule(RuleDescr rule) {
        RuleText text = file.text(rule);
        String name = rule.getName();
        if (rule.isQuery()) add(text, name, "engine-magic", "`" + name + "` is a query", "`" + name + "` 是查询，不是规则", "write a rule");
        for (AttributeDescr each : new TreeMap<>(rule.getAttributes()).values()) {
            if (!mvel(each)) add(text, each.getName(), "engine-magic", "`" + name + "` uses `" + each.getName() + "`", "`" + name + "` 用了 `" + each.getName() + "`", "take it out; stages give the order");
        }
        if (rule.hasParent() || !rule.getNamedConsequences().isEmpty()) {
            add(text, name, "engine-magic", "`" + name + "` extends a rule or has several consequences", "规则不得继承，也不得有多个结论", "write each rule in full");
        }
        provenance(rule, text);
        ConsequenceForm.fault(String.valueOf(rule.getConsequence()), file.stage(), allowed).ifPresent(fault -> consequence(rule, text, fault));
        Set<String> refused = new TreeSet<>();
        if (rule.getLhs() != null) new ConditionForm(allowed, refused::add).check(rule.getLhs());
        refused.forEach(word -> condition(text, word));
    }

    private void provenance(RuleDescr rule, RuleText text) {
        Map<String, String> says = annotations(rule);
        String name = rule.getName();
        if (says.getOrDefault("source", "").isBlank()) add(text, name, "no-source", "`" + name + "` names no source", "`" + name + "` 未注明出处", "add @source( \"…\" ) below its name");
        if (!says.getOrDefault("since", "2026-11").matches("\\d{4}-(0[1-9]|1[0-2])")) {
            add(text, says.get("since"), "no-since", "`" + says.get("since") + "` is no year and month", "`" + says.get("since") + "` 不是年月", "write @since( \"2026-11\" )");
        }
        for (String each : new TreeSet<>(rule.getAnnotationNames())) {
            if (ANNOTATIONS.contains(each)) continue;
            add(text, "@" + each, "unknown-annotation", "`@" + each + "` says nothing here", "`@" + each + "` 在此无意义", "one of @" + String.join(", @", new TreeSet<>(ANNOTATIONS)));
        }
    }

    private void consequence(RuleDescr rule, RuleText text, ConsequenceForm.Fault fault) {
        String name = rule.getName();
        String makes = String.join(", ", allowed.factories().keySet());
        int then = Math.max(text.from(), text.from() + text.code().lastIndexOf("then"));
        RuleText consequence = new RuleText(text.path(), text.file(), then, text.to());
        switch (fault.check()) {
            case "engine-magic" -> add(consequence, fault.word(), fault.check(), "`" + name + "` uses `" + fault.word() + "`", "`" + name + "` 用了 `" + fault.word() + "`",
                    "a rule adds one fact and changes none: insert( … );");
            case "several-inserts" -> add(consequence, fault.word(), fault.check(), "`" + name + "` inserts more than one fact", "`" + name + "` 添了不止一事", "write one rule for each");
            case "wrong-output" -> add(consequence, fault.word(), fault.check(), "`" + name + "` makes a `" + fault.word() + "`, and this stage adds only: " + makes,
                    "`" + name + "` 添了 `" + fault.word() + "`，而本关只添 " + makes, "move the rule to the folder that adds it");
            case "number-in-rule" -> add(consequence, fault.word(), fault.check(), "the number `" + fault.word() + "` stands in a rule", "规则中不得有数 `" + fault.word() + "`",
                    "numbers stand in knowledge-base/parameters and knowledge-base/analytes");
            case "not-one-insert" -> add(consequence, "then", fault.check(), "`" + name + "` adds nothing", "`" + name + "` 没有结论", "this stage adds: " + makes);
            default -> add(consequence, "then", fault.check(), "`" + name + "` does something else than one insert of what this stage adds: " + makes,
                    "`" + name + "` 的结论应只有一个 insert，且只添本关之事实", "then insert( Evidence.strong( \"…\", $sign ) );");
        }
    }

    private void condition(RuleText text, String word) {
        if (Character.isDigit(word.charAt(0))) {
            add(text, word, "number-in-rule", "the number `" + word + "` stands in a rule", "规则中不得有数 `" + word + "`",
                    "give it a name: a band of knowledge-base/analytes, a level, a property of the fact");
        } else if (MAGIC.contains(word)) {
            add(text, word, "engine-magic", "`" + word + "` may not stand in a condition", "条件中不得有 `" + word + "`", "match a fact: Finding( present, term == \"…\" )");
        } else {
            add(text, word, "not-allowed", "`" + word + "` may not stand in a condition of this stage", "`" + word + "` 不得出现在本关的条件中", "kinds of fact here: " + String.join(", ", allowed.facts()));
        }
    }

    private void add(String word, String check, String message, String chinese, String hint) {
        add(new RuleText(file.path(), file.text(), 0, file.text().length()), word, check, message, chinese, hint);
    }

    private void add(RuleText text, String word, String check, String message, String chinese, String hint) {
        problems.add(text.problem(text.find(word), check, message, chinese, hint));
    }

    /** What a rule cites, since when it holds, and why silence is enough for it. */
    static Map<String, String> annotations(RuleDescr rule) {
        Map<String, String> all = new java.util.HashMap<>();
        for (String name : List.of("source", "since", "silence")) {
            AnnotationDescr annotation = rule.getAnnotation(name);
            if (annotation != null) all.put(name, String.valueOf(annotation.getSingleValueAsString()).replace("\"", "").strip());
        }
        return all;
    }
}
