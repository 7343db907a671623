package org.lingshu.knowledge;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lingshu.clinical.Allergy;
import org.lingshu.clinical.Caution;
import org.lingshu.clinical.Circumstance;
import org.lingshu.clinical.Concern;
import org.lingshu.clinical.Dose;
import org.lingshu.clinical.Fact;
import org.lingshu.clinical.Formula;
import org.lingshu.clinical.History;
import org.lingshu.clinical.Incompatibility;
import org.lingshu.clinical.Ingredient;
import org.lingshu.clinical.Interaction;
import org.lingshu.clinical.Intolerance;
import org.lingshu.clinical.Medication;
import org.lingshu.clinical.Patient;
import org.lingshu.clinical.Verdict;

/**
 * What the knowledge base holds against medicines: pairs, interactions, circumstances, allergies, doses. It gives rules only the facts that the
 * medicines and the circumstances of one case touch, so that a case without medicines costs nothing.
 */
public final class Safety {
    private static final String ALLERGIC = "过敏";
    private static final String PREGNANT = "妊娠";
    private static final String PERHAPS_PREGNANT = "或有妊娠";
    private final Substances substances;
    private final Warnings warnings;
    private final Shares shares;

    Safety(Substances substances, Warnings warnings, Shares shares) {
        this.substances = substances;
        this.warnings = warnings;
        this.shares = shares;
    }

    /** What the medicines of a case hold and what speaks against them, for the rules of safety; nothing without medicines. */
    public List<Fact> ofMedicines(Collection<? extends Fact> facts) {
        List<Ingredient> taken = taken(facts);
        if (taken.isEmpty()) return List.of();
        List<Fact> all = new ArrayList<>(taken);
        for (int i = 0; i < taken.size(); i++) {
            for (int j = i + 1; j < taken.size(); j++) pair(taken.get(i), taken.get(j)).ifPresent(all::add);
        }
        all.addAll(worst(interactions(taken, taken)));
        all.addAll(personal(taken, facts));
        Patient patient = patient(facts);
        taken.forEach(each -> dose(each, patient).ifPresent(all::add));
        return List.copyOf(all);
    }

    /** What speaks against candidate formulas in a case, for the rules that hold formulas back; the medicines taken count, the formulas do not against themselves. */
    public List<Fact> ofFormulas(List<Formula> formulas, Collection<? extends Fact> facts) {
        if (formulas.isEmpty()) return List.of();
        List<Ingredient> taken = taken(facts);
        List<Fact> all = new ArrayList<>();
        for (Formula formula : formulas) {
            List<Ingredient> offered = substances.of(formula);
            for (Ingredient one : offered) for (Ingredient other : taken) pair(one, other).ifPresent(all::add);
            all.addAll(worst(interactions(offered, taken)));
            all.addAll(personal(offered, facts));
            if (!pregnancy(facts).isEmpty()) formula.cautions().stream().filter(each -> each.contains("孕") || each.contains(PREGNANT)).findFirst()
                    .ifPresent(each -> all.add(new Caution(List.of(Substance.drug(formula.name(), formula.english(), List.of()).in(formula)), PREGNANT, verdict(each), each, "so its own cautions say")));
        }
        return List.copyOf(all);
    }

    /** What a medicine holds; itself when nobody knows what is in it. */
    public List<Ingredient> ingredients(Medication medication) {
        return substances.of(medication);
    }

    /** The names of all circumstances of which some medicine is told. */
    public Collection<String> circumstances() {
        return warnings.circumstances();
    }

    /** The classes into which herbs and drugs are gathered. */
    public Collection<String> classes() {
        return warnings.classes();
    }

    /** Whether this is a canonical name, or another name of one, that stands for one herb or drug. */
    public boolean knows(String substance) {
        return substances.canonical(substance).filter(each -> each.name().equals(substance)).isPresent();
    }

    /** By which verse two herbs are not to be used together; empty where nothing stands against it. */
    public Optional<String> clash(String herb, String other) {
        return warnings.pairing(herb, other).or(() -> warnings.pairing(other, herb)).map(Pairing::canon);
    }

    private List<Ingredient> taken(Collection<? extends Fact> facts) {
        return all(facts, Medication.class).stream().flatMap(each -> substances.of(each).stream()).toList();
    }

    private Optional<Incompatibility> pair(Ingredient one, Ingredient other) {
        if (one.giver() == other.giver()) return Optional.empty();
        Optional<Incompatibility> pair = warnings.pairing(one.name(), other.name()).map(each -> each.between(one, other));
        return pair.isPresent() ? pair : warnings.pairing(other.name(), one.name()).map(each -> one.giver() instanceof Formula ? each.between(one, other) : each.between(other, one));
    }

    private List<Interaction> interactions(List<Ingredient> herbs, List<Ingredient> drugs) {
        List<Interaction> all = new ArrayList<>();
        for (Ingredient herb : herbs) for (Ingredient drug : drugs) {
            if (herb.giver() != drug.giver()) warnings.effects(herb.name(), drug.name()).forEach(each -> all.add(each.between(herb, drug)));
        }
        return all;
    }

    /** Of what two medicines do to each other, the worst: nobody reads ten warnings about one pair. */
    private static Collection<Interaction> worst(List<Interaction> all) {
        Map<List<Fact>, Interaction> worst = new LinkedHashMap<>();
        all.stream().sorted(Comparator.comparing(Interaction::severity)).forEach(each -> worst.putIfAbsent(List.of(each.herb().giver(), each.drug().giver()), each));
        return worst.values();
    }

    private List<Concern> personal(List<Ingredient> ingredients, Collection<? extends Fact> facts) {
        List<Concern> all = new ArrayList<>();
        List<String> names = new ArrayList<>(all(facts, Circumstance.class).stream().map(Circumstance::name).filter(each -> !each.contains(PREGNANT)).toList());
        names.addAll(pregnancy(facts));
        Map<List<Object>, List<Ingredient>> told = new LinkedHashMap<>();
        Map<List<Object>, Care> strictest = new HashMap<>();
        for (Ingredient each : ingredients) {
            for (Care care : warnings.cares(each.name())) {
                if (!names.contains(care.circumstance())) continue;
                List<Object> about = List.of(each.giver(), care.circumstance());
                Care before = strictest.get(about);
                if (before == null || care.verdict().compareTo(before.verdict()) < 0) {
                    strictest.put(about, care);
                    told.put(about, new ArrayList<>());
                }
                if (strictest.get(about).verdict() == care.verdict()) told.get(about).add(each);
            }
        }
        told.forEach((about, herbs) -> {
            Care care = strictest.get(about);
            all.add(new Caution(herbs, care.circumstance(), care.verdict(), care.reason(), care.english()));
        });
        for (Fact allergy : facts) substance(allergy).ifPresent(not -> ingredients.forEach(each -> intolerance(each, allergy, not).ifPresent(all::add)));
        return all;
    }

    /** How strictly a formula's own caution speaks. */
    private static Verdict verdict(String caution) {
        if (caution.contains(Verdict.FORBIDDEN.chinese())) return Verdict.FORBIDDEN;
        return caution.contains(Verdict.CAREFUL.chinese()) ? Verdict.CAREFUL : Verdict.AVOIDED;
    }

    private static List<String> pregnancy(Collection<? extends Fact> facts) {
        boolean may = all(facts, Circumstance.class).stream().anyMatch(each -> each.name().equals(PREGNANT) || each.name().equals(PERHAPS_PREGNANT));
        return may ? List.of(PREGNANT) : List.of();
    }

    private static Optional<String> substance(Fact fact) {
        return switch (fact) {
            case Allergy allergy -> Optional.of(allergy.substance());
            case History history when history.present() && history.own() && history.term().endsWith(ALLERGIC) ->
                    Optional.of(history.term().substring(0, history.term().length() - ALLERGIC.length())).filter(each -> !each.isEmpty());
            default -> Optional.empty();
        };
    }

    private Optional<Intolerance> intolerance(Ingredient ingredient, Fact allergy, String substance) {
        String canonical = substances.canonical(substance).map(Substance::name).orElse(substance);
        if (ingredient.name().equals(canonical) || ingredient.medicine().equals(substance)) return Optional.of(new Intolerance(ingredient, allergy, "", true));
        return warnings.kin(canonical).stream().filter(each -> each.members().contains(ingredient.name())).min(Comparator.comparing(each -> !each.close()))
                .map(each -> new Intolerance(ingredient, allergy, each.family(), each.close()));
    }

    private Optional<Dose> dose(Ingredient ingredient, Patient patient) {
        if (!(ingredient.giver() instanceof Medication medication) || medication.external() || medication.amount().isEmpty()) return Optional.empty();
        if (substances.of(medication).size() > 1) return Optional.empty();
        Optional<Herb.Dose> usual = substances.canonical(ingredient.name()).flatMap(Substance::dose).filter(each -> each.unit().equals(medication.amount().get().unit()));
        double share = shares.of(patient, ingredient.toxicity());
        return usual.map(each -> new Dose(ingredient, medication.amount().get().once(), medication.amount().get().daily(), each.from(), each.to(), each.to() * share, each.once() * share,
                each.unit()));
    }

    private static Patient patient(Collection<? extends Fact> facts) {
        return all(facts, Patient.class).stream().findFirst().orElseGet(Patient::unknown);
    }

    private static <T extends Fact> List<T> all(Collection<? extends Fact> facts, Class<T> kind) {
        List<T> all = new ArrayList<>();
        for (Fact fact : facts) if (kind.isInstance(fact)) all.add(kind.cast(fact));
        return all;
    }
}
