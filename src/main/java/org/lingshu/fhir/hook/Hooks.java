package org.lingshu.fhir.hook;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.lingshu.assess.Assessment;
import org.lingshu.assess.Assessor;
import org.lingshu.clinical.Alert;
import org.lingshu.clinical.Fact;
import org.lingshu.clinical.Medication;
import org.lingshu.fhir.record.FhirReader;
import org.lingshu.intake.Case;
import org.lingshu.intake.Foreign;
import org.lingshu.intake.UnreadableCaseException;
import org.lingshu.knowledge.Knowledge;

/** The services of CDS Hooks with one edition of rules and knowledge. Immutable and safe to share between threads. */
public final class Hooks {
    private final FhirReader reader;
    private final Assessor assessor;
    private final Set<String> known;

    /** Answers with these rules and this knowledge. */
    public Hooks(Knowledge knowledge, Assessor assessor) {
        this.reader = new FhirReader(knowledge, Clock.systemDefaultZone());
        this.assessor = assessor;
        Set<String> names = new HashSet<>(knowledge.pharmacy().herbs().keySet());
        names.addAll(knowledge.pharmacy().formulas().keySet());
        names.addAll(knowledge.vocabulary().words("herb"));
        knowledge.vocabulary().medicines().forEach(each -> names.addAll(each.stands()));
        this.known = Set.copyOf(names);
    }

    /**
     * Answers a call.
     *
     * @throws UnusableRequestException when the request is malformed or lacks data
     * @throws UnreadableCaseException  when a resource in it is wrong
     */
    public Told answer(HookService service, JsonNode body) {
        HookRequest request = HookRequest.read(service, body);
        Case given = reader.taken(new Foreign("prefetch", 0, request.record()));
        Case taken = with(given, request.patientId(), List.of());
        return switch (service) {
            case PATIENT_VIEW -> {
                Assessment assessment = assessor.assess(taken);
                yield Told.of(taken, assessment, taken.empty() ? List.of() : View.cards(request.instance(), assessment));
            }
            case ORDER_SIGN -> sign(request, taken);
        };
    }

    private Told sign(HookRequest request, Case taken) {
        Map<String, List<String>> orders = reader.ordered(new Foreign("context.draftOrders", 0, request.drafts()));
        List<String> drafts = orders.values().stream().flatMap(List::stream).toList();
        Case signed = with(taken, taken.id(), drafts);
        Assessment before = assessor.assess(taken);
        Assessment after = assessor.assess(signed);
        Set<String> told = before.alerts().stream().map(Hooks::key).collect(Collectors.toSet());
        Drafts drawn = new Drafts(taken.medications().size(), orders);
        Set<String> taking = assessor.read(taken).medications().stream().map(Medication::name).collect(Collectors.toSet());
        Case alone = new Case(taken.id(), taken.patient(), taken.at(), Map.of(), List.of(), List.of(), Map.of(), drafts, List.of());
        Set<String> drafted = assessor.read(alone).medications().stream().map(Medication::name).collect(Collectors.toCollection(java.util.TreeSet::new));
        List<Card> cards = new ArrayList<>();
        for (Alert alert : after.alerts()) if (!told.contains(key(alert))) cards.add(View.alert(request.instance(), alert, drawn.of(alert)));
        List<String> twice = drafted.stream().filter(taking::contains).toList();
        if (!twice.isEmpty()) cards.add(View.twice(request.instance(), twice));
        List<String> unknown = drafted.stream().filter(name -> !known.contains(name)).toList();
        if (!unknown.isEmpty()) cards.add(View.unchecked(request.instance(), unknown));
        return Told.of(signed, after, cards);
    }

    private static Case with(Case one, String id, List<String> more) {
        List<String> medications = new ArrayList<>(one.medications());
        medications.addAll(more);
        return new Case(id, one.patient(), one.at(), one.text(), one.findings(), one.measurements(), one.omics(), medications, one.allergies(), one.unread());
    }

    private static String key(Alert alert) {
        return alert.sentence() + " " + alert.basis().stream().map(Fact::sentence).sorted().collect(Collectors.joining("|"));
    }

    /** Which draft orders an alert rests on, told by the place of a medicine in the list of the record: drafts stand behind what is taken. */
    private record Drafts(int taken, Map<String, List<String>> orders) {
        List<String> of(Alert alert) {
            Map<Integer, String> byPlace = new LinkedHashMap<>();
            orders.forEach((reference, names) -> names.forEach(_ -> byPlace.put(taken + byPlace.size(), reference)));
            return alert.basis().stream().filter(Medication.class::isInstance).map(Medication.class::cast).filter(each -> "medications".equals(each.span().field()))
                    .map(each -> byPlace.getOrDefault(each.span().start(), "")).filter(each -> !each.isEmpty()).distinct().toList();
        }
    }
}
