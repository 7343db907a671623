package org.lingshu.service.reading;

import com.github.houbb.pinyin.constant.enums.PinyinStyleEnum;
import com.github.houbb.pinyin.util.PinyinHelper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * How Chinese words are read aloud. A dictionary knows the readings of every character and of many words; what medicine reads otherwise (恶寒 wù hán, 脉数 mài shuò,
 * 白术 bái zhú) stands in {@code pinyin.txt} and holds before it. Every reading of a character counts when something is looked for, the usual one is shown.
 */
final class Pinyin {
    private static final Pattern MARK = Pattern.compile("\\p{M}+");
    private final Map<String, List<String>> words;
    private final int longest;
    private final Map<String, List<String>> typed = new ConcurrentHashMap<>();

    private Pinyin(Map<String, List<String>> words) {
        this.words = Map.copyOf(words);
        this.longest = words.keySet().stream().mapToInt(String::length).max().orElse(0);
    }

    /** The readings that come with Lingshu. */
    static Pinyin read() {
        try (InputStream stream = Pinyin.class.getResourceAsStream("pinyin.txt")) {
            if (stream == null) throw new IllegalStateException("pinyin.txt is missing");
            return of(new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8)).lines());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Pinyin of(Stream<String> lines) {
        Map<String, List<String>> words = new HashMap<>();
        lines.filter(line -> !line.isBlank() && !line.startsWith("#")).forEach(line -> {
            List<String> parts = Arrays.asList(line.strip().split("\\s+"));
            if (parts.size() != parts.getFirst().length() + 1) throw new IllegalStateException("pinyin.txt: one reading for each character, not `" + line + "`");
            if (words.put(parts.getFirst(), List.copyOf(parts.subList(1, parts.size()))) != null) throw new IllegalStateException("pinyin.txt: `" + parts.getFirst()
                    + "` stands twice");
        });
        return new Pinyin(words);
    }

    /** How each character of a name is read. */
    List<Sound> of(String name) {
        List<Sound> sounds = new ArrayList<>(name.length());
        String[] usual = usual(name);
        for (int i = 0; i < usual.length; i++) {
            char letter = Character.toLowerCase(name.charAt(i));
            if (usual[i].isEmpty()) sounds.add(new Sound(letter, Character.isLetterOrDigit(letter) ? List.of(String.valueOf(letter)) : List.of(), ""));
            else sounds.add(new Sound(letter, all(name.charAt(i), usual[i]), usual[i]));
        }
        return List.copyOf(sounds);
    }

    /** A name as it is read aloud: {@code xīn huāng}; letters and digits stay as they are. */
    static String shown(List<Sound> sounds) {
        StringBuilder shown = new StringBuilder();
        boolean word = true;
        for (Sound sound : sounds) {
            if (sound.chinese() || word) blank(shown);
            if (sound.chinese()) shown.append(sound.shown());
            else if (!sound.said().isEmpty()) shown.append(sound.written());
            word = sound.chinese() || sound.said().isEmpty();
        }
        return shown.toString().strip();
    }

    private static void blank(StringBuilder shown) {
        if (!shown.isEmpty() && shown.charAt(shown.length() - 1) != ' ') shown.append(' ');
    }

    /** The usual syllable of each character, with its tone; empty for one that is not Chinese. */
    private String[] usual(String name) {
        String[] usual = new String[name.length()];
        Arrays.fill(usual, "");
        for (int at = 0; at < usual.length;) {
            int end = word(name, at);
            if (end > at) {
                List<String> said = words.get(name.substring(at, end));
                for (int i = at; i < end; i++) usual[i] = said.get(i - at);
                at = end;
            } else {
                at++;
            }
        }
        for (int at = 0; at < usual.length; at++) if (usual[at].isEmpty() && han(name.charAt(at))) at = dictionary(name, at, usual);
        return usual;
    }

    /** The end of the longest word that stands here; the place itself where none does. */
    private int word(String name, int at) {
        int end = Math.min(name.length(), at + longest);
        while (end > at && !words.containsKey(name.substring(at, end))) end--;
        return end;
    }

    /** Reads the characters from here on that no word of ours has taken; comes back with the place of the last. */
    private static int dictionary(String name, int from, String[] usual) {
        int end = from;
        while (end < usual.length && usual[end].isEmpty() && han(name.charAt(end))) end++;
        String piece = name.substring(from, end);
        String[] said = PinyinHelper.toPinyin(piece, PinyinStyleEnum.DEFAULT).strip().split("\\s+");
        for (int i = from; i < end; i++) usual[i] = said.length == piece.length() ? said[i - from] : PinyinHelper.toPinyin(name.substring(i, i + 1)).strip();
        return end - 1;
    }

    /** Every syllable of a character without its tone, the usual one first; made once for each that is met, since names share them. */
    private List<String> all(char letter, String usual) {
        return typed.computeIfAbsent(letter + usual, _ -> Stream.concat(Stream.of(usual), PinyinHelper.toPinyinList(letter, PinyinStyleEnum.NORMAL).stream())
                .map(Pinyin::plain).distinct().toList());
    }

    /** A syllable as it is typed: without its tone, {@code ü} as {@code v}. */
    private static String plain(String syllable) {
        String apart = Normalizer.normalize(syllable.toLowerCase(Locale.ROOT), Normalizer.Form.NFD).replace("u\u0308", "v");
        return MARK.matcher(apart).replaceAll("");
    }

    private static boolean han(char letter) {
        return Character.UnicodeScript.of(letter) == Character.UnicodeScript.HAN;
    }
}
