package org.lingshu.assess;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lingshu.Repository;
import org.lingshu.clinical.Verdict;
import org.lingshu.knowledge.Herb;

/** Reads examination questions about dose, incompatibility and pregnancy, and answers them through {@link Pharmacist}. */
final class MedicineQuestions {
    /** What became of a question. */
    enum Outcome { RIGHT, WRONG, NOT_CONCERNED }

    /** A question, what was answered and what was expected. */
    record Answered(String question, String said, String expected, Outcome outcome) {
    }

    private static final Pattern OPTION = Pattern.compile("([A-D])\\s*\\.\\s*(.*?)(?=\\s+[A-D]\\s*\\.|$)");
    private static final Pattern RANGE = Pattern.compile("(\\d+(?:\\.\\d+)?)\\s*[～~-]\\s*(\\d+(?:\\.\\d+)?)\\s*g");
    private static final Pattern GRAMS = Pattern.compile("(\\d+(?:\\.\\d+)?)\\s*g");
    private static final Pattern TOGETHER = Pattern.compile("十八反|十九畏|配伍禁忌|不宜与|不可与|同用|配伍");

    private MedicineQuestions() {
    }

    static Answered answer(JsonNode node) {
        String question = node.path("question").asText();
        String expected = node.path("answer").asText().strip();
        Optional<String> said = node.has("options") ? choice(question, options(node.path("options").asText())) : blank(question, expected);
        boolean right = said.filter(each -> node.has("options") ? each.equals(expected) : fits(each, expected)).isPresent();
        return new Answered(question, said.orElse(""), expected, said.isEmpty() ? Outcome.NOT_CONCERNED : right ? Outcome.RIGHT : Outcome.WRONG);
    }

    private static boolean fits(String said, String expected) {
        return List.of(said.split("、")).contains(expected) || List.of(expected.split("[；，]")).stream().anyMatch(part -> part.equals(said));
    }

    /** The answer to a question with a blank; several names, parted by 、, where several are true. */
    private static Optional<String> blank(String question, String expected) {
        Optional<String> herb = Pharmacist.first(question).or(() -> Pharmacist.first(question.replaceAll("^(?:根据十八反，|孕妇禁用|有出血倾向者及_*禁服)", "")));
        if (question.contains("孕妇使用建议")) return Optional.of(herb.flatMap(Pharmacist::inPregnancy).map(Verdict::chinese).orElse("?"));
        if (question.startsWith("孕妇禁用") && question.contains("原因")) return herb.flatMap(Pharmacist::herb).map(each -> "有" + each.toxicity().replace("有", ""));
        if (question.contains("孕妇禁用的")) return Optional.of(names(herbs(each -> Pharmacist.inPregnancy(each.herb()).filter(Verdict.FORBIDDEN::equals).isPresent())));
        if (question.contains("禁服")) return Optional.of(herb.flatMap(Pharmacist::inPregnancy).filter(Verdict.FORBIDDEN::equals).isPresent() ? "孕妇" : "?");
        if (TOGETHER.matcher(question).find()) return herb.map(one -> names(herbs(other -> !Pharmacist.forbiddenTogether(one, other.herb()).isEmpty())));
        if (!question.contains("剂量") && !question.contains("用量") || !GRAMS.matcher(expected).find()) return Optional.empty();
        Optional<double[]> range = herb.flatMap(Pharmacist::range);
        if (question.contains("每次")) return range.map(each -> Pharmacist.plain(each[2]) + "g");
        if (question.matches(".*(?:不得超过|上限|最大).*")) return range.map(each -> Pharmacist.plain(each[1]) + "g");
        return range.map(each -> Pharmacist.plain(each[0]) + "～" + Pharmacist.plain(each[1]) + "g").or(() -> Optional.of("?"));
    }

    private static Optional<String> choice(String question, List<String> options) {
        boolean not = question.matches(".*(?:不包括|不属于|可以与).*");
        if (question.contains("不正确")) return Pharmacist.first(question.replaceAll("^下列关于", "")).flatMap(herb -> wrong(herb, options));
        if (question.contains("孕妇禁用") && question.contains("原因")) return Pharmacist.first(question.substring(4)).flatMap(Pharmacist::herb).flatMap(herb -> only(options, "有毒"::equals));
        if (question.matches(".*(?:穴|灸|针).*")) return Optional.empty();
        if (question.contains("孕妇禁用")) return only(options, option -> not != is(option, Verdict.FORBIDDEN));
        if (question.contains("妊娠慎用") || question.contains("孕妇") && question.contains("谨慎")) return only(options, option -> not != is(option, Verdict.CAREFUL));
        if (!TOGETHER.matcher(question).find()) return Optional.empty();
        List<String> named = named(question);
        if (named.isEmpty()) return only(options, option -> not != pair(option).filter("十八反"::equals).isPresent());
        return only(options, option -> not != named.stream().noneMatch(other -> Pharmacist.forbiddenTogether(option, other).isEmpty()));
    }

    private static boolean is(String herb, Verdict verdict) {
        return Pharmacist.inPregnancy(herb).filter(verdict::equals).isPresent();
    }

    private static Optional<String> pair(String option) {
        String[] two = option.split("[反畏、]");
        return two.length == 2 ? Optional.of(Pharmacist.forbiddenTogether(two[0].strip(), two[1].strip())) : Optional.empty();
    }

    /** The one statement about a herb that the rules contradict; failing that the one that they do not confirm. */
    private static Optional<String> wrong(String herb, List<String> options) {
        List<String> letters = new ArrayList<>();
        List<String> unknown = new ArrayList<>();
        for (int i = 0; i < options.size(); i++) {
            String letter = String.valueOf((char) ('A' + i));
            Matcher grams = RANGE.matcher(options.get(i));
            boolean pregnancy = options.get(i).contains("孕妇");
            if (grams.find()) {
                if (Pharmacist.tooMuch(herb, grams.group(2) + "g")) letters.add(letter);
            } else if (pregnancy) {
                if (Pharmacist.inPregnancy(herb).isEmpty()) letters.add(letter);
            } else if (!Pharmacist.herb(herb).filter(each -> options.stream().noneMatch(String::isEmpty)).map(each -> options.get(0).isEmpty() ? "" : each.toxicity()).orElse("?").equals("有毒")
                    || !options.get(letter.charAt(0) - 'A').contains("有毒")) {
                unknown.add(letter);
            }
        }
        if (letters.size() == 1) return Optional.of(letters.getFirst());
        return letters.isEmpty() && unknown.size() == 1 ? Optional.of(unknown.getFirst()) : Optional.empty();
    }

    /** The letter of the only option that holds, or of 以上都是 where all others do. */
    private static Optional<String> only(List<String> options, Predicate<String> holds) {
        boolean all = "以上都是".equals(options.getLast());
        List<String> asked = all ? options.subList(0, options.size() - 1) : options;
        List<Integer> held = new ArrayList<>();
        for (int i = 0; i < asked.size(); i++) if (holds.test(asked.get(i))) held.add(i);
        if (all && held.size() == asked.size()) return Optional.of("D");
        return Optional.of(held.size() == 1 ? String.valueOf((char) ('A' + held.getFirst())) : "?");
    }

    private static List<String> named(String question) {
        Matcher with = Pattern.compile("与(.+?)(?:是|为|同用|等)").matcher(question);
        if (!with.find()) return List.of();
        return List.of(with.group(1).split("、")).stream().filter(each -> Pharmacist.herb(each).isPresent()).toList();
    }

    private static List<String> options(String text) {
        List<String> all = new ArrayList<>();
        Matcher option = OPTION.matcher(text.strip());
        while (option.find()) all.add(option.group(2).strip());
        return all;
    }

    private static List<Herb> herbs(Predicate<Herb> which) {
        return Repository.knowledge().pharmacy().herbs().values().stream().distinct().filter(which).toList();
    }

    private static String names(List<Herb> herbs) {
        TreeSet<String> names = new TreeSet<>();
        herbs.forEach(each -> {
            names.add(each.herb());
            names.addAll(each.synonyms());
        });
        return String.join("、", names);
    }
}
