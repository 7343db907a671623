package org.lingshu.knowledge;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.lingshu.clinical.Severity;
import org.lingshu.clinical.Verdict;

/** Reads {@code knowledge-base/incompatibilities}: an entry is a pair, an interaction, a caution, a family, a class or a product by the key that it begins with. */
final class SafetyReader {
    private static final Set<String> KEYS = Set.of("pair", "interaction", "circumstance", "family", "class", "product");
    private static final Set<String> CANONS = Set.of("十八反", "十九畏");
    private static final Set<String> VERSES = Set.of("反", "畏", "未明言");
    private static final Set<String> PHARMACOPOEIA = Set.of("不宜同用", "未载");
    private static final Set<String> EVIDENCE = Set.of("case reports", "trial", "pharmacokinetic", "theory");
    private final List<Entry> entries;
    private final Map<String, List<String>> classes;
    private final Substances substances;
    private final Warnings warnings;

    private SafetyReader(List<Entry> entries, Pharmacy pharmacy, Vocabulary vocabulary) {
        this.entries = entries;
        Map<String, List<String>> written = members("class", "members");
        classes = Substances.spread(written);
        substances = new Substances(pharmacy, vocabulary, Substances.classesOf(classes), members("product", "herbs"));
        warnings = new Warnings(classes.keySet());
    }

    static Safety read(List<Entry> entries, Pharmacy pharmacy, Vocabulary vocabulary, Map<String, Parameter> parameters) {
        SafetyReader reader = new SafetyReader(entries, pharmacy, vocabulary);
        entries.forEach(reader::read);
        return new Safety(reader.substances, reader.warnings, shares(parameters));
    }

    private static Shares shares(Map<String, Parameter> parameters) {
        Parameter shares = Optional.ofNullable(parameters.get("safety.dose-share")).orElseThrow(() -> new IllegalStateException("knowledge-base/parameters lacks safety.dose-share"));
        return new Shares(share(shares, "under-1"), share(shares, "under-3"), share(shares, "under-14"), share(shares, "from-65-toxic"));
    }

    private static double share(Parameter shares, String name) {
        return shares.value(name).orElseThrow(() -> new IllegalStateException("knowledge-base/parameters: safety.dose-share lacks " + name));
    }

    private Map<String, List<String>> members(String key, String field) {
        Map<String, List<String>> all = new LinkedHashMap<>();
        for (Entry entry : entries) {
            if (key.equals(key(entry)) && all.putIfAbsent(entry.text(key), entry.texts(field)) != null) {
                entry.problem("stands-twice", "`" + entry.text(key) + "` stands twice", "`" + entry.text(key) + "` 重复", "merge the two entries");
            }
        }
        return all;
    }

    private static String key(Entry entry) {
        return entry.node().properties().stream().map(Map.Entry::getKey).findFirst().orElse("");
    }

    private void read(Entry entry) {
        entry.text("source");
        switch (key(entry)) {
            case "pair" -> warnings.add(named(entry, "one"), named(entry, "other"), new Pairing(word(entry, "canon", CANONS), word(entry, "verse", VERSES),
                    word(entry, "pharmacopoeia", PHARMACOPOEIA), entry.node().path("strict").asBoolean(), entry.optional("note").orElse("")));
            case "interaction" -> warnings.add(named(entry, "herbs"), named(entry, "drugs"), new Effect(entry.text("interaction"), entry.text("effect"), entry.text("english"),
                    severity(entry), word(entry, "evidence", EVIDENCE)));
            case "circumstance" -> warnings.add(named(entry, "medicines"), new Care(entry.text("circumstance"), verdict(entry), entry.text("reason"), entry.text("english")));
            case "family" -> warnings.add(new Kin(entry.text("family"), entry.texts("names"), List.copyOf(named(entry, "members")), entry.node().path("close").asBoolean()));
            case "class" -> {
                entry.text("english");
                named(entry, "members");
            }
            case "product" -> named(entry, "herbs");
            default -> entry.problem("unknown-kind", "the entry begins with none of the keys of this folder", "此条首字段无法识别", "begin with one of: " + String.join(", ", new TreeSet<>(KEYS)));
        }
    }

    /** The canonical names of a list that names herbs, drugs and classes of them. */
    private Collection<String> named(Entry entry, String field) {
        List<String> all = new ArrayList<>();
        List<String> written = entry.texts(field);
        if (written.isEmpty()) entry.problem("missing-field", "`" + field + "` is missing or empty", "缺少 `" + field + "`", "name herbs, drugs or classes");
        for (String name : written) {
            for (String member : classes.getOrDefault(name, List.of(name))) {
                substances.canonical(member).map(Substance::name).ifPresentOrElse(all::add, () -> {
                    if (member.equals(name)) unknown(entry, name);
                });
            }
        }
        return all.stream().distinct().toList();
    }

    private void unknown(Entry entry, String name) {
        List<String> near = Nearest.of(name, substances.names());
        entry.problem("unknown-medicine", "`" + name + "` is no herb, drug or class of the knowledge base", "`" + name + "` 不是知识库中的药材、西药或药类",
                near.isEmpty() ? "add it to herbs, or to intake/medicines.json" : "did you mean `" + String.join("`, `", near) + "`?");
    }

    private static String word(Entry entry, String field, Set<String> words) {
        String word = entry.text(field);
        if (words.contains(word)) return word;
        String all = String.join(", ", new TreeSet<>(words));
        entry.problem("unknown-word", "`" + word + "` is not a word for `" + field + "`", "`" + word + "` 不是 `" + field + "` 的用词", "one of: " + all);
        return words.iterator().next();
    }

    private static Severity severity(Entry entry) {
        String word = entry.text("severity");
        if (Severity.of(word).isEmpty()) entry.problem("unknown-severity", "`" + word + "` is no severity", "`" + word + "` 不是严重程度", "high, moderate or low");
        return Severity.of(word).orElse(Severity.HIGH);
    }

    private static Verdict verdict(Entry entry) {
        String word = entry.text("verdict");
        if (Verdict.of(word).isEmpty()) entry.problem("unknown-verdict", "`" + word + "` is no verdict", "`" + word + "` 不是结论用词", "禁用, 忌用 or 慎用");
        return Verdict.of(word).orElse(Verdict.FORBIDDEN);
    }
}
