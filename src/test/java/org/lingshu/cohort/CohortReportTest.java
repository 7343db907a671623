package org.lingshu.cohort;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lingshu.model.Column;
import org.lingshu.problem.Problem;

/** What real folders do wrong, and what is said of it before anything is trained. */
class CohortReportTest {
    @TempDir
    private Path root;
    private Folder folder;

    @BeforeEach
    void write() {
        folder = Folder.tables(root);
    }

    private List<String> columns() {
        return folder.prepared("death").table().columns().all().stream().map(Column::feature).toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "NA", "NaN", "n/a", "null", "None", "?", "-", "无", "未查", "不详", "#N/A", "——"})
    void anEmptyCellHasManySpellings(String cell) {
        folder.changed("labs.csv", "p7,118,", "p7," + cell + ",");
        assertTrue(Double.isNaN(folder.prepared("death").table().value(7, 0)));
    }

    @Test
    void noneIsAWordAmongWords() {
        folder.with("labs.csv", "id,allergy,BNP\n" + Folder.rows(i -> "p" + i + "," + (i % 4 == 0 ? "无" : i % 4 == 1 ? "青霉素" : i % 4 == 2 ? "未查" : "磺胺") + "," + i * 7 % 31));
        assertEquals(List.of("allergy=无", "allergy=磺胺", "allergy=青霉素", "BNP"), columns());
        assertTrue(Double.isNaN(folder.prepared("death").table().value(2, 0)));
    }

    @ParameterizedTest
    @CsvSource({"<0.01, limit", "104 mmol/L, unit", "2024-01-05, days", "'\"1,204\"', point", "阴性, empty"})
    void aCellThatIsNoNumberIsNamedWithWhatToDo(String cell, String advice) {
        folder.changed("labs.csv", "p5,104,", "p5," + cell + ",").changed("labs.csv", "p9,101,", "p9," + cell + ",");
        Problem problem = folder.problem("death");
        assertEquals("not-a-number", problem.check());
        assertEquals(7, problem.line());
        assertTrue(problem.message().contains("2 cells") && problem.hint().contains(advice), problem.toString());
    }

    @Test
    void fullWidthDigitsAreDigits() {
        folder.changed("labs.csv", "p5,104,", "p5,１０４．５,");
        assertEquals(104.5, folder.prepared("death").table().value(5, 0));
    }

    @Test
    void aColumnOfManyWordsIsLeftOutByName() {
        folder.with("labs.csv", "id,BNP,address\n" + Folder.rows(i -> "p" + i + "," + i * 7 % 31 + ",street " + i));
        assertEquals(List.of("BNP"), columns());
        assertTrue(folder.remarks("death").contains("too-many-words"));
        folder.with("labs.csv", "id,address\n" + Folder.rows(i -> "p" + i + ",street " + i));
        assertTrue(folder.problems("death").contains("labs.csv:0 too-many-words"));
    }

    @Test
    void aCodeForNothingMeasuredIsRemarkedOn() {
        assertFalse(folder.remarks("death").contains("code-for-missing"));
        folder.changed("labs.csv", "p5,104,", "p5,-999,").changed("labs.csv", "p9,101,", "p9,-999,").changed("labs.csv", "p7,118,", "p7,-999,");
        assertTrue(folder.remarks("death").contains("code-for-missing"));
    }

    @ParameterizedTest
    @CsvSource({"P%d, P5", "p%03d, p005", "'p %d', p 5", "ｐ%d, ｐ5", "p%d.0, p5.0"})
    void idsThatNearlyMatchAreShown(String form, String shown) {
        folder.with("labs.csv", "id,BNP\n" + Folder.rows(i -> (i == 5 || i == 6 ? form.formatted(i) : "p" + i) + "," + i * 7 % 31));
        Problem problem = folder.problem("death");
        assertEquals("ids-nearly-match", problem.check());
        assertTrue(problem.message().contains("`" + shown + "` ~ `p5`") && problem.message().startsWith("2 ids"), problem.message());
    }

    @Test
    void idsWithoutALabelAreOnlyCounted() {
        folder.changed("labs.csv", "\np5,", "\nq5,");
        assertTrue(folder.remarks("death").containsAll(Set.of("no-label-for-row", "no-data")));
    }

    @Test
    void labelsThatDifferForOneIdAreQuoted() {
        folder.changed("labels.csv", "p7,survived", "p6,survived");
        Problem problem = folder.problem("death");
        assertTrue(problem.message().contains("`outcome` is `died` (line 8) and `survived`"), problem.message());
    }

    @Test
    void classesWrittenInTwoWaysAreRefused() {
        folder.changed("labels.csv", "p6,died", "p6,Died");
        assertEquals(List.of("labels.csv:0 classes-nearly-alike"), folder.problems("death").stream().filter(each -> each.contains("alike")).toList());
    }

    @Test
    void numbersAreNoClasses() {
        folder.changed("cohort.json", "\"binary\", \"positive\": \"died\"", "\"multiclass\"").with("labels.csv", "id,outcome\n" + Folder.rows(i -> "p" + i + "," + i * 1.5));
        assertTrue(folder.problems("death").contains("labels.csv:0 measured-target"));
    }

    @Test
    void aMissingLabelIsNoClass() {
        folder.changed("labels.csv", "p7,survived", "p7,NA").changed("labels.csv", "p9,survived", "p9,未查").changed("labels.csv", "p11,survived", "p11,?");
        assertEquals(27, folder.prepared("death").table().size());
    }

    @Test
    void theTargetsOwnColumnIsNoFeature() {
        folder.changed("cohort.json", "labs.csv", "labels.csv").with("labels.csv", "id,outcome,BNP\n" + Folder.rows(i -> "p" + i + "," + (i % 2 == 0 ? "died" : "survived") + "," + i * 7 % 31));
        assertEquals(List.of("BNP"), columns());
    }

    @ParameterizedTest
    @ValueSource(strings = {";", "\t", "，"})
    void otherSeparatorsAreNamed(String separator) {
        folder.changed("labs.csv", ",", separator);
        assertEquals("wrong-separator", folder.problem("death").check());
    }

    @Test
    void otherEncodingsAreNamed() {
        String text = "id,性别\n" + Folder.rows(i -> "p" + i + "," + (i % 3 == 0 ? "女" : "男"));
        folder.with("labs.csv", text.getBytes(Charset.forName("GBK")));
        assertTrue(folder.problem("death").message().contains("GBK"));
        folder.with("labs.csv", ("\uFEFF" + text).getBytes(StandardCharsets.UTF_16LE));
        assertTrue(folder.problem("death").message().contains("UTF-16"));
        folder.with("labs.csv", new byte[] {'P', 'K', 3, 4, 0, 0, (byte) 0xFF});
        assertEquals("not-a-table", folder.problem("death").check());
        folder.with("labs.csv", ("\uFEFF" + text.replace("\n", "\r\n")).getBytes(StandardCharsets.UTF_8));
        assertEquals(List.of("性别=男"), columns());
    }

    private Folder split(java.util.function.IntFunction<String> part) {
        return folder.changed("cohort.json", "\"id\": \"id\",", "\"id\": \"id\", \"split\": {\"file\": \"split.csv\", \"column\": \"fold\"},").with("split.csv", "id,fold\n" + Folder.rows(i -> "p" + i + "," + part.apply(i)));
    }

    @Test
    void partsOfASplitHaveSpellingsToo() {
        split(i -> i < 20 ? "Training" : i < 28 ? "测试集" : "NA");
        assertEquals(List.of("train", "test", ""), folder.prepared("death").table().subjects().stream().map(each -> each.part()).distinct().toList());
        assertTrue(folder.remarks("death").contains("no-part"));
    }

    @Test
    void aSplitOfThreePartsIsNoSplitIntoTrainAndTest() {
        split(i -> i < 20 ? "train" : i < 25 ? "val" : "test");
        assertEquals("more-than-train-and-test", folder.problem("death").check());
    }

    @Test
    void aClassThatIsNotInTrainCannotBeLearned() {
        split(i -> i % 2 == 0 ? "train" : "test");
        assertEquals("class-not-in-train", folder.problem("death").check());
    }

    @Test
    void everyKindOfProblemIsNamedAtOnce() {
        folder.changed("labs.csv", "p5,104,", "p5,>100,").changed("labs.csv", "\np8,", "\nP8,").changed("labels.csv", "p6,died", "p6,Died").changed("cohort.json", "\"id\": \"id\",", "\"id\": \"id\", \"group\": \"ward\",");
        assertEquals(Set.of("not-a-number", "ids-nearly-match", "classes-nearly-alike", "unknown-group"), folder.problems("death").stream().map(each -> each.split(" ")[1]).collect(Collectors.toSet()));
    }

    @Test
    void leaksAreRefusedUnlessAllowed() {
        folder.with("labs.csv", "id,BNP,late\n" + Folder.rows(i -> "p" + i + "," + i * 7 % 31 + "," + i % 2));
        Prepared prepared = folder.prepared("death");
        assertEquals(List.of("label-in-disguise"), prepared.leaks().stream().map(Problem::check).toList());
        assertThrows(UnreadableCohortException.class, prepared::demandNoLeaks);
        Prepared allowed = prepared.allowingLeaks();
        allowed.demandNoLeaks();
        assertTrue(allowed.report().remarks().stream().anyMatch(each -> each.message().startsWith("leak allowed: `laboratory:late`")));
        assertTrue(allowed.report().text().contains("已放行的泄漏"));
    }

    @Test
    void theReportSaysWhatIsThere() {
        folder.changed("cohort.json", "\"labs.csv\"}", "\"labs.csv\"}, \"imaging\": {\"file\": \"imaging.csv\"}")
                .with("imaging.csv", "id,volume\n" + Folder.rows(i -> i < 20 ? "p" + i + "," + i * 11 % 31 : ""));
        String text = folder.prepared("death").report().text();
        assertTrue(text.contains("30 patients in 30 groups") && text.contains("survived 15, died 15") && text.contains("imaging: 1 columns of a table, 20 patients, 33.3 % missing"), text);
        assertTrue(text.contains("20 patients have 例患者具有: laboratory + imaging") && text.contains("10 patients have 例患者具有: laboratory\n"), text);
    }

    @Test
    void thousandsOfColumnsAreReadInSeconds() {
        String header = "id," + IntStream.range(0, 6_000).mapToObj(j -> "g" + j).collect(Collectors.joining(","));
        Random random = new Random(1);
        folder.with("labs.csv", header + "\n" + Folder.rows(i -> "p" + i + "," + IntStream.range(0, 6_000).mapToObj(j -> Integer.toString(random.nextInt(100_000))).collect(Collectors.joining(","))));
        Assertions.assertTimeout(Duration.ofSeconds(20), () -> assertEquals(6_000, columns().size()));
    }
}
