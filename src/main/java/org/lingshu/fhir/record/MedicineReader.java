package org.lingshu.fhir.record;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Stream;

/** Reads MedicationStatement, MedicationRequest and MedicationAdministration: what the patient takes, by the name that the safety rules may know. */
final class MedicineReader {
    private static final Set<String> TAKEN = Set.of("active", "in-progress", "on-hold");
    private static final String LEADING = "^(?:NDA\\d+\\s+)?(?:[\\d.]+\\s*(?:HR|ML|ACTUAT)\\s+)+";
    private static final String LATIN_DOSE = "\\s\\d[\\d.]*\\s*(?:MG|MCG|UG|G|ML|UNT|UNITS?|MEQ|%|\\[IU\\]|IU)\\b.*$";

    private MedicineReader() {
    }

    /** Takes it over when the patient takes it now; names it otherwise. */
    static void read(Element order, List<Resources.Held> all, Gathered gathered) {
        String status = order.text("status");
        List<String> names = names(order, all);
        if (!TAKEN.contains(status)) gathered.unread(order.type() + " " + shown(names), "its status is " + (status.isEmpty() ? "missing" : Mistakes.shown(status)), "状态为 " + Mistakes.shown(status));
        else if (order.node().path("doNotPerform").asBoolean()) gathered.unread(order.type() + " " + shown(names), "an order not to give it", "医嘱为不予使用");
        else if (names.isEmpty()) gathered.unread(order.type(), "names no medicine", "未写明药名");
        else names.forEach(gathered::medication);
    }

    /** What an order is for: one name, or one for each thing in it, with the dose where only one is in it. */
    static List<String> names(Element order, List<Resources.Held> all) {
        Element concept = order.at("medicationCodeableConcept");
        Optional<Element> medicine = Resources.referred(all, order.at("medicationReference").node().path("reference").asText()).filter(each -> "Medication".equals(each.type()));
        if (medicine.isPresent()) {
            List<String> parts = medicine.get().all("ingredient").stream().map(MedicineReader::ingredient).flatMap(Optional::stream).toList();
            // A decoction is what is in it, and so is a compound; the name of the whole comes first, because some rules know it.
            Stream<String> whole = Concept.name(medicine.get().at("code")).map(MedicineReader::split).stream().flatMap(List::stream);
            if (!parts.isEmpty()) return Stream.concat(whole, parts.stream()).distinct().toList();
            concept = medicine.get().at("code");
        }
        List<String> names = Concept.name(concept).or(() -> Optional.of(order.at("medicationReference").text("display")).filter(each -> !each.isEmpty())).map(MedicineReader::split).orElse(List.of());
        return names.size() == 1 ? List.of(names.getFirst() + dose(order, names.getFirst())) : names;
    }

    private static Optional<String> ingredient(Element ingredient) {
        Element strength = ingredient.at("strength").at("numerator");
        return Concept.name(ingredient.at("itemCodeableConcept")).map(name -> name + amount(strength));
    }

    /** RxNorm names a compound {@code A 325 MG / B 10 MG Oral Tablet}, strength and form behind, release time before. */
    private static List<String> split(String name) {
        if (Concept.chinese(name)) return List.of(name);
        return Stream.of(name.split("\\s+/\\s+")).map(part -> part.replaceFirst(LEADING, "").replaceFirst("(?i)" + LATIN_DOSE, "").strip()).filter(part -> !part.isEmpty()).distinct().toList();
    }

    private static String dose(Element order, String name) {
        if (name.codePoints().anyMatch(Character::isDigit)) return "";
        List<Element> dosages = Stream.concat(order.all("dosageInstruction").stream(), order.all("dosage").stream()).toList();
        return dosages.stream().flatMap(each -> each.all("doseAndRate").stream()).map(each -> amount(each.at("doseQuantity"))).filter(each -> !each.isEmpty()).findFirst().orElse("");
    }

    private static String amount(Element quantity) {
        OptionalDouble value = quantity.number("value");
        String unit = quantity.text("unit").isEmpty() ? quantity.text("code") : quantity.text("unit");
        if (value.isEmpty() || unit.isEmpty()) return "";
        return " " + java.math.BigDecimal.valueOf(value.getAsDouble()).stripTrailingZeros().toPlainString() + unit;
    }

    private static String shown(List<String> names) {
        return names.isEmpty() ? "?" : Mistakes.shown(names.getFirst());
    }
}
