package org.lingshu.knowledge;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.lingshu.clinical.ElementKind;
import org.lingshu.clinical.ElementName;

/**
 * Composes the principle of treatment of a syndrome from its elements. Each nature is answered once, by the phrase that answers most of what is still
 * open at one time (气虚 with 血瘀 is 益气活血, not two phrases); a place that no phrase has taken is answered last. What saves life comes first, then what
 * frees the exterior, then the natures in the order in which the name of the syndrome has them, since names say the root before the branch.
 */
final class PrincipleComposer {
    private final Map<String, ElementName> elements;
    private final List<PrinciplePhrase> phrases;
    private final Map<String, String> named = new LinkedHashMap<>();

    /** A phrase as it stands in one principle: what it answers and when it is said. */
    private record Said(PrinciplePhrase.Order order, boolean leftOver, int first, String text) {
    }

    /** A phrase that may be said, with what it would answer. */
    private record Choice(PrinciplePhrase phrase, Set<String> answers, boolean inOrder, String text) {
    }

    PrincipleComposer(Map<String, ElementName> elements, List<Entry> entries) {
        this.elements = elements;
        this.phrases = entries.stream().filter(entry -> entry.has("elements")).map(PrinciplePhrase::read).toList();
        entries.stream().filter(entry -> entry.has("named")).forEach(entry -> entry.texts("named").forEach(word -> named.put(word, entry.text("principle"))));
    }

    /** The principle of a syndrome of this name that is made of these elements; empty for no elements. */
    String compose(String name, List<String> made) {
        List<String> order = made.stream().distinct().toList();
        Set<String> open = new HashSet<>(order);
        List<Said> said = new ArrayList<>();
        while (!open.isEmpty()) {
            Optional<Choice> best = best(order, open);
            if (best.isEmpty()) break;
            Choice choice = best.get();
            open.removeAll(choice.answers());
            boolean leftOver = choice.phrase().elements().stream().noneMatch(this::nature);
            int first = choice.phrase().elements().stream().filter(this::nature).mapToInt(order::indexOf).min().orElse(order.size());
            said.add(new Said(choice.phrase().order(), leftOver, first, choice.text()));
        }
        said.sort(Comparator.comparing(Said::order).thenComparing(Said::leftOver).thenComparing(Said::first));
        StringBuilder principle = new StringBuilder();
        said.forEach(each -> append(principle, each.text()));
        named.forEach((word, phrase) -> {
            if (name.contains(word)) append(principle, phrase);
        });
        return principle.toString();
    }

    private static void append(StringBuilder principle, String phrase) {
        if (principle.indexOf(phrase) >= 0) return;
        if (!principle.isEmpty()) principle.append('，');
        principle.append(phrase);
    }

    private Optional<Choice> best(List<String> order, Set<String> open) {
        boolean naturesOpen = open.stream().anyMatch(this::nature);
        return phrases.stream().map(phrase -> choice(phrase, order, open, naturesOpen)).flatMap(Optional::stream).max(Comparator.comparingInt((Choice choice) -> choice.answers().size())
                .thenComparing(Choice::inOrder).thenComparing(choice -> !choice.phrase().spreads()).thenComparing(choice -> choice.phrase().elements().size())
                .thenComparing(choice -> choice.phrase().beside().size()));
    }

    private Optional<Choice> choice(PrinciplePhrase phrase, List<String> order, Set<String> open, boolean naturesOpen) {
        boolean hasNature = phrase.elements().stream().anyMatch(this::nature);
        if (!order.containsAll(phrase.elements()) || hasNature != naturesOpen) return Optional.empty();
        if (!phrase.beside().isEmpty() && phrase.beside().stream().noneMatch(order::contains)) return Optional.empty();
        if (!phrase.elements().stream().filter(each -> nature(each) || !hasNature).allMatch(open::contains)) return Optional.empty();
        Set<String> answers = new HashSet<>(phrase.elements());
        String text = phrase.principle();
        if (phrase.spreads()) {
            List<String> organs = order.stream().filter(open::contains).filter(each -> !nature(each) && each.length() == 1 && !each.equals("表") && !each.equals("脑")).toList();
            if (organs.isEmpty()) return Optional.empty();
            answers.addAll(organs);
            text = text.replace("…", String.join("", organs));
        }
        answers.retainAll(open);
        return answers.isEmpty() ? Optional.empty() : Optional.of(new Choice(phrase, answers, phrase.inOrderOf(order), text));
    }

    private boolean nature(String element) {
        return elements.containsKey(element) && elements.get(element).kind() == ElementKind.NATURE;
    }
}
