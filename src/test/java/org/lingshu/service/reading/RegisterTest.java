package org.lingshu.service.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.lingshu.knowledge.Term;
import org.lingshu.service.RunningFacade;
import org.lingshu.service.edition.Serving;

class RegisterTest {
    private static final Pinyin PINYIN = Pinyin.read();
    private static final Lexicon LEXICON = new Lexicon(Serving.of("", RunningFacade.ASSESSOR, RunningFacade.KNOWLEDGE, Optional.empty()));
    private static final double MOST_MILLIS = 10;
    private static final int EVERY = 7;

    private record Thing(String name, String english, List<String> others) {
    }

    private static List<String> found(String typed, Map<String, Integer> weights, Thing... things) {
        return Register.of(List.of(things), PINYIN, Thing::name, Thing::english, Thing::others, weights).find(Sought.of(typed), _ -> true).stream()
                .map(each -> each.thing().name() + " " + each.matched()).toList();
    }

    private static List<String> terms(String typed) {
        return LEXICON.terms().find(Sought.of(typed), _ -> true).stream().map(each -> each.thing().term()).toList();
    }

    @Test
    void putsWhatFitsExactlyBeforeWhatBeginsSoBeforeWhatHoldsIt() {
        assertEquals(List.of("口干 口干", "口干渴 口干渴", "夜间口干 夜间口干"), found("kougan", Map.of(), new Thing("夜间口干", "", List.of()), new Thing("口干渴", "", List.of()),
                new Thing("口干", "", List.of())));
    }

    @Test
    void putsTheNameItselfBeforeASynonymThatFitsAsWell() {
        assertEquals(List.of("心慌 心慌", "心悸 心慌"), found("心慌", Map.of(), new Thing("心悸", "palpitations", List.of("心慌")), new Thing("心慌", "", List.of())));
    }

    @Test
    void putsWhatIsSpokenOfMoreBeforeTheShorter() {
        assertEquals(List.of("头痛 头痛", "头疼 头疼"), found("tt", Map.of("头痛", 9), new Thing("头疼", "", List.of()), new Thing("头痛", "", List.of())));
        assertEquals(List.of("头疼 头疼", "头痛 头痛"), found("tt", Map.of("头疼", 9), new Thing("头疼", "", List.of()), new Thing("头痛", "", List.of())));
    }

    @Test
    void saysByWhichNameItFound() {
        assertEquals(List.of("心悸 palpitations"), found("palp", Map.of(), new Thing("心悸", "palpitations", List.of("心慌"))));
    }

    @Test
    void givesEverythingByPinyinWhenNothingIsLookedFor() {
        assertEquals(List.of("便秘 ", "腹胀 ", "心慌 "), found(" ", Map.of(), new Thing("心慌", "", List.of()), new Thing("便秘", "", List.of()), new Thing("腹胀", "", List.of())));
    }

    @Test
    void findsTheTermsOfTheKnowledgeBaseAsDoctorsTypeThem() {
        assertEquals("心悸", terms("xinhuang").getFirst());
        assertEquals("心悸", terms("xh").getFirst());
        assertEquals("恶寒", terms("wuhan").getFirst());
        assertEquals("头晕", terms("ty").getFirst());
        assertEquals("便溏", terms("biantang").getFirst());
        assertEquals("脉数", terms("maishuo").getFirst());
        assertEquals("心悸", terms("palpi").getFirst());
    }

    @Test
    void termsAreFoundByTheirNamesTheirEnglishTheirPinyinAndTheirInitials() {
        List<Term> all = List.copyOf(RunningFacade.KNOWLEDGE.terms().values());
        for (int i = 0; i < all.size(); i += EVERY) {
            Term term = all.get(i);
            StringBuilder full = new StringBuilder();
            StringBuilder initials = new StringBuilder();
            for (Sound sound : PINYIN.of(term.term())) {
                if (sound.said().isEmpty()) continue;
                full.append(sound.said().getFirst());
                initials.append(sound.said().getFirst().charAt(0));
            }
            for (String typed : List.of(term.term(), term.english(), full.toString(), initials.toString())) assertTrue(terms(typed).contains(term.term()), typed + " → "
                    + term.term());
        }
    }

    @Test
    void answersWhileSomebodyTypes() {
        List<Term> all = List.copyOf(RunningFacade.KNOWLEDGE.terms().values());
        var clock = ManagementFactory.getThreadMXBean();
        double[] millis = new double[all.size()];
        for (int round = 0; round < 2; round++) {
            for (int i = 0; i < millis.length; i++) {
                String name = all.get(i).synonyms().isEmpty() ? all.get(i).term() : all.get(i).synonyms().getFirst();
                String typed = i % 2 == 0 ? name.substring(0, 1 + i % name.length()) : PINYIN.of(name).stream().filter(each -> !each.said().isEmpty())
                        .map(each -> each.said().getFirst().substring(0, 1)).reduce("", String::concat);
                long begun = clock.getCurrentThreadCpuTime();
                LEXICON.terms().find(Sought.of(typed), _ -> true);
                millis[i] = (clock.getCurrentThreadCpuTime() - begun) / 1e6;
            }
        }
        Arrays.sort(millis);
        double slow = millis[(int) (millis.length * 0.95)];
        assertTrue(slow < MOST_MILLIS, "19 of 20 answers take at most " + slow + " ms");
    }
}
