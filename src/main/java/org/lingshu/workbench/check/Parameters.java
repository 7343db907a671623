package org.lingshu.workbench.check;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.lingshu.knowledge.Parameter;
import org.lingshu.knowledge.Place;
import org.lingshu.problem.Problem;

/** Numbers that hold no longer or not yet, numbers that nobody has looked at for years, and levels or strengths that do not rise as their words do. */
final class Parameters implements Check {
    private static final Map<String, List<String>> RISING = Map.of("element.level", List.of("possible", "likely", "certain"), "evidence.strength", List.of("against", "weak", "moderate", "strong"));
    private final int years;

    /** Lets numbers stand for so many years before somebody must look at them again. */
    Parameters(int years) {
        this.years = years;
    }

    @Override
    public List<Problem> problems(Content content) {
        List<Problem> problems = new ArrayList<>();
        for (Parameter parameter : content.knowledge().parameters().values()) {
            Place place = content.knowledge().places().of("parameters", parameter.parameter()).orElse(new Place("knowledge-base/parameters", 0));
            dates(parameter, content.today(), place, problems);
            rising(parameter, place, problems);
        }
        return problems;
    }

    private void dates(Parameter parameter, LocalDate today, Place place, List<Problem> problems) {
        Optional<LocalDate> from = date(parameter, parameter.validFrom(), place, problems);
        Optional<LocalDate> to = parameter.validTo().flatMap(each -> date(parameter, each, place, problems));
        Optional<LocalDate> reviewed = parameter.reviewed().flatMap(each -> date(parameter, each, place, problems));
        if (from.filter(today::isBefore).isPresent()) {
            problems.add(at(place, "expired-parameter", "`" + parameter.parameter() + "` holds only from " + parameter.validFrom(), "`" + parameter.parameter() + "` 尚未生效", "put its date right, or leave it out until then"));
        }
        if (to.filter(today::isAfter).isPresent()) {
            problems.add(at(place, "expired-parameter", "`" + parameter.parameter() + "` held until " + parameter.validTo().orElse(""), "`" + parameter.parameter() + "` 已失效", "give it its present numbers, source and dates"));
        } else if (from.isPresent() && reviewed.orElse(from.get()).plusYears(years).isBefore(today)) {
            problems.add(at(place, "stale-parameter", "nobody has looked at `" + parameter.parameter() + "` since " + reviewed.orElse(from.get()), "`" + parameter.parameter() + "` 久未复核",
                    "see whether it still holds and add \"reviewed\": \"" + today + "\""));
        }
    }

    private static Optional<LocalDate> date(Parameter parameter, String written, Place place, List<Problem> problems) {
        try {
            return Optional.of(LocalDate.parse(written));
        } catch (DateTimeException e) {
            problems.add(at(place, "expired-parameter", "`" + written + "` of `" + parameter.parameter() + "` is no date", "`" + parameter.parameter() + "` 的 `" + written + "` 不是日期", "write 2026-11-01"));
            return Optional.empty();
        }
    }

    private static void rising(Parameter parameter, Place place, List<Problem> problems) {
        double last = Double.NEGATIVE_INFINITY;
        for (String name : RISING.getOrDefault(parameter.parameter(), List.of())) {
            OptionalDouble value = parameter.value(name);
            if (value.isEmpty()) {
                problems.add(at(place, "threshold-gap", "`" + parameter.parameter() + "` lacks `" + name + "`", "`" + parameter.parameter() + "` 缺少 `" + name + "`", "add it"));
            } else if (value.getAsDouble() <= last) {
                problems.add(at(place, "threshold-overlap", "`" + name + "` of `" + parameter.parameter() + "` is not above the word before it", "`" + parameter.parameter() + "` 的 `" + name + "` 未高于前一级", "let the numbers rise as the words do"));
            }
            last = value.orElse(last);
        }
    }

    private static Problem at(Place place, String check, String message, String chinese, String hint) {
        return Problem.at(place.path(), place.line(), check, message, chinese, hint);
    }
}
