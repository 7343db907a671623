package org.lingshu.knowledge;

import java.util.EnumMap;
import java.util.Map;
import org.lingshu.clinical.Scale;
import org.lingshu.clinical.Strength;

/** The scale of evidence as the parameters {@code evidence.strength} and {@code element.level} give it. */
final class ScaleReader {
    private ScaleReader() {
    }

    static Scale read(Knowledge knowledge) {
        Map<Strength, Double> points = new EnumMap<>(Strength.class);
        for (Strength strength : Strength.values()) points.put(strength, knowledge.number("evidence.strength", strength.word()));
        return new Scale(points, knowledge.number("element.level", "possible"), knowledge.number("element.level", "likely"),
                knowledge.number("element.level", "certain"), knowledge.number("picture.points", "likeness"), knowledge.number("element.level.beside", "share"));
    }
}
