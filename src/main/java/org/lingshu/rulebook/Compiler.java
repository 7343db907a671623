package org.lingshu.rulebook;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

/** Compiles the rule files of one stage. */
final class Compiler {
    private Compiler() {
    }

    /** The compiled stage; what cannot be compiled is added to {@code problems}, and the stage is then not to be used. */
    static StageRules compile(Stage stage, List<RuleFile> files, List<Problem> problems) {
        KnowledgeBuilder builder = KnowledgeBuilderFactory.newKnowledgeBuilder();
        Map<String, String> sources = new HashMap<>();
        for (RuleFile file : files) {
            for (RuleDescr rule : file.parsed().getRules()) sources.put(rule.getName(), RuleForm.annotations(rule).getOrDefault("source", ""));
            ListSpreader.spread(file.parsed());
            int before = builder.getErrors().size();
            builder.add(ResourceFactory.newDescrResource(file.parsed()).setSourcePath(file.path()), ResourceType.DESCR);
            List<KnowledgeBuilderError> errors = List.copyOf(builder.getErrors());
            errors.subList(Math.min(before, errors.size()), errors.size()).forEach(error -> problems.add(Messages.meaning(file, error)));
        }
        InternalKnowledgeBase base = KnowledgeBaseFactory.newKnowledgeBase();
        if (!builder.hasErrors()) base.addPackages(builder.getKnowledgePackages());
        return new StageRules(stage, base, sources);
    }
}
