package org.lingshu.intake;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lingshu.clinical.Amount;
import org.lingshu.clinical.Medication;
import org.lingshu.clinical.Span;
import org.lingshu.knowledge.Knowledge;
import org.lingshu.knowledge.Medicine;
import org.lingshu.knowledge.Pharmacy;
import org.lingshu.knowledge.Vocabulary;

/**
 * The names of medicines: takes dose, form, route and frequency from what a chart writes (阿司匹林肠溶片 100mg qd), and brands for what is in them.
 */
final class Medicines {
    private static final Pattern BRACKETS = Pattern.compile("（[^（）]*）|\\[[^\\[\\]]*\\]|【[^【】]*】");
    private static final Pattern DOSE = Pattern.compile("(?<![a-z0-9.])(?:\\d+(?:\\.\\d+)?|[半一二两三四五六])\\s?(?:[-~/x*]\\s?\\d+(?:\\.\\d+)?\\s?)?"
            + "(?:mg|ug|kg|g|ml|l|iu|u|克|毫克|微克|毫升|片|粒|丸|支|袋|包|枚|瓶|万|单位|%|#|滴|喷|贴|吸|次|钱|两|$).*$");
    private static final String BEHIND_HERB = "等及和与或粉各";
    private static final String EDGES = " “'：，。；·*-.、";
    private final Map<String, List<String>> stands = new HashMap<>();
    private final Words names;
    private final Words herbs;
    private final List<String> forms;
    private final List<String> salts;
    private final List<String> routes;

    private Medicines(Vocabulary vocabulary, Pharmacy pharmacy) {
        Set<String> named = new TreeSet<>(pharmacy.herbs().keySet());
        named.addAll(vocabulary.words("herb"));
        pharmacy.formulas().keySet().forEach(formula -> stands.put(Characters.plain(formula), List.of(formula)));
        named.forEach(herb -> stands.put(Characters.plain(herb), List.of(herb)));
        for (Medicine each : vocabulary.medicines()) {
            stands.put(Characters.plain(each.name()), each.stands());
            each.names().forEach(name -> stands.put(Characters.plain(name), each.stands()));
        }
        names = Words.of(stands.keySet());
        herbs = Words.of(named);
        forms = longestFirst(vocabulary.words("dosage-form"));
        salts = longestFirst(vocabulary.words("salt"));
        routes = longestFirst(vocabulary.words("route"));
    }

    static Medicines of(Knowledge knowledge) {
        return new Medicines(knowledge.vocabulary(), knowledge.pharmacy());
    }

    /** The names and processed forms of herbs. */
    Words herbs() {
        return herbs;
    }

    /** The medications of one line that was handed in: what is in it, how much, and whether it is for the skin. */
    List<Medication> medications(String written, Span span) {
        List<String> names = of(written);
        String plain = Characters.plain(written);
        int named = names.size() == 1 ? plain.indexOf(Characters.plain(names.getFirst())) : -1;
        String behind = named < 0 ? plain : plain.substring(named + names.getFirst().length());
        Optional<Amount> amount = herbs.contains(Characters.plain(names.getFirst())) ? Amounts.ofHerb(behind) : Amounts.in(behind);
        return names.stream().map(name -> new Medication(name, names.size() == 1 ? amount : Optional.empty(), Amounts.external(plain), span)).toList();
    }

    private static List<String> longestFirst(List<String> words) {
        return words.stream().map(Characters::plain).sorted(Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder())).toList();
    }

    /** The names that rules know for a medicine as it was handed in; its own bare name when they know none. */
    List<String> of(String written) {
        String plain = Characters.plain(written);
        String outside = trimmed(BRACKETS.matcher(plain).replaceAll(" "));
        String bare = bare(outside);
        List<String> known = known(bare);
        if (!known.isEmpty()) return known;
        for (Matcher inside = BRACKETS.matcher(plain); inside.find();) {
            List<String> other = known(bare(trimmed(inside.group().substring(1, inside.group().length() - 1))));
            if (!other.isEmpty()) return other;
        }
        String name = withoutForm(bare);
        if (name.isEmpty()) return List.of(written.strip());
        int at = plain.indexOf(name);
        return List.of(at < 0 ? name : written.substring(at, at + name.length()));
    }

    /** The names that rules know for the medicine whose name, salt and form and all, begins at a place of a text; none when no known one does. */
    Found at(String plain, int at) {
        int from = at;
        for (String salt : salts) if (salt.length() > 1 && plain.startsWith(salt, at) && names.longest(plain, at + salt.length()) > 0) from = at + salt.length();
        int whole = names.longest(plain, at);
        int bound = from > at ? names.longest(plain, from) : 0;
        if (whole == 0 && bound == 0) return Found.NOTHING;
        int start = whole > 0 ? at : from;
        int end = start + Math.max(whole, whole > 0 ? 0 : bound);
        List<String> known = stands.get(plain.substring(start, end));
        for (String salt : salts) {
            if (salt.length() <= 2 && plain.startsWith(salt, end)) {
                end += salt.length();
                break;
            }
        }
        int named = end;
        end += forms.stream().filter(form -> plain.startsWith(form, named)).mapToInt(String::length).findFirst().orElse(0);
        boolean partOfLonger = herbs.contains(plain.substring(start, named)) && end < plain.length() && Character.isIdeographic(plain.charAt(end))
                && BEHIND_HERB.indexOf(plain.charAt(end)) < 0;
        return partOfLonger ? Found.NOTHING : new Found(end, known);
    }

    /** A medicine found in a text: where its name ends, and the names that rules know. */
    record Found(int end, List<String> names) {
        private static final Found NOTHING = new Found(0, List.of());

        boolean nothing() {
            return names.isEmpty();
        }
    }

    private List<String> known(String bare) {
        String formless = withoutForm(bare);
        for (String name : List.of(bare, formless, withoutSalt(bare), withoutSalt(formless))) {
            List<String> known = stands.get(name);
            if (known != null) return known;
        }
        return List.of();
    }

    private String bare(String words) {
        String name = words;
        String before = "";
        while (!before.equals(name)) {
            before = name;
            if (stands.containsKey(name)) return name;
            Matcher dose = DOSE.matcher(name);
            if (dose.find() && dose.start() > 0) name = trimmed(name.substring(0, dose.start()));
            for (String route : routes) {
                if (name.length() > route.length() && name.endsWith(route)) name = trimmed(name.substring(0, name.length() - route.length()));
                if (name.length() > route.length() + 1 && route.length() > 1 && !Characters.letter(route.charAt(0)) && name.startsWith(route)) name = trimmed(name.substring(route.length()));
            }
        }
        return name;
    }

    private String withoutForm(String name) {
        for (String form : forms) {
            int left = name.length() - form.length();
            if (left > 1 && name.endsWith(form) && !stands.containsKey(name)) return trimmed(name.substring(0, left));
        }
        return name;
    }

    private String withoutSalt(String name) {
        String bare = name;
        for (String salt : salts) if (bare.length() > salt.length() + 1 && salt.length() > 1 && bare.startsWith(salt)) bare = bare.substring(salt.length());
        if (stands.containsKey(bare)) return bare;
        for (String salt : salts) if (bare.length() > salt.length() + 1 && bare.endsWith(salt) && stands.containsKey(bare.substring(0, bare.length() - salt.length()))) {
            return bare.substring(0, bare.length() - salt.length());
        }
        return bare;
    }

    private static String trimmed(String words) {
        int from = 0;
        int to = words.length();
        while (from < to && EDGES.indexOf(words.charAt(from)) >= 0) from++;
        while (to > from && EDGES.indexOf(words.charAt(to - 1)) >= 0) to--;
        return words.substring(from, to);
    }
}
