package org.lingshu.workbench.check;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.lingshu.clinical.Grade;
import org.lingshu.clinical.Patient;
import org.lingshu.knowledge.Analyte;
import org.lingshu.knowledge.Band;
import org.lingshu.knowledge.Bands;
import org.lingshu.knowledge.Knowledge;
import org.lingshu.knowledge.Place;
import org.lingshu.problem.Problem;
import org.lingshu.rulebook.WrittenRule;

/**
 * Reference bands with gaps or overlaps: ages between two groups that belong to none, two groups that hold for the same patient, grades that fall as values
 * rise, bands that no plausible value reaches, one name for two bands; and a rule that asks for a band which its analyte does not have.
 */
final class Thresholds implements Check {
    @Override
    public List<Problem> problems(Content content) {
        List<Problem> problems = new ArrayList<>();
        for (Analyte analyte : new HashSet<>(content.knowledge().analytes().values())) {
            for (Bands bands : analyte.reference()) within(content.knowledge(), analyte, bands, problems);
            between(content.knowledge(), analyte, problems);
        }
        Set<String> known = content.knowledge().analytes().values().stream().flatMap(analyte -> analyte.reference().stream()).flatMap(each -> each.bands().stream()).map(Band::band).collect(Collectors.toSet());
        content.rules().forEach(rule -> foreign(content.knowledge(), rule, known, problems));
        return problems;
    }

    private static void within(Knowledge knowledge, Analyte analyte, Bands bands, List<Problem> problems) {
        Set<String> names = new TreeSet<>();
        double from = Double.NEGATIVE_INFINITY;
        Band before = null;
        for (Band band : bands.bands()) {
            if (!names.add(band.band())) add(knowledge, analyte, "threshold-overlap", "two bands are called `" + band.band() + "`", "两个区间同名 `" + band.band() + "`", "give each a name of its own", problems);
            if (before != null && band.grade().compareTo(before.grade()) < 0 && before.grade() != Grade.UNGRADED) {
                add(knowledge, analyte, "threshold-overlap", "`" + band.band() + "` lies above `" + before.band() + "` and is graded below it", "`" + band.band() + "` 数值高而分级反低", "grades rise with values", problems);
            }
            if (band.below() <= analyte.lowest() || from > analyte.highest()) {
                add(knowledge, analyte, "threshold-gap", "no plausible value (" + analyte.lowest() + " to " + analyte.highest() + ") lies in band `" + band.band() + "`", "没有合理数值落入区间 `" + band.band() + "`",
                        "widen \"plausible\" or move the threshold", problems);
            }
            from = band.below();
            before = band;
        }
    }

    private static void between(Knowledge knowledge, Analyte analyte, List<Problem> problems) {
        List<Bands> groups = analyte.reference();
        for (int i = 0; i < groups.size(); i++) {
            Bands one = groups.get(i);
            for (Bands other : groups.subList(i + 1, groups.size())) {
                boolean everyone = other.sex().isEmpty() && other.ageFrom() == 0 && other.ageTo() == Patient.OLDEST;
                if (!everyone && one.sex().equals(other.sex()) && one.ageFrom() <= other.ageTo() && other.ageFrom() <= one.ageTo()) {
                    add(knowledge, analyte, "threshold-overlap", "two groups hold for the ages " + Math.max(one.ageFrom(), other.ageFrom()) + " to " + Math.min(one.ageTo(), other.ageTo()), "两组年龄重叠", "let one begin where the other ends", problems);
                }
            }
        }
        boolean rest = groups.stream().anyMatch(each -> each.sex().isEmpty() && each.ageFrom() == 0 && each.ageTo() == Patient.OLDEST);
        if (groups.isEmpty() || rest || analyte.gap().isPresent()) return;
        for (var sex : groups.stream().map(Bands::sex).distinct().toList()) {
            List<Bands> own = groups.stream().filter(each -> each.sex().equals(sex) || each.sex().isEmpty()).toList();
            int youngest = own.stream().mapToInt(Bands::ageFrom).min().orElse(0);
            int oldest = own.stream().mapToInt(Bands::ageTo).max().orElse(Patient.OLDEST);
            TreeSet<Integer> ages = new TreeSet<>();
            for (int age = youngest; age <= oldest; age++) {
                int years = age;
                if (own.stream().noneMatch(each -> each.ageFrom() <= years && years <= each.ageTo())) ages.add(age);
            }
            if (!ages.isEmpty()) {
                add(knowledge, analyte, "threshold-gap", "no group holds for the ages " + ages.first() + " to " + ages.last(), "有年龄不属于任何一组",
                        "close it, add \"bands\" for everyone, or say why it is left open: \"gap\": \"…\"", problems);
            }
        }
    }

    private static void foreign(Knowledge knowledge, WrittenRule rule, Set<String> known, List<Problem> problems) {
        rule.all().filter(each -> "Measurement".equals(each.kind()) && !each.names().isEmpty()).forEach(condition -> {
            Set<String> bands = condition.names().stream().flatMap(name -> knowledge.analyte(name).stream()).flatMap(analyte -> analyte.reference().stream()).flatMap(each -> each.bands().stream())
                    .map(Band::band).collect(Collectors.toSet());
            condition.qualities().stream().filter(each -> "band".equals(each.property()) && Set.of("==", "in").contains(each.relation())).flatMap(each -> each.values().stream())
                    .filter(band -> known.contains(band) && !bands.contains(band)).forEach(band -> problems.add(rule.at(band, "foreign-band", "`" + String.join("`, `", condition.names()) + "` has no band `" + band + "`",
                            "`" + String.join("`, `", condition.names()) + "` 没有区间 `" + band + "`", "its bands: " + String.join(", ", new TreeSet<>(bands)))));
        });
    }

    private static void add(Knowledge knowledge, Analyte analyte, String check, String message, String chinese, String hint, List<Problem> problems) {
        Place place = knowledge.places().of("analytes", analyte.name()).orElse(new Place("knowledge-base/analytes", 0));
        problems.add(Problem.at(place.path(), place.line(), check, "`" + analyte.name() + "`: " + message, "`" + analyte.name() + "`：" + chinese, hint));
    }
}
