package org.lingshu.service.reading;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.lingshu.knowledge.Source;
import org.lingshu.proof.Sha256;
import org.lingshu.rulebook.NamedWord;
import org.lingshu.rulebook.RuleEntry;
import org.lingshu.rulebook.WrittenCondition;
import org.lingshu.rulebook.WrittenRule;
import org.lingshu.workbench.RuleCase;

/** A rule as JSON: in a list, and with its text and everything around it. */
final class RuleForm {
    private RuleForm() {
    }

    /** Name, stage, place, the sentence that it puts into practice, what it cites and what it says. */
    static ObjectNode of(WrittenRule rule) {
        RuleEntry entry = rule.entry();
        ObjectNode node = TermRoutes.node().put("name", entry.name()).put("stage", entry.stage().folder()).put("path", entry.path()).put("line", entry.line());
        rule.sentence().ifPresent(sentence -> node.put("sentence", sentence));
        node.put("source", entry.source()).put("since", entry.since());
        ObjectNode says = node.putObject("says").put("kind", rule.saying().kind()).put("how", rule.saying().how());
        TermRoutes.texts(says, "words", rule.saying().words());
        return node;
    }

    /**
     * The same with its text and its hash, its conditions and the words that it reads, its sources, what feeds it and what it feeds, and its cases.
     *
     * @param cases that name it; empty where nobody works on the rules
     */
    static ObjectNode whole(WrittenRule rule, Lexicon lexicon, List<RuleCase> cases) {
        ObjectNode node = of(rule).put("text", rule.text()).put("hash", Sha256.hex(rule.text().getBytes(StandardCharsets.UTF_8)));
        rule.entry().silence().ifPresent(why -> node.put("silence", why));
        ArrayNode sources = node.putArray("sources");
        Stream.of(rule.entry().source().split(";")).map(each -> lexicon.knowledge().sources().get(each.strip().split(":")[0])).filter(Objects::nonNull)
                .forEach(source -> source(sources.addObject(), source));
        ArrayNode conditions = node.putArray("conditions");
        rule.conditions().stream().map(WrittenCondition::text).forEach(conditions::add);
        ArrayNode words = node.putArray("words");
        rule.entry().words().stream().distinct().forEach(word -> word(words.addObject(), word));
        TermRoutes.texts(node, "fedBy", lexicon.written().before(rule.name()));
        TermRoutes.texts(node, "feeds", lexicon.written().behind(rule.name()));
        ArrayNode all = node.putArray("cases");
        for (RuleCase one : cases) {
            ObjectNode told = all.addObject().put("name", one.name()).put("speaks", one.fires().contains(rule.name()));
            TermRoutes.texts(told, "given", one.given());
            TermRoutes.texts(told, "expect", one.expect());
        }
        return node;
    }

    private static void source(ObjectNode node, Source source) {
        node.put("id", source.id()).put("title", source.title()).put("author", source.author()).put("year", source.year()).put("publisher", source.publisher());
    }

    private static void word(ObjectNode node, NamedWord word) {
        node.put("kind", word.kind()).put("word", word.word()).put("made", word.made());
    }
}
