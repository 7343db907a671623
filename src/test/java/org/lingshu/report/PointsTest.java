package org.lingshu.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.api.Test;

class PointsTest {
    private static Points points(double level) {
        return new Points(Axis.of(Words.of("横", "across")), Axis.of(Words.of("纵", "up")), List.of(new Points.Group(Words.of("重现", "replicated"), List.of(new Points.Point(Words.of("甲", "first"), 0.25, 7)), false),
                new Points.Group(Words.same("rest"), List.of(new Points.Point(Words.same("second"), -0.125, 1), new Points.Point(Words.same("third"), 0, 0.5)), true)), level);
    }

    @Test
    void everyPointIsDrawnWithItsNameAndQuietOnesStandBack() {
        JsonNode series = points(3).option().path("series");
        assertEquals(2, series.size());
        assertEquals("first", series.path(0).path("data").path(0).path("name").path("en").asText());
        assertEquals(0.25, series.path(0).path("data").path(0).path("value").path(0).asDouble());
        assertEquals("@soft", series.path(1).path("color").asText());
        assertEquals(3, series.path(0).path("markLine").path("data").path(0).path("yAxis").asDouble());
        assertTrue(points(Double.NaN).option().path("series").path(0).path("markLine").isMissingNode());
    }

    @Test
    void theTableHoldsEveryNumberOfThePicture() {
        Grid table = points(3).table();
        assertEquals(3, table.rows().size());
        assertEquals("7.000", table.rows().getFirst().cells().getLast().text().english());
        assertTrue(table.rows().getFirst().marked());
        assertFalse(table.rows().getLast().marked());
    }
}
