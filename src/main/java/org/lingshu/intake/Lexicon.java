package org.lingshu.intake;

import com.hankcs.algorithm.AhoCorasickDoubleArrayTrie;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.lingshu.knowledge.Analyte;
import org.lingshu.knowledge.Knowledge;
import org.lingshu.knowledge.Sensation;
import org.lingshu.knowledge.Site;
import org.lingshu.knowledge.Term;

/** All words that intake knows, in one automaton that finds them in a single pass. */
final class Lexicon {
    private static final String POSITIVE = "阳性";
    private static final List<String> AFFIRMED = List.of("（+）", "+", "：阳性", "：（+）", "++", "+++", "（++）", "（+++）", "1+", "2+", "3+", "4+", "（1+）", "（2+）", "（3+）", "（4+）");
    private static final List<String> DENIED = List.of("阴性", "：阴性", "（-）", "-", "：（-）", "：-", "未引出", "均阴性", "均未引出");
    private final AhoCorasickDoubleArrayTrie<Word> automaton = new AhoCorasickDoubleArrayTrie<>();

    private Lexicon(Map<String, Word> words) {
        automaton.build(words);
    }

    static Lexicon of(Knowledge knowledge) {
        Map<String, Draft> drafts = new TreeMap<>();
        knowledge.terms().values().forEach(term -> {
            states(drafts, term.term(), List.of(term), List.of(true));
            term.synonyms().forEach(synonym -> states(drafts, synonym, List.of(term), List.of(true)));
        });
        knowledge.phrases().forEach(phrase -> {
            List<Term> terms = phrase.findings().stream().map(each -> knowledge.terms().get(each.startsWith("-") ? each.substring(1) : each)).toList();
            List<Boolean> present = phrase.findings().stream().map(each -> !each.startsWith("-")).toList();
            phrase.phrase().forEach(spelling -> states(drafts, spelling, terms, present));
        });
        signs(drafts);
        for (Role role : Role.values()) knowledge.vocabulary().words(role.list()).forEach(word -> draft(drafts, word).roles.add(role));
        knowledge.vocabulary().medicines().forEach(each -> {
            draft(drafts, each.name()).roles.add(Role.IGNORED);
            each.names().forEach(name -> draft(drafts, name).roles.add(Role.IGNORED));
        });
        knowledge.vocabulary().words("dosage-form").stream().filter(form -> form.length() > 1).forEach(form -> draft(drafts, form).roles.add(Role.IGNORED));
        for (Site site : knowledge.vocabulary().sites()) site.names().forEach(name -> draft(drafts, name).site = Optional.of(site));
        for (Sensation sensation : knowledge.vocabulary().sensations()) sensation.names().forEach(name -> draft(drafts, name).sensation = Optional.of(sensation));
        knowledge.vocabulary().wordings().forEach(wording -> wording.slots().getFirst().forEach(opener -> draft(drafts, opener).opens = true));
        knowledge.analytes().forEach((name, analyte) -> {
            if (!name.equalsIgnoreCase(analyte.loinc()) || name.equalsIgnoreCase(analyte.name())) draft(drafts, name).analyte = Optional.of(analyte);
        });
        Map<String, Word> words = new TreeMap<>();
        drafts.forEach((spelling, draft) -> words.put(spelling, draft.word(spelling)));
        return new Lexicon(words);
    }

    /** Calls for every word in a text of one spelling, in the order of their ends; a word inside a longer Latin word or number is passed over. */
    void find(char[] text, Found found) {
        automaton.parseText(text, (begin, end, word, index) -> {
            if (whole(text, begin, end)) found.word(begin, end, word);
        });
    }

    /** The word of exactly this spelling. */
    Optional<Word> word(String spelling) {
        return Optional.ofNullable(automaton.get(Characters.plain(spelling.strip())));
    }

    /** Takes what is found. */
    @FunctionalInterface
    interface Found {
        void word(int start, int end, Word word);
    }

    private static boolean whole(char[] text, int begin, int end) {
        return !(begin > 0 && joined(text[begin - 1], text[begin])) && !(end < text.length && joined(text[end - 1], text[end]));
    }

    private static boolean joined(char before, char after) {
        return Characters.letter(before) && Characters.letter(after) || Characters.digit(before) && (Characters.digit(after));
    }

    /** What is called positive is also written with a sign, and negative where it is denied: 病理征阳性, 病理征（+）, 病理征阴性, 病理征（-）. */
    private static void signs(Map<String, Draft> drafts) {
        new TreeMap<>(drafts).forEach((spelling, draft) -> {
            if (!spelling.endsWith(POSITIVE) || draft.states.isEmpty() || draft.states.stream().anyMatch(each -> !each.present())) return;
            String sign = spelling.substring(0, spelling.length() - POSITIVE.length());
            List<Term> terms = draft.states.stream().map(Stated::term).toList();
            AFFIRMED.forEach(ending -> states(drafts, sign + ending, terms, terms.stream().map(each -> true).toList()));
            DENIED.forEach(ending -> states(drafts, sign + ending, terms, terms.stream().map(each -> false).toList()));
        });
    }

    private static void states(Map<String, Draft> drafts, String spelling, List<Term> terms, List<Boolean> present) {
        Draft draft = draft(drafts, spelling);
        if (!draft.states.isEmpty()) return;
        int length = spelling.strip().length();
        for (int i = 0; i < terms.size(); i++) draft.states.add(new Stated(terms.get(i), present.get(i), 0, length));
    }

    private static Draft draft(Map<String, Draft> drafts, String spelling) {
        return drafts.computeIfAbsent(Characters.plain(spelling.strip()), each -> new Draft());
    }

    private static final class Draft {
        private final List<Stated> states = new ArrayList<>();
        private final Set<Role> roles = EnumSet.noneOf(Role.class);
        private Optional<Site> site = Optional.empty();
        private Optional<Sensation> sensation = Optional.empty();
        private Optional<Analyte> analyte = Optional.empty();
        private boolean opens;

        Word word(String spelling) {
            return new Word(spelling, states, roles, site, sensation, analyte, opens);
        }
    }
}
