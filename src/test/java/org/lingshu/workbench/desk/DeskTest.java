package org.lingshu.workbench.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lingshu.problem.Problem;
import org.lingshu.workbench.SmallHome;

class DeskTest {
    private static final String STASIS = "rules/2-elements/stasis.drl";
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 26);
    @TempDir
    private Path folder;

    private static List<String> errors(Checked checked) {
        return checked.here().stream().filter(each -> !checked.remarks().contains(each)).map(Problem::check).toList();
    }

    @Test
    void namesWhatADraftBreaksInAnotherFile() {
        SmallHome tree = SmallHome.in(folder);
        String twin = tree.text(STASIS).replace("小/心", "小/心 又").replace("小/血瘀", "大/血瘀");
        Checked checked = new Desk(folder).check(Drafted.of("rules/2-elements/zeal.drl", twin), TODAY);
        assertTrue(checked.here().stream().anyMatch(each -> each.check().equals("same-conditions") || each.check().equals("double-evidence")), checked.toString());
        Checked untouched = new Desk(folder).check(Drafted.of(STASIS, tree.text(STASIS) + "\n"), TODAY);
        assertEquals(List.of(), untouched.elsewhere());
    }

    @Test
    void aTermThatIsDraftedIsKnownToTheRuleThatIsDraftedWithIt() {
        SmallHome tree = SmallHome.in(folder);
        String rule = tree.text(STASIS).replace("\"刺痛\", ", "\"新造之痛\", ");
        Desk desk = new Desk(folder);
        assertEquals(List.of("unknown-term"), errors(desk.check(Drafted.of(STASIS, rule), TODAY)));
        Map<String, String> files = new TreeMap<>(Map.of(STASIS, rule));
        files.put("knowledge-base/terms/new-terms.json", "[\n{\"term\": \"新造之痛\", \"english\": \"a pain that was made up\", \"examination\": \"问\", \"part\": \"胸\", \"synonyms\": [], \"source\": \"zhu-2008\"}\n]\n");
        assertEquals(List.of(), errors(desk.check(new Drafted(new TreeMap<>(files)), TODAY)));
    }

    @Test
    void aTreeThatChangesIsReadAgain() {
        SmallHome tree = SmallHome.in(folder);
        Desk desk = new Desk(folder);
        assertEquals(3, desk.listing(Drafted.of(STASIS, tree.text(STASIS))).rules().entries().stream().filter(each -> each.path().equals(STASIS)).count());
        tree.with("rules/2-elements/own.drl", tree.text(STASIS).replace("小/", "又/"));
        assertTrue(desk.edition().text("rules/2-elements/own.drl").isPresent());
    }

    @Test
    void aRoomThatIsTheSameIsNotCompiledAgain() {
        SmallHome tree = SmallHome.in(folder);
        Desk desk = new Desk(folder);
        var before = desk.loaded(false);
        var after = desk.loaded(Drafted.of(STASIS, tree.text(STASIS).replace("Evidence.strong( \"血瘀\"", "Evidence.weak( \"血瘀\"")), false);
        assertEquals(before.rulebook().rules().size(), after.rulebook().rules().size());
        assertTrue(!before.rulebook().hash().equals(after.rulebook().hash()));
        assertEquals(before.rulebook().hash(), desk.loaded(false).rulebook().hash(), "a draft does not change what the tree is");
    }
}
