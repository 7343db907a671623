package org.lingshu.evaluation;

import java.util.List;
import org.lingshu.report.Curves;
import org.lingshu.report.Estimate;

/**
 * A curve of one class against the rest.
 *
 * @param label  the class
 * @param area   under the curve
 * @param points from left to right, each with its interval
 */
public record ClassCurve(String label, Estimate area, List<Curves.Point> points) {
    public ClassCurve {
        points = List.copyOf(points);
    }
}
