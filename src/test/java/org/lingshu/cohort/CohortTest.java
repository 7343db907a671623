package org.lingshu.cohort;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lingshu.model.Column;
import org.lingshu.model.Kind;
import org.lingshu.model.Subject;

class CohortTest {
    @TempDir
    private Path root;
    private Folder folder;

    @BeforeEach
    void write() {
        folder = Folder.tables(root);
    }

    @Test
    void readsTablesJoinedOnTheirId() {
        Prepared prepared = folder.prepared("death");
        assertEquals(30, prepared.table().size());
        assertEquals(List.of("survived", "died"), prepared.target().classes());
        assertTrue(prepared.target().holds(0, 1));
        assertEquals(107, prepared.table().value(1, 0));
        assertTrue(Double.isNaN(prepared.table().value(0, 2)));
        assertEquals(Map.of("survived", 15, "died", 15), prepared.report().classes());
    }

    @Test
    void aColumnOfWordsBecomesZerosAndOnes() {
        Prepared prepared = folder.prepared("death");
        assertEquals(List.of("BNP", "sex=男", "K"), prepared.table().columns().all().stream().map(Column::feature).toList());
        assertEquals(0, prepared.table().value(0, 1));
        assertEquals(1, prepared.table().value(1, 1));
    }

    @Test
    void labelsJoinedByABarAreSeveral() {
        folder.changed("cohort.json", "\"binary\", \"positive\": \"died\"", "\"multilabel\"").changed("labels.csv", "survived", "a|b").changed("labels.csv", "died", "b");
        Prepared prepared = folder.prepared("death");
        assertEquals(Kind.MULTILABEL, prepared.target().kind());
        assertEquals(List.of(Set.of(1), Set.of(0, 1)), prepared.target().truth().subList(0, 2));
    }

    @Test
    void takesGroupAndOfficialSplitFromTheTables() {
        folder.changed("cohort.json", "\"id\": \"id\",", "\"id\": \"id\", \"group\": \"ward\", \"split\": {\"file\": \"split.csv\", \"column\": \"fold\"},")
                .with("split.csv", "id,fold\n" + Folder.rows(i -> "p" + i + "," + (i < 20 ? "train" : "test")))
                .with("labels.csv", "id,ward,outcome\n" + Folder.rows(i -> "p" + i + ",w" + i / 2 + "," + (i % 2 == 0 ? "died" : "survived")));
        Subject subject = folder.prepared("death").table().subjects().get(29);
        assertEquals("w14", subject.group());
        assertEquals("test", subject.part());
        assertEquals(15, folder.prepared("death").report().groups());
    }

    @Test
    void remarksOnWhatIsNotQuiteRight() {
        folder.with("labs.csv", "id,BNP,copy,same\n" + Folder.rows(i -> i == 4 ? "x,1,1,1" : "p" + i + "," + i + "," + i + ",1")).changed("labels.csv", "p7,survived", "p7,")
                .changed("labels.csv", "p9,survived", "p9,lost");
        folder.changed("cohort.json", "\"binary\", \"positive\": \"died\"", "\"multiclass\"");
        assertEquals(Set.of("constant-column", "duplicate-column", "index-column", "no-data", "no-label", "no-label-for-row", "too-rare"),
                Set.copyOf(folder.prepared("death").report().remarks().stream().map(each -> each.check()).toList()));
        assertEquals(27, folder.prepared("death").table().size());
    }

    @Test
    void theHashIsThatOfTheFilesRead() {
        String before = folder.prepared("death").report().hash();
        assertEquals(before, folder.with("notes.txt", "not read").prepared("death").report().hash());
        assertNotEquals(before, folder.changed("labs.csv", "p3,121", "p3,122").prepared("death").report().hash());
    }

    @Test
    void readsNothingOutsideTheFolder() {
        folder.changed("cohort.json", "labs.csv", "../labs.csv").changed("cohort.json", "labels.csv", "/etc/passwd");
        assertEquals(List.of("cohort.json:0 outside-cohort", "cohort.json:0 outside-cohort"), folder.problems("death"));
    }

    @Test
    void namesEveryProblemAtOnce() {
        folder.changed("cohort.json", "labs.csv", "lab.csv").changed("cohort.json", "\"outcome\"", "\"result\"");
        assertEquals(List.of("cohort.json:0 missing-file", "labels.csv:1 unknown-column"), folder.problems("death"));
    }

    @Test
    void refusesWhatCohortJsonCannotMean() {
        assertEquals(List.of("cohort.json:0 unknown-target"), folder.problems("life"));
        folder.changed("cohort.json", "\"kind\": \"binary\"", "\"kind\": \"yes-no\", \"colour\": \"red\"");
        assertEquals(List.of("cohort.json:0 unknown-key", "cohort.json:0 unknown-kind"), folder.problems("death"));
        folder.with("cohort.json", "{\n\"name\": \n}");
        assertEquals(List.of("cohort.json:3 broken-json"), folder.problems("death"));
    }

    @Test
    void refusesRowsThatDoNotFit() {
        folder.changed("labs.csv", "p1,", "p2,").changed("labs.csv", "p5,104", "p5,104,7").changed("labs.csv", "p8,", ",");
        assertEquals(List.of("labs.csv:4 id-twice", "labs.csv:7 wrong-width", "labs.csv:10 missing-id"), folder.problems("death"));
    }

    @Test
    void refusesAWordAmongNumbers() {
        folder.changed("labs.csv", "p5,104,", "p5,>100,");
        assertEquals(List.of("labs.csv:7 not-a-number"), folder.problems("death"));
    }

    @Test
    void refusesIdsThatDoNotMatch() {
        folder.changed("labs.csv", "\np", "\npatient-");
        assertEquals(List.of("labels.csv:0 too-few-patients"), folder.problems("death"));
    }

    @Test
    void refusesABinaryTargetOfThreeClasses() {
        folder.changed("labels.csv", "p1,survived", "p1,lost").changed("labels.csv", "p3,survived", "p3,lost").changed("labels.csv", "p5,survived", "p5,lost")
                .changed("cohort.json", ", \"positive\": \"died\"", "");
        assertEquals(List.of("labels.csv:0 not-binary"), folder.problems("death"));
    }

    @Test
    void refusesAGroupOnBothSidesOfTheSplit() {
        folder.changed("cohort.json", "\"id\": \"id\",", "\"id\": \"id\", \"group\": \"ward\", \"split\": {\"file\": \"split.csv\", \"column\": \"fold\"},")
                .with("split.csv", "id,fold\n" + Folder.rows(i -> "p" + i + "," + (i < 20 ? "train" : "test")))
                .with("labels.csv", "id,ward,outcome\n" + Folder.rows(i -> "p" + i + ",w" + i / 2 % 14 + "," + (i % 2 == 0 ? "died" : "survived")));
        assertEquals(List.of("cohort.json:0 group-on-both-sides"), folder.problems("death"));
    }

    @Test
    void refusesFewGroups() {
        folder.changed("cohort.json", "\"id\": \"id\",", "\"id\": \"id\", \"group\": \"ward\",")
                .with("labels.csv", "id,ward,outcome\n" + Folder.rows(i -> "p" + i + ",w" + i % 4 + "," + (i % 2 == 0 ? "died" : "survived")));
        assertEquals(List.of("cohort.json:0 too-few-groups"), folder.problems("death"));
    }

    @Test
    void refusesOneClassAlone() {
        folder.changed("labels.csv", "survived", "died");
        assertEquals(List.of("labels.csv:0 too-few-classes"), folder.problems("death"));
    }
}
