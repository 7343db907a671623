package org.lingshu.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class DocumentHtmlTest {
    private static final String HOSTILE = "</script><script>alert('1')</script><!-- \u2028 \"&";
    private static final Intervals FOREST = new Intervals(Axis.of(Words.same(HOSTILE)), false, List.of(new Intervals.Row(Words.of("甲" + HOSTILE, "first " + HOSTILE), new Estimate(.5, .4, .6), true),
            new Intervals.Row(Words.same("no interval"), new Estimate(Double.NaN, Double.NaN, Double.NaN), false)), .5);
    private static final Curves CURVES = new Curves(Axis.share(Words.of("横", "across")), Axis.share(Words.of("纵", "up")),
            List.of(new Curves.Curve(Words.same("banded"), List.of(new Curves.Point(0, .25, .125, .375), new Curves.Point(1, 1, .9, 1)), false)));
    private static final String PAGE = DocumentHtml.of(new Document(Words.of("题" + HOSTILE, "title " + HOSTILE), Words.same(HOSTILE), List.of(new Heading(Words.same(HOSTILE)),
            new Paragraph(Words.same(HOSTILE)), new Notice(Words.same(HOSTILE)), new Facts(List.of(new Facts.Fact(Words.same(HOSTILE), Words.same(HOSTILE)))),
            new Grid(Words.same(HOSTILE), List.of(Words.same(HOSTILE)), List.of(Grid.Row.of(Cell.of(HOSTILE)))), new Plot(Words.same(HOSTILE), Words.same(HOSTILE), FOREST),
            new Plot(Words.of("曲线", "Curves"), Words.of("读法", "reading"), CURVES))));

    private static List<String> scripts() {
        List<String> all = new ArrayList<>();
        Matcher script = Pattern.compile("<script>(.*?)</script>", Pattern.DOTALL).matcher(PAGE);
        while (script.find()) all.add(script.group(1));
        return all;
    }

    private static String withoutScripts() {
        return PAGE.replaceAll("(?s)<script>.*?</script>", "");
    }

    @Test
    void loadsNothingFromAnywhere() {
        String page = withoutScripts();
        for (String sign : new String[] {"http:", "https:", "src=", "url(", "@import", "<link", "<iframe", "<img", "<object", "<base"}) assertFalse(page.contains(sign), sign);
        assertTrue(page.contains("content=\"default-src 'none'; script-src 'sha256-"));
    }

    @Test
    void letsOnlyItsTwoScriptsRun() throws NoSuchAlgorithmException {
        assertEquals(2, scripts().size());
        Matcher policy = Pattern.compile("script-src ([^;]*);").matcher(PAGE);
        assertTrue(policy.find());
        List<String> hashes = new ArrayList<>();
        for (String script : scripts()) {
            hashes.add("'sha256-" + Base64.getEncoder().encodeToString(MessageDigest.getInstance("SHA-256").digest(script.getBytes(StandardCharsets.UTF_8))) + "'");
        }
        assertEquals(String.join(" ", hashes), policy.group(1));
        assertFalse(Pattern.compile("\\son\\w+\\s*=|javascript:").matcher(withoutScripts()).find());
    }

    @Test
    void hostileNamesStayText() {
        assertFalse(PAGE.contains("<script>alert") || PAGE.contains("<!-- "));
        assertEquals(3, PAGE.split("</script>", -1).length - 1, "the data, the library, the script");
        assertTrue(PAGE.contains("&lt;/script&gt;&lt;script&gt;alert(&#39;1&#39;)"));
    }

    @Test
    void theDataOfChartsComeBackAsTheyWere() throws IOException {
        Matcher data = Pattern.compile("<script type=\"application/json\" id=\"charts\">(.*?)</script>", Pattern.DOTALL).matcher(PAGE);
        assertTrue(data.find());
        JsonNode charts = new ObjectMapper().readTree(data.group(1));
        assertEquals(2, charts.size());
        assertEquals(HOSTILE, charts.at("/0/option/xAxis/name").asText());
        assertEquals("▶ 甲" + HOSTILE, charts.at("/0/option/yAxis/0/data/0/zh").asText());
    }

    @Test
    void everyNumberOfAPlotStandsInItsTable() {
        for (String number : new String[] {">0.500<", ">0.400–0.600<", ">0.250<", ">0.125–0.375<"}) assertTrue(PAGE.contains(number), number);
    }

    @Test
    void whatHasNoNumberHasADashAndNoPoint() {
        assertTrue(PAGE.contains(">—<"));
        assertEquals("-", FOREST.option().at("/series/1/data/1/value/0").asText());
    }

    @Test
    void everyTextStandsInBothLanguages() {
        assertEquals(PAGE.split("class=\"zh\"", -1).length, PAGE.split("class=\"en\"", -1).length);
        assertTrue(PAGE.contains("<span class=\"zh\" lang=\"zh-Hans\">曲线</span><span class=\"en\" lang=\"en\">Curves</span>"));
    }

    @Test
    void bandsReachFromTheLowerToTheUpperEnd() {
        JsonNode low = CURVES.option().at("/series/1/data/0");
        JsonNode width = CURVES.option().at("/series/2/data/0");
        assertEquals(.125, low.get(0).asDouble());
        assertEquals(.375, low.get(0).asDouble() + width.get(0).asDouble());
        assertEquals(CURVES.option().at("/series/1/stack"), CURVES.option().at("/series/2/stack"));
    }

    @Test
    void theScriptPutsNoTextOnThePageAsMarkup() {
        for (String sign : new String[] {"innerHTML", "outerHTML", "insertAdjacentHTML", "document.write", "eval(", "new Function", "localStorage", "fetch(", "XMLHttp"}) {
            assertFalse(Asset.script().text().contains(sign), sign);
        }
        assertTrue(Asset.script().text().contains("renderMode: 'richText'"), "tooltips are drawn, not written as HTML");
    }

    @Test
    void aScriptThatCouldEndItsElementIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> new Asset("x = '</SCRIPT>'"));
    }

    @Test
    void aRowOfTheWrongLengthIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> new Grid(Words.same("t"), List.of(Words.same("a"), Words.same("b")), List.of(Grid.Row.of(Cell.of("one")))));
    }
}
