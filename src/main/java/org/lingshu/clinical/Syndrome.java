package org.lingshu.clinical;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * A syndrome (证) of this patient: elements that stand together, and where needed its own deciding findings.
 *
 * <p>Its score is the geometric mean of its elements' scores times the square root of their number: one strong element cannot stand for a weak one, and
 * of two syndromes that rest on equally strong elements the one that explains more of the patient comes first. Its level is that of its weakest element.
 *
 * @param name     national name (GB/T 16751.2): 气虚血瘀证
 * @param score    comparable between syndromes of one patient
 * @param level    that of the weakest element
 * @param elements what it is made of, at least one
 * @param findings deciding findings beyond the elements
 * @param alike    other national names that are made of the same elements, so that the elements cannot tell them from this one
 * @param pictures the picture of it that the patient resembles most; empty where none is near
 */
public record Syndrome(String name, double score, Level level, List<Element> elements, List<Finding> findings, List<String> alike, List<Resemblance> pictures)
        implements Fact {
    public Syndrome {
        name = Words.required("syndrome", name);
        Objects.requireNonNull(level, "level");
        elements = List.copyOf(elements);
        findings = List.copyOf(findings);
        alike = List.copyOf(alike);
        pictures = List.copyOf(pictures);
        if (elements.isEmpty()) throw new IllegalArgumentException(name + " rests on no element");
    }

    /** A syndrome of one element. */
    public static Syndrome of(String name, Element only) {
        return of(name, List.of(only));
    }

    /** A syndrome of two elements. */
    public static Syndrome of(String name, Element one, Element other) {
        return of(name, List.of(one, other));
    }

    /** A syndrome of three elements. */
    public static Syndrome of(String name, Element one, Element other, Element third) {
        return of(name, List.of(one, other, third));
    }

    /** A syndrome of four elements. */
    public static Syndrome of(String name, Element one, Element other, Element third, Element fourth) {
        return of(name, List.of(one, other, third, fourth));
    }

    /** A syndrome that holds by its composition alone: the elements found, at the weight that the knowledge base gives to composed names. */
    public static Syndrome composed(Composition composition, List<Element> elements) {
        Syndrome whole = of(composition.syndrome(), elements.stream().sorted(java.util.Comparator.comparing(Element::name)).toList());
        return new Syndrome(whole.name, whole.score * composition.weight(), whole.level, whole.elements, List.of(), composition.alike(), List.of());
    }

    /** The same syndrome, which the patient's whole picture speaks for too: the square of the likeness adds to the score. */
    public static Syndrome resembling(Syndrome syndrome, Resemblance resemblance, Scale scale) {
        return new Syndrome(syndrome.name, syndrome.score + scale.picture() * resemblance.likeness() * resemblance.likeness(), syndrome.level, syndrome.elements, syndrome.findings, syndrome.alike,
                List.of(resemblance));
    }

    /** The same syndrome, which also stands for another that is made of the same elements and has nothing else to be told by. */
    public Syndrome standingFor(Syndrome other) {
        List<String> names = new ArrayList<>(alike);
        names.add(other.name);
        names.addAll(other.alike);
        return new Syndrome(name, score, level, elements, findings, names, pictures);
    }

    private static Syndrome of(String name, List<Element> elements) {
        double product = elements.stream().mapToDouble(element -> Math.max(0, element.score())).reduce(1, (one, other) -> one * other);
        Level weakest = elements.stream().map(Element::level).reduce(Level.CERTAIN, Level::lower);
        return new Syndrome(name, Math.pow(product, 1.0 / elements.size()) * Math.sqrt(elements.size()), weakest, elements, List.of(), List.of(), List.of());
    }

    /** The same syndrome, decided by this finding too. */
    public Syndrome with(Finding deciding) {
        List<Finding> all = new ArrayList<>(findings);
        all.add(deciding);
        return new Syndrome(name, score, level, elements, all, alike, pictures);
    }

    /** Whether a picture of it has been held against the patient. */
    public boolean pictured() {
        return !pictures.isEmpty();
    }

    /** At least possible. */
    public boolean possible() {
        return level.atLeast(Level.POSSIBLE);
    }

    /** At least likely. */
    public boolean likely() {
        return level.atLeast(Level.LIKELY);
    }

    /** Certain. */
    public boolean certain() {
        return level == Level.CERTAIN;
    }

    @Override
    public String sentence() {
        return "Syndrome " + name;
    }

    @Override
    public String label() {
        return name;
    }
}
