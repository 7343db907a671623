package org.lingshu.intake;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lingshu.clinical.Allergy;
import org.lingshu.clinical.Finding;
import org.lingshu.clinical.History;
import org.lingshu.clinical.Medication;
import org.lingshu.clinical.Patient;
import org.lingshu.knowledge.Knowledge;
import org.lingshu.knowledge.Section;

/** Reads one text field: finds its pieces, chooses among them, and goes through its regions. */
final class TextReader {
    private static final Set<String> TELLING = Set.of("chiefComplaint", "presentIllness", "history", "text");
    private final Lexicon lexicon;
    private final CompositeReader composites;
    private final InfixReader infixes;
    private final SiteReader sites;
    private final ValueReader values;
    private final StripReader strips;
    private final LastingReader lastings;
    private final OftenReader oftens;
    private final WordingReader wordings;
    private final ExaminedReader examined;
    private final Medicines medicines;
    private final MedicineReader taken;
    private final PrescriptionReader prescribed;
    private final Headings headings;
    private final Onset onset;
    private final Setting setting;

    private TextReader(Knowledge knowledge) {
        lexicon = Lexicon.of(knowledge);
        composites = CompositeReader.of(knowledge);
        infixes = new InfixReader(lexicon);
        sites = SiteReader.of(knowledge);
        values = ValueReader.of(knowledge);
        strips = StripReader.of(knowledge);
        lastings = LastingReader.of(knowledge);
        oftens = OftenReader.of(knowledge, lexicon);
        wordings = WordingReader.of(knowledge);
        examined = ExaminedReader.of(knowledge);
        medicines = Medicines.of(knowledge);
        taken = MedicineReader.of(knowledge.vocabulary(), medicines);
        prescribed = new PrescriptionReader(knowledge.vocabulary(), medicines);
        headings = Headings.of(knowledge);
        onset = Onset.of(knowledge.vocabulary());
        setting = Setting.of(knowledge);
    }

    static TextReader of(Knowledge knowledge) {
        return new TextReader(knowledge);
    }

    Lexicon lexicon() {
        return lexicon;
    }

    Medicines medicines() {
        return medicines;
    }

    /** The reading of a field; two where the course of the illness counts differently beside a statement of the present and without one. */
    List<FieldReading> read(String field, String original, Patient patient, Complaint complaint) {
        String plain = Characters.plain(original);
        List<Piece> chosen = pieces(field, original, plain, patient);
        List<Region> regions = onset.in(plain, regions(field, plain, chosen), chosen, complaint);
        Setting now = setting.with(complaint);
        Map<Region, FieldReading> read = new LinkedHashMap<>();
        regions.forEach(region -> read.put(region, part(field, original, plain, region, chosen, now)));
        boolean course = "history".equals(field) && regions.stream().anyMatch(each -> each.holds() == Section.Holds.COURSE);
        if (!course) return List.of(FieldReading.joined(field, FieldReading.Holds.ALWAYS, List.copyOf(read.values())));
        List<FieldReading> present = regions.stream().map(region -> region.holds() == Section.Holds.COURSE
                ? part(field, original, plain, region.courseAsPresent(), chosen, now) : read.get(region)).toList();
        return List.of(FieldReading.joined(field, FieldReading.Holds.BESIDE_PRESENT_ILLNESS, List.copyOf(read.values())),
                FieldReading.joined(field, FieldReading.Holds.WITHOUT_PRESENT_ILLNESS, present));
    }

    private List<Piece> pieces(String field, String original, String plain, Patient patient) {
        Hits hits = Hits.in(plain, lexicon);
        List<Piece> all = new ArrayList<>();
        for (Piece each : hits.pieces()) if (!each.is(Piece.Kind.STATEMENT) || !composites.guarded(plain, each.start())) all.add(each);
        all.addAll(wordings.read(plain, hits));
        all.addAll(composites.read(plain));
        all.addAll(infixes.read(plain, hits));
        all.addAll(sites.read(plain, hits));
        all.addAll(values.read(field, original, plain, patient, hits));
        all.addAll(strips.read(plain));
        all.addAll(lastings.read(plain));
        all.addAll(oftens.read(plain));
        all.addAll(examined.read(plain));
        all.addAll(LeadReader.read(plain));
        all.addAll(Figures.in(plain));
        return Segmenter.best(plain.length(), all);
    }

    private List<Region> regions(String field, String plain, List<Piece> chosen) {
        List<Region> all = new ArrayList<>();
        for (Region region : headings.regions(field, plain)) {
            int now = region.holds() == Section.Holds.PRESENT && !"chiefComplaint".equals(field) ? symptomsNow(region, chosen) : -1;
            if (now > region.start()) {
                all.add(new Region(region.start(), now, Section.Holds.COURSE));
                all.add(new Region(now, region.end(), Section.Holds.PRESENT));
            } else {
                all.add(region);
            }
        }
        return all;
    }

    private static int symptomsNow(Region region, List<Piece> chosen) {
        return region.within(chosen).stream().filter(each -> each.is(Role.SYMPTOMS_NOW)).mapToInt(Piece::start).findFirst().orElse(-1);
    }

    private FieldReading part(String field, String original, String plain, Region region, List<Piece> chosen, Setting now) {
        RegionReader reader = new RegionReader(field, original, plain, region, chosen, now).read();
        List<Finding> findings = new ArrayList<>();
        List<History> histories = new ArrayList<>();
        reader.said().forEach(each -> {
            if (each.now()) findings.add(each.finding(field, original));
            else histories.add(each.history(field, original));
        });
        List<Medication> medications = new ArrayList<>(prescribed.read(field, original, plain, region));
        if (TELLING.contains(field)) medications.addAll(taken.read(field, original, plain, region));
        List<Allergy> allergies = region.holds() == Section.Holds.FAMILY ? List.of() : AllergyReader.read(field, original, plain, region);
        return new FieldReading(field, FieldReading.Holds.ALWAYS, region.onset() ? List.of() : findings, region.onset() ? findings : List.of(), histories,
                reader.measurements(), medications, allergies, reader.unread());
    }
}
