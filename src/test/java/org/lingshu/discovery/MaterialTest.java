package org.lingshu.discovery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.lingshu.model.Block;
import org.lingshu.model.Column;
import org.lingshu.model.Columns;
import org.lingshu.model.Kind;
import org.lingshu.model.Silence;
import org.lingshu.model.Subject;
import org.lingshu.model.Table;
import org.lingshu.model.Target;

class MaterialTest {
    private static final List<String> NAMES = List.of("number", "denied or not", "there, denied or not", "hardly ever there", "hardly ever known");

    private static Material material(int size, IntFunction<String> group, IntFunction<String> part) {
        SplittableRandom random = new SplittableRandom(4);
        List<Set<Integer>> truth = new ArrayList<>();
        double[][] rows = IntStream.range(0, size).mapToObj(i -> {
            truth.add(Set.of(random.nextInt(2)));
            return new double[] {random.nextGaussian(), -random.nextInt(2), random.nextInt(3) - 1, i == 0 ? 1 : 0, i % 10 == 0 ? random.nextGaussian() : Double.NaN};
        }).toArray(double[][]::new);
        List<Subject> subjects = IntStream.range(0, size).mapToObj(i -> new Subject("r" + i, group.apply(i), part.apply(i), Map.of())).toList();
        Columns columns = new Columns(List.of(new Block("b", Set.of())), NAMES.stream().map(name -> new Column("b", name, "b", Silence.ZERO)).toList());
        return Material.of(new Table(columns, subjects, rows), new Target("death", Kind.BINARY, List.of("lived", "died"), truth), 1);
    }

    @Test
    void aFindingCountsAsThereOrNotAndWhatSaysTooLittleIsLeftOut() {
        Material material = material(200, i -> "g" + i, i -> "");
        assertEquals(List.of(new Trait("number", "number", "b", false), new Trait("there, denied or not", "there, denied or not", "b", true)), material.traits());
        assertEquals(Set.of(0.0, 1.0), IntStream.range(0, 200).mapToObj(i -> material.values()[1][i]).collect(Collectors.toSet()));
    }

    @Test
    void theOfficialSplitIsTheOneThatIsUsed() {
        Material material = material(200, i -> "g" + i, i -> i < 120 ? "train" : i < 190 ? "test" : "");
        assertEquals(120, material.first().length);
        assertEquals(70, material.second().length);
    }

    @Test
    void patientsOfOnePlaceStayOnOneSideAndWhereTheyDifferInTheLabelErrorsAreCountedByPlace() {
        Material material = material(400, i -> "hospital " + i % 40, i -> "");
        assertFalse(material.apart());
        assertEquals(400, material.first().length + material.second().length);
        Set<Integer> first = IntStream.of(material.first()).mapToObj(i -> material.clusters()[i]).collect(Collectors.toSet());
        assertTrue(IntStream.of(material.second()).noneMatch(i -> first.contains(material.clusters()[i])));
    }
}
