package org.lingshu.intake;

import java.util.ArrayList;
import java.util.List;
import org.lingshu.clinical.Allergy;
import org.lingshu.clinical.Finding;
import org.lingshu.clinical.History;
import org.lingshu.clinical.Measurement;
import org.lingshu.clinical.Patient;
import org.lingshu.clinical.Span;
import org.lingshu.knowledge.Knowledge;
import org.lingshu.knowledge.Section;

/** Reads one text field: finds its pieces, chooses among them, and goes through its regions. */
final class TextReader {
    private final Lexicon lexicon;
    private final CompositeReader composites;
    private final InfixReader infixes;
    private final SiteReader sites;
    private final ValueReader values;
    private final Headings headings;

    private TextReader(Knowledge knowledge) {
        lexicon = Lexicon.of(knowledge);
        composites = CompositeReader.of(knowledge);
        infixes = new InfixReader(lexicon);
        sites = SiteReader.of(knowledge);
        values = ValueReader.of(knowledge);
        headings = Headings.of(knowledge);
    }

    static TextReader of(Knowledge knowledge) {
        return new TextReader(knowledge);
    }

    Lexicon lexicon() {
        return lexicon;
    }

    /** The reading of a field; two where the course of the illness counts differently beside a statement of the present and without one. */
    List<FieldReading> read(String field, String original, Patient patient) {
        String plain = Characters.plain(original);
        List<Piece> chosen = pieces(field, original, plain, patient);
        List<Region> regions = regions(field, plain, chosen);
        boolean course = "history".equals(field) && regions.stream().anyMatch(each -> each.holds() == Section.Holds.COURSE);
        if (!course) return List.of(reading(field, FieldReading.Holds.ALWAYS, original, plain, regions, chosen));
        List<Region> present = regions.stream().map(Region::courseAsPresent).toList();
        return List.of(reading(field, FieldReading.Holds.BESIDE_PRESENT_ILLNESS, original, plain, regions, chosen),
                reading(field, FieldReading.Holds.WITHOUT_PRESENT_ILLNESS, original, plain, present, chosen));
    }

    private List<Piece> pieces(String field, String original, String plain, Patient patient) {
        Hits hits = Hits.in(plain, lexicon);
        List<Piece> all = new ArrayList<>();
        for (Piece each : hits.pieces()) if (!each.is(Piece.Kind.STATEMENT) || !composites.guarded(plain, each.start())) all.add(each);
        all.addAll(composites.read(plain));
        all.addAll(infixes.read(plain, hits));
        all.addAll(sites.read(plain, hits));
        all.addAll(values.read(field, original, plain, patient, hits));
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

    private static FieldReading reading(String field, FieldReading.Holds holds, String original, String plain, List<Region> regions, List<Piece> chosen) {
        List<Finding> findings = new ArrayList<>();
        List<History> histories = new ArrayList<>();
        List<Measurement> measurements = new ArrayList<>();
        List<Allergy> allergies = new ArrayList<>();
        List<Span> unread = new ArrayList<>();
        for (Region region : regions) {
            RegionReader reader = new RegionReader(field, original, plain, region, chosen).read();
            reader.said().forEach(each -> {
                if (each.now()) findings.add(each.finding(field, original));
                else histories.add(each.history(field, original));
            });
            measurements.addAll(reader.measurements());
            unread.addAll(reader.unread());
            if (region.holds() != Section.Holds.FAMILY) allergies.addAll(AllergyReader.read(field, original, plain, region));
        }
        return new FieldReading(field, holds, findings, histories, measurements, List.of(), allergies, unread);
    }
}
