package org.lingshu.rulebook;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.ast.descr.RuleDescr;
import org.drools.kiesession.rulebase.InternalKnowledgeBase;
import org.drools.kiesession.rulebase.KnowledgeBaseFactory;
import org.kie.api.io.ResourceType;
import org.kie.internal.builder.KnowledgeBuilder;
import org.kie.internal.builder.KnowledgeBuilderError;
import org.kie.internal.builder.KnowledgeBuilderFactory;
import org.kie.internal.io.ResourceFactory;
import org.lingshu.problem.Problem;
import org.lingshu.trail.Stage;

/**
 * Compiles the rule files of one stage into two parts: rules that call every finding by name, which are given only findings of these names, and rules
 * open to findings of any name, which are given all. What fires is the same; most findings of a record are of no concern to most rules.
 */
final class Compiler {
    private final Stage stage;
    private final List<RuleFile> files;
    private final List<Problem> problems;

    private Compiler(Stage stage, List<RuleFile> files, List<Problem> problems) {
        this.stage = stage;
        this.files = files;
        this.problems = problems;
    }

    /** The compiled stage; what cannot be compiled is added to {@code problems}, and the stage is then not to be used. */
    static StageRules compile(Stage stage, List<RuleFile> files, List<Problem> problems) {
        return new Compiler(stage, files, problems).compile();
    }

    private StageRules compile() {
        Map<String, String> sources = new HashMap<>();
        Map<String, Set<String>> named = new HashMap<>();
        Map<String, List<Denial>> denials = new HashMap<>();
        for (RuleFile file : files) {
            for (RuleDescr rule : file.parsed().getRules()) {
                sources.put(rule.getName(), RuleForm.annotations(rule).getOrDefault("source", ""));
                List<Denial> denied = Denial.takenFrom(rule);
                if (!denied.isEmpty()) denials.put(rule.getName(), denied);
                Optional<Set<String>> mentions = Mentions.of(rule);
                mentions.ifPresent(terms -> named.put(rule.getName(), terms));
            }
            ListSpreader.spread(file.parsed());
        }
        Set<String> terms = new HashSet<>();
        named.values().forEach(terms::addAll);
        RulePart closed = part(rule -> named.containsKey(rule.getName()), Optional.of(terms));
        RulePart open = part(rule -> !named.containsKey(rule.getName()), Optional.empty());
        return new StageRules(stage, List.of(closed, open), sources, denials);
    }

    private RulePart part(Predicate<RuleDescr> belongs, Optional<Set<String>> terms) {
        Set<String> kinds = new HashSet<>();
        KnowledgeBuilder builder = KnowledgeBuilderFactory.newKnowledgeBuilder();
        for (RuleFile file : files) {
            PackageDescr some = only(file.parsed(), belongs);
            if (some.getRules().isEmpty()) continue;
            some.getRules().forEach(rule -> Mentions.patterns(rule.getLhs()).forEach(pattern -> kinds.add(pattern.getObjectType())));
            int before = builder.getErrors().size();
            builder.add(ResourceFactory.newDescrResource(some).setSourcePath(file.path()), ResourceType.DESCR);
            List<KnowledgeBuilderError> errors = List.copyOf(builder.getErrors());
            errors.subList(Math.min(before, errors.size()), errors.size()).forEach(error -> problems.add(Messages.meaning(file, error)));
        }
        InternalKnowledgeBase base = KnowledgeBaseFactory.newKnowledgeBase();
        if (!builder.hasErrors()) base.addPackages(builder.getKnowledgePackages());
        return new RulePart(base, kinds, terms);
    }

    private static PackageDescr only(PackageDescr whole, Predicate<RuleDescr> belongs) {
        PackageDescr some = new PackageDescr(whole.getName());
        some.setResource(whole.getResource());
        whole.getImports().forEach(some::addImport);
        whole.getAttributes().forEach(some::addAttribute);
        whole.getRules().stream().filter(belongs).forEach(some::addRule);
        return some;
    }
}
