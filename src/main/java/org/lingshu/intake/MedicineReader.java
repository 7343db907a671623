package org.lingshu.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.lingshu.clinical.Amount;
import org.lingshu.clinical.Medication;
import org.lingshu.clinical.Span;
import org.lingshu.knowledge.Section;
import org.lingshu.knowledge.Vocabulary;

/** Reads what a text says that the patient takes now: 平素口服华法林3mg、倍他乐克. What was given once, was taken before, or was stopped is not read. */
final class MedicineReader {
    private static final int BEHIND = 60;
    private static final int LONGEST = 400;
    private static final Pattern AGO = Pattern.compile("[年月周天日]余?前");
    private static final String BETWEEN = " “'：（）#*/.~-";
    private final Medicines medicines;
    private final Words taking;
    private final Words regularly;
    private final Words notTaking;
    private final Words stopped;
    private final Words relatives;

    private MedicineReader(Vocabulary vocabulary, Medicines medicines) {
        this.medicines = medicines;
        taking = Words.of(vocabulary.words("taking"));
        regularly = Words.of(vocabulary.words("regularly"));
        notTaking = Words.of(vocabulary.words("not-taking"));
        stopped = Words.of(vocabulary.words("stopped"));
        relatives = Words.of(vocabulary.words("relative"));
    }

    static MedicineReader of(Vocabulary vocabulary, Medicines medicines) {
        return new MedicineReader(vocabulary, medicines);
    }

    /** Every medicine in a region of a text of one spelling that is taken now. */
    List<Medication> read(String field, String original, String plain, Region region) {
        List<Medication> all = new ArrayList<>();
        if (region.holds() == Section.Holds.FAMILY) return all;
        int clause = region.start();
        int at = region.start();
        while (at < region.end()) {
            char c = plain.charAt(at);
            int length = taking.longest(plain, at);
            if (length > 0 && at + length < region.end() && now(plain, clause, at, at + length, region)) {
                at = list(field, original, plain, at + length, region.end(), all);
            } else {
                if (c == '，' || Characters.ends(c)) clause = at + 1;
                at += Math.max(1, length);
            }
        }
        return all;
    }

    private boolean now(String plain, int clauseStart, int verb, int end, Region region) {
        int clause = Math.max(clauseStart, verb - BEHIND);
        boolean regular = false;
        for (int at = clause; at < verb; at++) {
            if (relatives.longest(plain, at) > 0) return false;
            regular |= regularly.longest(plain, at) > 0 && !plain.startsWith("现病", at);
        }
        regular |= plain.startsWith("现", verb);
        for (int at = clause; at < verb; at++) {
            int not = notTaking.longest(plain, at);
            boolean own = not > 1 && plain.charAt(at) == '自' || not > 1 && plain.charAt(at) == '含';
            if (not > 0 && !(own && regular)) return false;
        }
        if (region.holds() == Section.Holds.PAST && !regular) return end - verb > 1 && !AGO.matcher(plain).region(clause, verb).find();
        return regular;
    }

    /** Reads the members of a list of medicines, and what of it is stopped; returns the place behind. */
    private int list(String field, String original, String plain, int from, int to, List<Medication> into) {
        List<Medication> found = new ArrayList<>();
        int at = from;
        int end = from;
        while (at < to && at - from < LONGEST && !Characters.ends(plain.charAt(at))) {
            char c = plain.charAt(at);
            Medicines.Found here = medicines.at(plain, at);
            if (!here.nothing() && here.end() <= to) {
                Span span = new Span(field, at, here.end(), original.substring(at, here.end()));
                String behind = plain.substring(here.end(), behind(plain, here.end(), to));
                Optional<Amount> amount = here.names().size() == 1 ? Amounts.in(behind) : Optional.empty();
                here.names().forEach(name -> found.add(new Medication(name, amount, Amounts.external(behind), span)));
                at = here.end();
                end = at;
            } else if (c == '，' && !continues(plain, at + 1, to) || c == '、' && !member(plain, at + 1, to)) {
                break;
            } else {
                at++;
            }
        }
        for (int behind = end; behind < Math.min(to, end + BEHIND) && !Characters.ends(plain.charAt(behind)); behind++) {
            if (stopped.longest(plain, behind) > 0) return at;
        }
        into.addAll(found);
        return Math.max(at, from);
    }

    /** Where that ends which is said of one member of a list: at the next, or at what says no longer how much of it. */
    private int behind(String plain, int from, int to) {
        int at = from;
        while (at < Math.min(to, from + BEHIND) && !Characters.ends(plain.charAt(at)) && plain.charAt(at) != '、' && (at == from || medicines.at(plain, at).nothing())) at++;
        return at;
    }

    /** Whether the next member may be one of the list: it is not denied and not what the patient does not tolerate. */
    private boolean member(String plain, int from, int to) {
        if (from >= to || notTaking.longest(plain, from) > 0 || plain.charAt(from) == '对') return false;
        int end = from;
        while (end < to && !Characters.parts(plain.charAt(end))) end++;
        return !plain.substring(from, end).contains("过敏");
    }

    /** Whether the clause goes on with the list: it begins with a medicine, or says only how much. */
    private boolean continues(String plain, int from, int to) {
        int at = from;
        while (at < to && BETWEEN.indexOf(plain.charAt(at)) >= 0) at++;
        if (at >= to) return false;
        return !medicines.at(plain, at).nothing() || plain.startsWith("一次", at) || plain.startsWith("每次", at) || plain.startsWith("每日", at) || plain.startsWith("一日", at);
    }
}
