package org.lingshu.leak;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.lingshu.model.Table;

class TextTwinsTest {
    private static final String WORDS = "心悸乏力胸闷气短头晕耳鸣失眠多梦纳呆便溏口干口苦腰膝酸软畏寒肢冷自汗盗汗面色少华舌淡红苔薄白脉细弦滑数";

    /** Sixty clauses of the same form, filled in at random. */
    private static List<String> texts(int count, long seed) {
        Random random = new Random(seed);
        return IntStream.range(0, count).mapToObj(i -> "神志清楚，查体合作，" + IntStream.range(0, 60).mapToObj(k -> random.ints(5, 0, WORDS.length()).mapToObj(at -> WORDS.substring(at, at + 1))
                .collect(Collectors.joining())).collect(Collectors.joining("，"))).toList();
    }

    private static Leaks leaks(List<String> texts) {
        Table table = Made.table(Made.normal(texts.size(), 3, 1));
        return Leaks.in(table, Made.everySecond(texts.size()), new Clues("cohort.json", Set.of("death"), texts));
    }

    @Test
    void findsATextUnderTwoIds() {
        List<String> texts = new java.util.ArrayList<>(texts(60, 2));
        assertEquals(List.of(), leaks(texts).refused());
        texts.set(40, texts.get(3).replace("神志清楚，", "神清，"));
        Leaks leaks = leaks(texts);
        assertEquals(List.of("texts-copied"), Made.checks(leaks.refused()));
        assertTrue(leaks.refused().getFirst().message().contains("2 of 60 records"));
    }

    @Test
    void findsATableOfChangedCopies() {
        Random random = new Random(3);
        List<String> copies = IntStream.range(0, 5).boxed().flatMap(k -> texts(40, 4).stream()).map(text -> text.chars()
                .mapToObj(letter -> random.nextInt(20) == 0 ? "某" : Character.toString(letter)).collect(Collectors.joining())).toList();
        assertEquals(List.of("texts-copied"), Made.checks(leaks(copies).refused()));
    }

    @Test
    void shortTextsMayBeTheSame() {
        List<String> texts = IntStream.range(0, 60).mapToObj(i -> i % 3 == 0 ? "头晕3天" : "胸痛" + i + "天").toList();
        assertEquals(List.of(), leaks(texts).refused());
    }

    @Test
    void textsWithHalfTheirWordsInCommonAreRemarkedOn() {
        List<String> texts = new java.util.ArrayList<>(texts(60, 5));
        String other = texts.get(9);
        texts.set(50, texts.get(4).substring(0, 290) + other.substring(290));
        Leaks leaks = leaks(texts);
        assertEquals(List.of(), leaks.refused());
        assertEquals(List.of("texts-alike"), Made.checks(leaks.remarks()));
    }
}
