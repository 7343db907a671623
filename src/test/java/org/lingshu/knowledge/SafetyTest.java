package org.lingshu.knowledge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lingshu.Repository;
import org.lingshu.clinical.Allergy;
import org.lingshu.clinical.Amount;
import org.lingshu.clinical.Answer;
import org.lingshu.clinical.Caution;
import org.lingshu.clinical.Circumstance;
import org.lingshu.clinical.Concern;
import org.lingshu.clinical.Dose;
import org.lingshu.clinical.Fact;
import org.lingshu.clinical.Ingredient;
import org.lingshu.clinical.Interaction;
import org.lingshu.clinical.Medication;
import org.lingshu.clinical.Patient;
import org.lingshu.clinical.Sex;
import org.lingshu.clinical.Span;
import org.lingshu.problem.Problem;

/** What is held against medicines is found under every name of a medicine, only where it matters; and a mistake in an entry is named. */
class SafetyTest {
    private static final Span SPAN = new Span("medications", 0, 1, "given");
    private static final Patient MAN = new Patient(Sex.MALE, OptionalInt.of(40), Answer.NO, Answer.NO);
    /** Circumstances that no term of the knowledge base tells of yet: said in the entry for people, and asked by no rule. */
    private static final Set<String> UNASKED = Set.of("生殖", "运动员", "葡萄糖-6-磷酸脱氢酶缺乏");
    private final Safety safety = Repository.knowledge().safety();

    @TempDir
    private Path folder;

    @Test
    void aCaseWithoutMedicinesHasNoConcern() {
        assertEquals(List.of(), safety.ofMedicines(List.of(MAN, new Allergy("丹参", SPAN), new Circumstance("出血", MAN))));
    }

    @ParameterizedTest
    @CsvSource({"黑顺片, 附子", "生大黄, 大黄", "清炒麦芽, 麦芽", "燀苦杏仁, 苦杏仁", "杭菊花, 菊花", "Warfarin, 华法林", "cyclosporine, 环孢素", "避孕药, 炔雌醇", "砒霜, 砒石"})
    void aMedicineIsFoundUnderItsOtherNames(String written, String canonical) {
        assertEquals(List.of(canonical), safety.ingredients(new Medication(written, SPAN)).stream().map(Ingredient::name).toList());
    }

    @Test
    void aPatentMedicineIsAllItsHerbs() {
        Set<String> herbs = safety.ingredients(new Medication("麝香保心丸", SPAN)).stream().map(Ingredient::name).collect(Collectors.toSet());
        assertTrue(herbs.containsAll(Set.of("麝香", "蟾酥", "人参", "肉桂")), herbs.toString());
    }

    @Test
    void anUnknownMedicineStandsForItself() {
        assertEquals(List.of("辅酶Q10"), safety.ingredients(new Medication("辅酶Q10", SPAN)).stream().map(Ingredient::name).toList());
    }

    @Test
    void ofWhatTwoMedicinesDoToEachOtherTheWorstIsTold() {
        List<Interaction> told = concerns(MAN, medicine("麝香保心丸"), medicine("地高辛")).stream().filter(Interaction.class::isInstance).map(Interaction.class::cast).toList();
        assertEquals(List.of("Interaction high 麝香保心丸（蟾酥） 地高辛"), told.stream().map(Fact::sentence).toList());
    }

    @Test
    void cautionsAreOnlyThoseOfCircumstancesThatHold() {
        assertEquals(List.of(), concerns(MAN, medicine("何首乌")));
        List<Concern> harmed = concerns(MAN, medicine("何首乌"), new Circumstance("肝功能受损", MAN));
        assertEquals(List.of("Caution 肝功能受损 忌用 何首乌"), harmed.stream().map(Fact::sentence).toList());
        assertTrue(harmed.getFirst() instanceof Caution caution && caution.avoided());
    }

    @Test
    void aChildMayTakeAPartOfTheDose() {
        Medication aconite = new Medication("附子", Optional.of(new Amount(12, 1, "g")), false, SPAN);
        Patient child = new Patient(Sex.MALE, OptionalInt.of(6), Answer.NO, Answer.NO);
        assertEquals(List.of(false), doses(MAN, aconite).stream().map(Dose::over).toList());
        assertEquals(List.of(true), doses(child, aconite).stream().map(Dose::over).toList());
    }

    @Test
    void whatIsTakenOnceMayBeTooMuchWhileTheDayIsNot() {
        assertTrue(doses(MAN, new Medication("轻粉", Optional.of(new Amount(0.3, 1, "g")), false, SPAN)).getFirst().over());
        assertTrue(!doses(MAN, new Medication("轻粉", Optional.of(new Amount(0.2, 2, "g")), false, SPAN)).getFirst().over());
    }

    @Test
    void everyCircumstanceOfTheDataIsFoundByARule() {
        Set<String> asked = Repository.rulebook().rules().stream().flatMap(rule -> rule.words().stream()).filter(word -> word.made() && "Circumstance".equals(word.kind()))
                .map(word -> word.word()).collect(Collectors.toCollection(TreeSet::new));
        Set<String> unasked = new TreeSet<>(safety.circumstances());
        unasked.removeAll(asked);
        assertEquals(new TreeSet<>(UNASKED), unasked);
    }

    @Test
    void theLawOfPregnancyInHerbsAndInTheListIsTheSame() {
        Circumstance pregnant = new Circumstance("妊娠", MAN);
        Set<String> different = new TreeSet<>();
        for (Herb herb : Repository.knowledge().pharmacy().herbs().values()) {
            Optional<String> told = concerns(MAN, medicine(herb.herb()), pregnant).stream().filter(Caution.class::isInstance).map(each -> ((Caution) each).verdict().chinese()).findFirst();
            if (herb.pregnancy().isPresent() && !herb.pregnancy().equals(told)) different.add(herb.herb() + " " + herb.pregnancy() + " " + told);
        }
        assertEquals(Set.of(), different);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "unknown-medicine | {\"pair\":\"x\",\"canon\":\"十八反\",\"one\":[\"附籽\"],\"other\":[\"半夏\"],\"verse\":\"反\",\"pharmacopoeia\":\"未载\",\"source\":\"lingshu\"}",
            "unknown-word | {\"pair\":\"x\",\"canon\":\"十八反\",\"one\":[\"附子\"],\"other\":[\"半夏\"],\"verse\":\"恶\",\"pharmacopoeia\":\"未载\",\"source\":\"lingshu\"}",
            "unknown-severity | {\"interaction\":\"x\",\"herbs\":[\"附子\"],\"drugs\":[\"华法林\"],\"effect\":\"x\",\"english\":\"x\",\"severity\":\"severe\",\"evidence\":\"trial\",\"source\":\"lingshu\"}",
            "unknown-verdict | {\"circumstance\":\"妊娠\",\"verdict\":\"不用\",\"medicines\":[\"附子\"],\"reason\":\"x\",\"english\":\"x\",\"source\":\"lingshu\"}",
            "unknown-source | {\"circumstance\":\"妊娠\",\"verdict\":\"慎用\",\"medicines\":[\"附子\"],\"reason\":\"x\",\"english\":\"x\",\"source\":\"hearsay\"}",
            "unknown-kind | {\"group\":\"x\",\"source\":\"lingshu\"}",
            "missing-field | {\"product\":\"x\",\"herbs\":[],\"source\":\"lingshu\"}"})
    void aMistakeInAnEntryIsNamedInBothLanguages(String check, String entry) throws IOException {
        List<Problem> problems = problems(entry);
        assertEquals(List.of(check), problems.stream().map(Problem::check).distinct().toList(), problems.toString());
        assertEquals(2, problems.getFirst().line());
        assertTrue(problems.getFirst().chinese().chars().anyMatch(Character::isIdeographic) && !problems.getFirst().message().isBlank(), problems.toString());
    }

    private static Medication medicine(String name) {
        return new Medication(name, SPAN);
    }

    private List<Concern> concerns(Fact... facts) {
        return safety.ofMedicines(List.of(facts)).stream().filter(Concern.class::isInstance).map(Concern.class::cast).toList();
    }

    private List<Dose> doses(Fact... facts) {
        return concerns(facts).stream().filter(Dose.class::isInstance).map(Dose.class::cast).toList();
    }

    private List<Problem> problems(String entry) throws IOException {
        for (String name : List.of("sources", "parameters", "intake", "herbs")) {
            Files.createDirectories(folder.resolve(name));
            try (var list = Files.list(Path.of("knowledge-base", name))) {
                for (Path file : list.toList()) Files.copy(file, folder.resolve(name).resolve(file.getFileName().toString()));
            }
        }
        Files.createDirectories(folder.resolve("incompatibilities"));
        Files.writeString(folder.resolve("incompatibilities/own.json"), "[\n" + entry + "\n]");
        try {
            Knowledge.read(folder);
            return List.of();
        } catch (UnreadableKnowledgeException e) {
            return e.problems().stream().filter(each -> each.path().contains("incompatibilities/own.json")).toList();
        }
    }
}
