package org.lingshu.model;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FoldsTest {
    private final Target target = Made.multiclass(60);
    private final Table table = Made.table(target, 1);
    private final int[] rows = IntStream.range(0, 60).toArray();

    @Test
    void everySubjectStandsInExactlyOneFold() {
        List<int[]> folds = Folds.of(table, target, rows, 5, 3);
        assertEquals(5, folds.size());
        assertArrayEquals(rows, folds.stream().flatMapToInt(Arrays::stream).sorted().toArray());
    }

    @Test
    void aGroupNeverStandsOnBothSides() {
        Map<String, Integer> seen = new HashMap<>();
        List<int[]> folds = Folds.of(table, target, rows, 5, 3);
        for (int fold = 0; fold < folds.size(); fold++) {
            for (int row : folds.get(fold)) {
                int first = seen.computeIfAbsent(table.subjects().get(row).group(), group -> -1);
                assertTrue(first == -1 || first == fold);
                seen.put(table.subjects().get(row).group(), fold);
            }
        }
    }

    @Test
    void everyClassIsSpreadEvenly() {
        for (int[] fold : Folds.of(table, target, rows, 5, 3)) {
            for (int label = 0; label < 3; label++) {
                int wanted = label;
                assertEquals(4, Arrays.stream(fold).filter(row -> target.holds(row, wanted)).count());
            }
        }
    }

    @Test
    void theSeedDecides() {
        int[] one = Folds.of(table, target, rows, 5, 3).getFirst();
        assertArrayEquals(one, Folds.of(table, target, rows, 5, 3).getFirst());
        assertTrue(IntStream.range(4, 9).anyMatch(seed -> !Arrays.equals(one, Folds.of(table, target, rows, 5, seed).getFirst())));
    }
}
