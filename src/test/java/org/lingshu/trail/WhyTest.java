package org.lingshu.trail;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lingshu.clinical.ClassProbability;
import org.lingshu.clinical.Contribution;
import org.lingshu.clinical.Element;
import org.lingshu.clinical.ElementKind;
import org.lingshu.clinical.Evidence;
import org.lingshu.clinical.Examination;
import org.lingshu.clinical.Fact;
import org.lingshu.clinical.Feature;
import org.lingshu.clinical.Finding;
import org.lingshu.clinical.Level;
import org.lingshu.clinical.Prediction;
import org.lingshu.clinical.Presence;
import org.lingshu.clinical.Span;

/** The walk from a statement back to the words of the record. */
class WhyTest {
    private static final Finding PAIN = new Finding("刺痛", Presence.PRESENT, Examination.ASKING, new Span("presentIllness", 3, 5, "刺痛"));
    private static final Evidence EVIDENCE = Evidence.strong("血瘀", PAIN);
    private static final Element STASIS = new Element("血瘀", ElementKind.NATURE, 3, Level.POSSIBLE, List.of(EVIDENCE));
    private static final Feature FEATURE = Feature.of(STASIS);
    private static final ClassProbability CLASS = new ClassProbability("syndromes", "气滞血瘀证", 0.6, true, true);
    private static final Prediction PREDICTION = new Prediction("syndromes", "m", List.of(CLASS), List.of(new Contribution("气滞血瘀证", FEATURE.name(), 3, 0.7)), List.of());
    private static final Trail TRAIL = new Trail(List.of(PAIN), List.of(firing(Stage.EVIDENCE, "血瘀/strong", "sign", PAIN, EVIDENCE),
            firing(Stage.ELEMENTS, "证素/求和", "because", EVIDENCE, STASIS), firing(Stage.FEATURES, "特征/证素", "element", STASIS, FEATURE)), List.of(PREDICTION),
            new Versions("r", "k", List.of("m"), "0", "e"));

    @Test
    void anElementWalksBackThroughItsEvidenceToTheText() {
        Why why = Why.of(TRAIL, STASIS).getFirst();
        assertEquals("证素/求和", why.firing().orElseThrow().rule());
        Why evidence = why.because().getFirst();
        assertEquals("because", evidence.name());
        assertEquals(List.of(PAIN.span()), evidence.because().getFirst().spans());
        assertTrue(why.grounded());
    }

    @Test
    void aPredictionWalksBackThroughTheFeaturesThatMovedIt() {
        Why why = Why.of(TRAIL, CLASS).getFirst();
        assertEquals(FEATURE, why.because().getFirst().fact());
        assertTrue(why.grounded());
    }

    @Test
    void aStatementThatNothingSaidIsNotGrounded() {
        Element unheard = new Element("痰", ElementKind.NATURE, 3, Level.POSSIBLE, List.of());
        assertFalse(Why.of(TRAIL, unheard).getFirst().grounded());
    }

    @Test
    void wordsFindTheFactThatIsCalledSoAndOnlyThenThoseThatHoldThem() {
        assertEquals(List.of(STASIS), TRAIL.meantBy("血瘀"));
        assertEquals(List.of(CLASS), TRAIL.meantBy("气滞血瘀证"));
        assertTrue(TRAIL.meantBy("刺").contains(PAIN));
        assertEquals(List.of(), TRAIL.meantBy("无此陈述"));
    }

    @Test
    void theOrderInWhichTheEngineFiredDoesNotShow() {
        assertEquals(Firing.sorted(TRAIL.firings()), Firing.sorted(TRAIL.firings().reversed()));
    }

    private static Firing firing(Stage stage, String rule, String name, Fact matched, Fact added) {
        return new Firing(stage, rule, "source", Map.of(name, List.of(matched)), added);
    }
}
