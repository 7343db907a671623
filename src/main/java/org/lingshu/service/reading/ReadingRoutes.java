package org.lingshu.service.reading;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.lingshu.knowledge.Knowledge;
import org.lingshu.model.Model;
import org.lingshu.service.door.Door;
import org.lingshu.service.door.Role;
import org.lingshu.service.edition.Succession;
import org.lingshu.trail.Versions;

/** What the edition at work knows, to be looked up and leafed through, and which edition that is. */
public final class ReadingRoutes {
    private final Lexica lexica;
    private final RuleCases cases;

    /**
     * @param succession whose edition is read
     * @param tree       where experts work on the rules, so that a rule is shown with its cases; empty when this service is not where they do
     */
    public ReadingRoutes(Succession succession, Optional<Path> tree) {
        this.lexica = new Lexica(succession);
        this.cases = new RuleCases(tree.map(each -> each.resolve("tests-data").resolve("rules")));
    }

    /** The doors. */
    public List<Door> doors() {
        return Stream.of(new TermRoutes(lexica).doors(), new RuleRoutes(lexica, cases).doors(), List.of(Door.get("/v1/versions", Role.values())
                .says("versions", "which rules, knowledge and models answer, and what is known of the models", "现行规则、知识与模型之版本及模型说明")
                        .gives(200, "the edition at work", "application/json", "Versions").by(this::versions)))
                .flatMap(List::stream).toList();
    }

    private void versions(ServerRequest request, ServerResponse response) {
        Lexicon lexicon = lexica.current();
        Versions versions = lexicon.serving().assessor().versions();
        ObjectNode node = TermRoutes.node().put("edition", lexicon.serving().name()).put("rules", versions.rules()).put("knowledge", versions.knowledge())
                .put("software", versions.software()).put("engines", versions.engines());
        ArrayNode models = node.putArray("models");
        for (Model model : lexicon.serving().assessor().models()) {
            ObjectNode one = models.addObject().put("name", model.name()).put("target", model.target()).put("hash", model.hash()).put("summary", model.about().english())
                    .put("chinese", model.about().chinese());
            TermRoutes.texts(one, "classes", model.classes());
        }
        Knowledge knowledge = lexicon.knowledge();
        node.putObject("counts").put("rules", lexicon.serving().assessor().rules().size()).put("terms", knowledge.terms().size())
                .put("indicators", new LinkedHashSet<>(knowledge.analytes().values()).size())
                .put("syndromes", knowledge.syndromes().size()).put("elements", knowledge.elements().size()).put("formulas", knowledge.pharmacy().remedies().size())
                        .put("pictures", knowledge.pictures().size());
        RuleRoutes.send(request, response, node);
    }
}
