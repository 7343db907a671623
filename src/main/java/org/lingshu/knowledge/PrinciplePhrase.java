package org.lingshu.knowledge;

import java.util.List;
import java.util.Locale;

/**
 * A phrase of treatment and the elements that call for it.
 *
 * @param elements  elements that it answers, in the order in which theory names them
 * @param principle the phrase; {@code …} stands for the names of the organs that share the natures
 * @param beside    natures of which one must be there too; empty when none need be
 * @param order     what must be done first
 */
record PrinciplePhrase(List<String> elements, String principle, List<String> beside, Order order) {
    /** First life, then the exterior, then the rest. */
    enum Order {
        RESCUE, EXTERIOR, REST
    }

    PrinciplePhrase {
        elements = List.copyOf(elements);
        beside = List.copyOf(beside);
    }

    static PrinciplePhrase read(Entry entry) {
        Order order = entry.optional("order").map(word -> Order.valueOf(word.toUpperCase(Locale.ROOT))).orElse(Order.REST);
        return new PrinciplePhrase(entry.texts("elements"), entry.text("principle"), entry.texts("beside"), order);
    }

    boolean spreads() {
        return principle.contains("…");
    }

    /** The elements' places in this list run upwards: the phrase names first what the list names first. */
    boolean inOrderOf(List<String> list) {
        int last = -1;
        for (String element : elements) {
            int at = list.indexOf(element);
            if (at < last) return false;
            last = at;
        }
        return true;
    }
}
