package org.lingshu.model;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ScalingTest {
    private static final Columns COLUMNS = new Columns(List.of(Made.TABLE, Made.RECORD), List.of(new Column("laboratory", "BNP", "laboratory", Silence.UNKNOWN),
            new Column("laboratory", "always the same", "laboratory", Silence.UNKNOWN), new Column("record", "所见/刺痛", "tcm", Silence.ZERO),
            new Column("record", "所见/心悸", "tcm", Silence.ZERO), new Column("record", "所见/罕见", "tcm", Silence.ZERO)));

    private static Table table() {
        double[][] rows = IntStream.range(0, 20).mapToObj(i -> new double[] {i == 0 ? Double.NaN : i, 3, i < 10 ? 1 : 0, i < 5 ? 1 : 0, i < 3 ? 1 : 0}).toArray(double[][]::new);
        return new Table(COLUMNS, IntStream.range(0, 20).mapToObj(i -> new Subject("p" + i, "p" + i, "", Map.of())).toList(), rows);
    }

    private static Scaling learned() {
        return Scaling.of(table(), IntStream.range(0, 20).toArray(), IntStream.range(0, 5).toArray(), false);
    }

    @Test
    void leavesOutWhatIsConstantOrRare() {
        assertArrayEquals(new int[] {0, 2, 3}, learned().kept());
    }

    @Test
    void aMissingValueStaysMissing() {
        assertEquals(10, learned().mean(0));
        assertEquals(Double.NaN, learned().scaled(new double[] {Double.NaN, 3, 0, 0, 0})[0]);
    }

    @Test
    void findingsOfOneFamilyShareOneDeviation() {
        assertEquals(Math.sqrt((0.25 + 0.1875) / 2), learned().scale(1), 1e-12);
        assertEquals(learned().scale(1), learned().scale(2));
    }

    @Test
    void anImpossibleValueCountsNoMoreThanTheLimit() {
        assertEquals(Scaling.LIMIT, learned().scaled(new double[] {1e9, 3, 0, 0, 0})[0]);
    }

    @Test
    void whatLeansFarToTheRightIsToldByItsLogarithm() {
        double[][] rows = IntStream.range(0, 20).mapToObj(i -> new double[] {Math.exp(i / 2.0), 3, 0, 0, 0}).toArray(double[][]::new);
        Scaling scaling = Scaling.of(new Table(COLUMNS, table().subjects(), rows), IntStream.range(0, 20).toArray(), new int[] {0}, false);
        assertEquals(0, scaling.log(0));
        assertEquals(4.75, scaling.mean(0), 1e-9);
    }

    @Test
    void whetherAValueWasMeasuredIsToldWhereThatKindOfInformationIsThere() {
        double[][] rows = IntStream.range(0, 20).mapToObj(i -> new double[] {i % 2 == 0 ? Double.NaN : i, i, 0, 0, 0}).toArray(double[][]::new);
        Scaling scaling = Scaling.of(new Table(COLUMNS, table().subjects(), rows), IntStream.range(0, 20).toArray(), new int[] {0, 1}, true);
        assertArrayEquals(new int[] {0, 1, 0}, scaling.kept());
        assertEquals(-1, scaling.scaled(new double[] {Double.NaN, 3, 0, 0, 0})[2]);
        assertEquals(1, scaling.scaled(new double[] {4, 3, 0, 0, 0})[2]);
        assertEquals(Double.NaN, scaling.scaled(new double[] {Double.NaN, Double.NaN, 0, 0, 0})[2]);
    }
}
