package org.lingshu.indicator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.lingshu.Repository;
import org.lingshu.clinical.Grade;
import org.lingshu.clinical.Measurement;
import org.lingshu.clinical.Modality;
import org.lingshu.clinical.Patient;
import org.lingshu.knowledge.Knowledge;
import org.lingshu.knowledge.Signature;

/** Signatures are weighted means of z-scores of at least half of their members, and of nothing that is no z-score. */
class SignaturesTest {
    private static final Patient PATIENT = Values.patient("女 50");

    @Test
    void theMeanOfTheMembersLiesInItsBand() {
        Measurement interferon = only("transcriptome", "ISG15 2, IFI6 1, IFI27 1.5, MX1 2.5, OAS1 1, STAT1 1", "干扰素应答评分");
        assertEquals(1.5, interferon.value());
        assertEquals("高", interferon.band());
        assertEquals(Grade.HIGH, interferon.grade());
        assertEquals(Modality.TRANSCRIPTOME, interferon.modality());
        assertEquals("ISG15 2.0；IFI6 1.0；IFI27 1.5；MX1 2.5；OAS1 1.0；STAT1 1.0", interferon.span().text());
    }

    @Test
    void aMemberOfNegativeWeightSpeaksAgainst() {
        assertEquals(1.625, only("transcriptome", "ERBB2 3, GRB7 2, ESR1 -1, PGR -0.5", "HER2富集型评分").value());
        assertEquals(-1.5, only("epigenome", "cg05575921 2, cg03636183 1, cg21566642 1.5", "吸烟甲基化评分").value());
    }

    @Test
    void fewerThanHalfOfTheMembersGiveNothing() {
        assertTrue(derived("transcriptome", "ISG15 2, IFI6 1, IFI27 1.5, MX1 2.5, OAS1 1").stream().noneMatch(each -> each.name().equals("干扰素应答评分")));
        assertTrue(derived("transcriptome", "GZMA 2, ALB -1").stream().noneMatch(each -> each.name().equals("细胞溶解活性评分")));
        assertEquals(2, only("transcriptome", "GZMA 2.5, PRF1 1.5", "细胞溶解活性评分").value());
    }

    @Test
    void whatCanBeNoZScoreGivesNothing() {
        assertEquals(List.of(), derived("epigenome", "cg05575921 0.81, cg03636183 0.7, cg19859270 0.9, cg21566642 0.55"));
        assertTrue(derived("transcriptome", "GZMA 14.2, PRF1 13").isEmpty());
    }

    @Test
    void aMemberCountsInItsOwnModalityOnly() {
        assertTrue(derived("proteome", "GZMA 2.5, PRF1 1.5").isEmpty());
    }

    @Test
    void theSpellingOfAProteinDoesNotMatter() {
        assertEquals("高", only("proteome", "ER.alpha 2, PR 1.5, GATA3 1", "激素受体蛋白评分").band());
        assertEquals("高", only("proteome", "ER-alpha 2, PR 1.5, gata3 1", "激素受体蛋白评分").band());
    }

    @Test
    void everySignatureCitesASourceAndHasARange() {
        Knowledge knowledge = Repository.knowledge();
        assertTrue(knowledge.signatures().size() >= 22, "signatures " + knowledge.signatures().size());
        Set<String> wrong = new TreeSet<>();
        for (Signature signature : knowledge.signatures().values()) {
            if (!knowledge.sources().containsKey(signature.source())) wrong.add(signature.signature() + " cites " + signature.source());
            if (knowledge.analyte(signature.signature()).filter(analyte -> !analyte.reference().isEmpty()).isEmpty()) wrong.add(signature.signature() + " has no range");
        }
        assertEquals(Set.of(), wrong);
        Set<Modality> modalities = new TreeSet<>(knowledge.signatures().values().stream().map(Signature::modality).toList());
        assertEquals(Set.of(Modality.TRANSCRIPTOME, Modality.EPIGENOME, Modality.PROTEOME), modalities);
    }

    private static List<Measurement> derived(String modality, String words) {
        return Signatures.of(Repository.knowledge()).derive(PATIENT, Values.molecular(modality, words));
    }

    private static Measurement only(String modality, String words, String name) {
        return derived(modality, words).stream().filter(each -> each.name().equals(name)).findFirst().orElseThrow();
    }
}
