package org.lingshu.rulebook;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.drools.drl.ast.descr.AnnotationDescr;
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
            add(1, "wrong-package", "this folder's rules say `package " + file.stage().drlPackage() + "`", "此文件夹的规则应写 `package " + file.stage().drlPackage() + "`", "");
        }
        for (ImportDescr each : parsed.getImports()) {
            if (!FACTS.equals(each.getTarget())) {
                add(each.getLine(), "foreign-import", "`" + each.getTarget() + "` may not be imported", "不得引入 `" + each.getTarget() + "`", "import " + FACTS);
            }
        }
        boolean extra = !parsed.getFunctions().isEmpty() || !parsed.getGlobals().isEmpty() || !parsed.getTypeDeclarations().isEmpty()
                || !parsed.getFunctionImports().isEmpty() || !parsed.getEntryPointDeclarations().isEmpty() || !parsed.getWindowDeclarations().isEmpty()
                || !parsed.getAccumulateImports().isEmpty() || !parsed.getEnumDeclarations().isEmpty();
        if (extra) add(1, "engine-magic", "a rule file holds rules only: no functions, globals, types or windows", "规则文件只写规则，不得有函数、全局量与类型", "");
    }

    private void rule(RuleDescr rule) {
        int line = rule.getLine();
        if (rule.isQuery()) add(line, "engine-magic", "`" + rule.getName() + "` is a query", "`" + rule.getName() + "` 是查询，不是规则", "write a rule");
        rule.getAttributes().keySet().stream().filter(name -> !"dialect".equals(name)).sorted()
                .forEach(name -> add(line, "engine-magic", "`" + rule.getName() + "` uses `" + name + "`", "`" + rule.getName() + "` 用了 `" + name + "`", "take it out; stages give the order"));
        if (rule.hasParent() || !rule.getNamedConsequences().isEmpty()) {
            add(line, "engine-magic", "`" + rule.getName() + "` extends a rule or has several consequences", "规则不得继承，也不得有多个结论", "write each rule in full");
        }
        AnnotationDescr source = rule.getAnnotation("source");
        if (source == null) add(line, "no-source", "`" + rule.getName() + "` names no source", "`" + rule.getName() + "` 未注明出处", "add @source( \"…\" ) below its name");
        String consequence = String.valueOf(rule.getConsequence());
        if (!ConsequenceForm.sound(consequence, file.stage(), allowed)) {
            add(rule.getConsequenceLine(), "not-one-insert", "`" + rule.getName() + "` does something else than one insert of what this stage adds: " + String.join(", ", allowed.factories().keySet()),
                    "`" + rule.getName() + "` 的结论应只有一个 insert，且只添本关之事实",
                    "then insert( Evidence.strong( \"…\", $sign ) );");
        }
        conditions(rule);
    }

    private void conditions(RuleDescr rule) {
        if (rule.getLhs() == null) return;
        java.util.Set<String> refused = new java.util.TreeSet<>();
        new ConditionForm(allowed, refused::add).check(rule.getLhs());
        refused.forEach(word -> add(lineOf(rule, word), "not-allowed", "`" + word + "` may not stand in a condition of this stage", "`" + word + "` 不得出现在本关的条件中",
                "kinds of fact here: " + String.join(", ", allowed.facts())));
    }

    private int lineOf(RuleDescr rule, String word) {
        List<String> lines = file.lines();
        for (int i = Math.max(0, rule.getLine() - 1); i < lines.size(); i++) if (lines.get(i).contains(word)) return i + 1;
        return rule.getLine();
    }

    private void add(int line, String check, String message, String chinese, String hint) {
        problems.add(Problem.at(file.path(), line, check, message, chinese, hint));
    }

    /** What a rule cites, and since when it holds. */
    static Map<String, String> annotations(RuleDescr rule) {
        Map<String, String> all = new java.util.HashMap<>();
        for (String name : List.of("source", "since")) {
            AnnotationDescr annotation = rule.getAnnotation(name);
            if (annotation != null) all.put(name, String.valueOf(annotation.getSingleValueAsString()).replace("\"", "").strip());
        }
        return all;
    }
}
