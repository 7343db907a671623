package org.lingshu.workbench.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.lingshu.clinical.Formula;
import org.lingshu.knowledge.Herb;
import org.lingshu.knowledge.Knowledge;
import org.lingshu.knowledge.Place;
import org.lingshu.knowledge.Remedy;
import org.lingshu.problem.Problem;

/** Herbs of one formula that are not to be used together, unless a caution of the formula names both. */
final class ContradictingHerbs implements Check {
    @Override
    public List<Problem> problems(Content content) {
        List<Problem> problems = new ArrayList<>();
        for (Remedy remedy : content.knowledge().pharmacy().remedies().values()) {
            List<String> herbs = remedy.formula().herbs();
            for (int i = 0; i < herbs.size(); i++) {
                for (String other : herbs.subList(i + 1, herbs.size())) {
                    Optional<String> why = clash(content.knowledge(), herbs.get(i), other);
                    if (why.isPresent() && !owned(content.knowledge(), remedy.formula(), herbs.get(i), other)) problems.add(problem(content.knowledge(), remedy.formula(), herbs.get(i), other, why.get()));
                }
            }
        }
        return problems;
    }

    private static Optional<String> clash(Knowledge knowledge, String one, String other) {
        Optional<Herb> first = knowledge.pharmacy().herb(one);
        Optional<Herb> second = knowledge.pharmacy().herb(other);
        if (first.isEmpty() || second.isEmpty()) return Optional.empty();
        Optional<String> verse = knowledge.safety().clash(first.get().herb(), second.get().herb());
        boolean listed = lists(first.get(), second.get(), other) || lists(second.get(), first.get(), one);
        return verse.isPresent() ? verse : listed ? Optional.of("反药") : Optional.empty();
    }

    private static boolean lists(Herb herb, Herb other, String name) {
        return herb.incompatible().stream().anyMatch(each -> each.equals(name) || each.equals(other.herb()) || other.synonyms().contains(each));
    }

    /** Whether one of the formula's cautions names both herbs, in whichever processed form. */
    private static boolean owned(Knowledge knowledge, Formula formula, String one, String other) {
        return formula.cautions().stream().anyMatch(each -> names(knowledge, each, one) && names(knowledge, each, other));
    }

    private static boolean names(Knowledge knowledge, String caution, String herb) {
        return IntStream.rangeClosed(0, herb.length() - 2).mapToObj(herb::substring).anyMatch(name -> caution.contains(name) && (name.equals(herb) || knowledge.pharmacy().herb(name).isPresent()));
    }

    private static Problem problem(Knowledge knowledge, Formula formula, String one, String other, String why) {
        Place place = knowledge.places().of("formulas", formula.name()).orElse(new Place("knowledge-base/formulas", 0));
        return Problem.at(place.path(), place.line(), "contradicting-herbs", "`" + formula.name() + "` holds `" + one + "` and `" + other + "`, which are not to be used together (" + why + ")",
                "`" + formula.name() + "` 中 `" + one + "` 与 `" + other + "` 相反（" + why + "）", "if the classic formula has both, say so in its \"cautions\", both herbs by name");
    }
}
