package org.lingshu.knowledge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lingshu.Repository;
import org.lingshu.problem.Problem;

/** Every syndrome has a principle of treatment, in both languages, and it says what theory says. */
class PrinciplesTest {
    private static final Pattern CHINESE = Pattern.compile("\\p{IsHan}");
    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void everyNameHasAPrincipleInBothLanguages() {
        Map<String, SyndromeName> syndromes = Repository.knowledge().syndromes();
        assertEquals(List.of(), syndromes.values().stream().filter(each -> each.principle().isEmpty()).map(SyndromeName::syndrome).toList());
        assertEquals(List.of(), syndromes.values().stream().map(each -> each.principle().orElseThrow()).filter(each -> each.english().isBlank() || CHINESE.matcher(each.english()).find())
                .map(Principle::text).toList());
    }

    @Test
    void everyFormulaHasAPrincipleInBothLanguages() {
        assertEquals(List.of(), Repository.knowledge().pharmacy().remedies().values().stream().map(Remedy::principle)
                .filter(each -> each.english().isBlank() || CHINESE.matcher(each.english()).find()).map(Principle::text).toList());
    }

    @ParameterizedTest
    @CsvSource({"心气虚血瘀证, 益气活血，养心通脉", "肝阴虚动风证, 滋阴柔肝息风", "脾肾阳虚水停证, 温补脾肾，化气行水", "热盛伤阴证, 清热养阴", "虚火证, 滋阴降火", "痰闭心窍证, 豁痰开窍",
            "风寒犯胃证, 疏风散寒和胃", "心肺阳虚证, 温补心肺", "湿热毒聚证, 清利肝胆湿热，解毒", "外寒里热证, 表里双解", "阴竭阳脱证, 回阳救阴固脱", "气虚头痛证, 益气升清，止痛", "药毒伤胎证, 解毒安胎",
            "三焦虚寒证, 温补脾肾，温肺"})
    void composesWhatTheorySays(String syndrome, String principle) {
        assertEquals(principle, Repository.knowledge().syndrome(syndrome).flatMap(SyndromeName::principle).orElseThrow().text());
    }

    @Test
    void whatSavesLifeIsSaidFirstAndTheRootBeforeTheBranch() {
        assertEquals("开窍醒神，补益心气", composed("心气虚邪闭证", List.of("心", "气虚", "脑", "气闭")));
        assertEquals("辛温解表，化痰", composed("风寒夹痰证", List.of("痰", "表", "风", "寒")));
        assertEquals("清热养阴", composed("热盛伤阴证", List.of("热", "阴虚")));
        assertEquals("滋阴降火", composed("阴虚火旺证", List.of("阴虚", "热")));
    }

    @Test
    void aWordThatNobodyHasExplainedIsNamedWithTheNearest() {
        List<Problem> problems = new ArrayList<>();
        PrincipleWords words = new PrincipleWords(List.of(entry("{\"word\":\"健脾\",\"english\":\"fortify the spleen\"}", problems)));
        words.check(entry("{}", problems), "健脾健胃");
        assertEquals(List.of("unknown-principle", "unknown-principle"), problems.stream().map(Problem::check).toList());
        assertTrue(problems.getFirst().message().contains("`健脾健胃`") && problems.getFirst().hint().contains("`健脾`"), problems.toString());
    }

    @Test
    void aVerbTakesItsThingsAndWholeWordsAreJoined() {
        List<Problem> problems = new ArrayList<>();
        PrincipleWords words = new PrincipleWords(List.of(entry("{\"word\":\"温补\",\"english\":\"warm and supplement\",\"part\":\"verb\"}", problems),
                entry("{\"word\":\"心\",\"english\":\"heart\",\"part\":\"thing\"}", problems), entry("{\"word\":\"肾\",\"english\":\"kidney\",\"part\":\"thing\"}", problems),
                entry("{\"word\":\"利水\",\"english\":\"disinhibit water\"}", problems)));
        assertEquals("warm and supplement heart and kidney; disinhibit water", words.principle("温补心肾，利水").english());
    }

    private static String composed(String name, List<String> elements) {
        List<Problem> problems = new ArrayList<>();
        KnowledgeFiles files = new KnowledgeFiles(java.nio.file.Path.of("knowledge-base"), problems);
        return new PrincipleComposer(Repository.knowledge().elements(), files.entries("principles/phrases")).compose(name, elements);
    }

    private static Entry entry(String json, List<Problem> problems) {
        try {
            return new Entry("own.json", 1, JSON.readTree(json), problems);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
