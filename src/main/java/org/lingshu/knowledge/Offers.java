package org.lingshu.knowledge;

import java.util.List;
import java.util.stream.Stream;
import org.lingshu.clinical.Advice;
import org.lingshu.clinical.Formula;
import org.lingshu.clinical.Modification;

/**
 * What knowledge has to offer in one case, before safety speaks.
 *
 * @param formulas      candidates, the best first
 * @param modifications of them
 */
public record Offers(List<Formula> formulas, List<Modification> modifications) {
    public Offers {
        formulas = List.copyOf(formulas);
        modifications = List.copyOf(modifications);
    }

    /** Whatever would be swallowed, as safety weighs it: the formulas and the herbs that would be added. */
    public List<Formula> weighed() {
        return Stream.concat(formulas.stream(), modifications.stream().filter(each -> !each.add().isEmpty()).map(Modification::addition)).toList();
    }

    /** Where advice about one of them stands among the others: a formula, then its modifications, then the next; what is about none stands last. */
    public int place(Advice advice) {
        return switch (advice.offer().orElse(advice)) {
            case Formula formula -> place(formula.name()) * (modifications.size() + 1);
            case Modification modification -> place(modification.formula()) * (modifications.size() + 1) + 1 + modifications.indexOf(modification);
            default -> Integer.MAX_VALUE;
        };
    }

    private int place(String formula) {
        return formulas.stream().map(Formula::name).toList().indexOf(formula);
    }
}
