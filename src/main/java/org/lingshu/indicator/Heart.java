package org.lingshu.indicator;

import java.util.List;
import org.lingshu.knowledge.Knowledge;

/**
 * Tracing and echo. Corrected QT: Bazett, Heart 1920;7:353 (a square root; too long in a fast heart) and Fridericia, Acta Med Scand 1920;53:469 (a cube root). Mass
 * of the left ventricle: Devereux, Am J Cardiol 1986;57:450, by body surface.
 */
record Heart() implements Family {
    private static final List<Need> QT = List.of(Need.in("ms", "QT间期"), Need.in("/min", "心率"));
    private static final Need CAVITY = Need.in("mm", "左室舒张末期内径");
    private static final Need WALL = Need.in("mm", "左室后壁厚度");

    @Override
    public List<Formula> formulas(Knowledge knowledge) {
        double minute = knowledge.number("indicator.qt", "minute");
        Numbers ventricle = new Numbers(knowledge, "indicator.ventricle");
        return List.of(
                Formula.of("QTc间期Bazett", QT, in -> in.of("QT间期") / Math.sqrt(minute / in.of("心率"))),
                Formula.of("QTc间期Fridericia", QT, in -> in.of("QT间期") / Math.cbrt(minute / in.of("心率"))),
                Formula.of("左室质量指数", List.of(CAVITY, Need.in("mm", "室间隔厚度"), WALL, Need.in("m2", "体表面积")), in -> mass(ventricle, in) / in.of("体表面积")),
                Formula.of("左室相对室壁厚度", List.of(WALL, CAVITY), in -> 2 * in.of("左室后壁厚度") / in.of("左室舒张末期内径")));
    }

    private static double mass(Numbers number, Inputs in) {
        double cavity = in.of("左室舒张末期内径") / 10;
        double whole = cavity + in.of("室间隔厚度") / 10 + in.of("左室后壁厚度") / 10;
        return number.of("slope") * number.of("density") * (Math.pow(whole, 3) - Math.pow(cavity, 3)) + number.of("offset");
    }
}
