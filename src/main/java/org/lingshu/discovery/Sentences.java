package org.lingshu.discovery;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.lingshu.discovery.Effect.Cell;
import org.lingshu.discovery.Novelty.Link;
import org.lingshu.discovery.Novelty.Reference;
import org.lingshu.knowledge.Signature;
import org.lingshu.report.Estimate;
import org.lingshu.report.Words;

/** What was found, in sentences for people who read no plots. */
final class Sentences {
    private static final int SHOWN = 3;
    private static final double FAR = 1000;

    private Sentences() {
    }

    /** A hypothesis in a few sentences. */
    static Words of(Hypothesis one, Naming naming) {
        return Words.same(one.id() + " · ").then(claim(one, naming)).then(counts(one)).then(figures(one)).then(replication(one)).then(novelty(one, naming)).then(followers(one))
                .then(signatures(one, naming));
    }

    /** The claim alone, short enough for a plot. */
    static Words title(Hypothesis one, Naming naming) {
        Words features = one.single() ? name(one.traits().getFirst(), naming) : name(one.traits().getFirst(), naming).then(Words.same(" × ")).then(name(one.traits().getLast(), naming));
        return features.then(Words.same((one.up() ? " ↑ " : " ↓ ") + one.label()));
    }

    /** The name of a feature, with what it is in English where it has a Chinese name. */
    static Words name(Trait trait, Naming naming) {
        Concept concept = naming.concept(trait);
        String english = naming.english(concept);
        boolean plain = trait.name().toLowerCase(Locale.ROOT).endsWith(english.toLowerCase(Locale.ROOT)) || concept.kind() == Concept.Kind.PERSON;
        boolean chinese = trait.name().contains(concept.name()) || concept.kind() == Concept.Kind.PERSON;
        return Words.of(chinese ? trait.name() : trait.name() + "（" + concept.name() + "）", plain ? trait.name() : trait.name() + " (" + english + ")");
    }

    private static Words claim(Hypothesis one, Naming naming) {
        Words first = name(one.traits().getFirst(), naming);
        if (one.single()) {
            boolean presence = one.traits().getFirst().presence();
            String chinese = presence ? one.up() ? "较多见" : "较少见" : one.up() ? "较高" : "较低";
            String english = presence ? one.up() ? " is more frequent" : " is less frequent" : one.up() ? " is higher" : " is lower";
            return Words.of("“" + one.label() + "”者中，", "").then(first).then(Words.of(chinese + "。", english + " where `" + one.label() + "` holds. "));
        }
        Words second = name(one.traits().getLast(), naming);
        return first.then(Words.of(" 与 ", " and ")).then(second).then(Words.of("并见时，“" + one.label() + "”的可能" + (one.up() ? "高于" : "低于") + "两者各自所示之和。",
                " together: the odds of `" + one.label() + "` are " + (one.up() ? "higher" : "lower") + " than each alone lets one expect. "));
    }

    private static Words counts(Hypothesis one) {
        List<Cell> cells = one.effect().cells();
        if (!one.single()) {
            return say("复核患者中，两者皆有者 %s，仅有前者 %s，仅有后者 %s，皆无者 %s 为该标签。", "Of the patients not searched it holds in %s with both, %s with the first only, %s with the second only and "
                    + "%s with neither. ", part(cells.get(0)), part(cells.get(1)),
                    part(cells.get(2)), part(cells.get(3)));
        }
        boolean presence = one.traits().getFirst().presence();
        String cut = number(one.effect().cut().getFirst());
        String chinese = presence ? one.up() ? "有此者" : "无此者" : one.up() ? "高于 " + cut + " 者" : "不高于 " + cut + " 者";
        String english = presence ? one.up() ? "with it" : "without it" : one.up() ? "above " + cut : "not above " + cut;
        return say("复核患者中，" + chinese + " %s 为该标签，其余 %s；符合者 %d 例，不符者 %d 例。", "Of the patients not searched, it holds in %s of those " + english
                + " and %s of the others: %d patients speak for it, %d against. ",
                part(cells.get(0)), part(cells.get(1)), one.effect().agree(), one.effect().disagree());
    }

    private static Words figures(Hypothesis one) {
        String per = one.single() ? one.traits().getFirst().presence() ? "有与无" : "每高一个标准差（正态得分）" : "交互";
        String english = one.single() ? one.traits().getFirst().presence() ? "with it against without" : "for one standard deviation more of its normal score" : "of both beyond each alone";
        Words plain = say("比值比（" + per + "）%s，AUC %s。", "Odds ratio (" + english + ") %s, AUC %s. ", odds(one.effect().odds()), one.effect().auc().text());
        Estimate adjusted = one.effect().adjusted();
        if (!Double.isFinite(adjusted.value())) return plain;
        boolean lost = adjusted.low() <= 1 && adjusted.high() >= 1;
        return plain.then(say("校正年龄、性别（队列所有者）后 %s" + (lost ? "，已不能与无关区分。" : "。"), "Adjusted for age and sex, as far as the cohort has them, %s" + (lost ? ", which may be none. "
                : ". "), odds(adjusted)));
    }

    private static Words replication(Hypothesis one) {
        String found = p(one.corrected());
        String again = p(one.replicated());
        return one.holds() ? say("寻找时校正后 p %s，半样本中 %.0f%% 选中；复核单侧校正后 p %s：已重现。", "Found with corrected p %s, selected in %.0f %% of half samples; replicated with one-sided "
                + "corrected p %s. ", found, 100 * one.frequency(), again)
                : say("寻找时校正后 p %s，半样本中 %.0f%% 选中；复核单侧校正后 p %s：未能重现，不作假说。", "Found with corrected p %s, selected in %.0f %% of half samples; one-sided corrected p %s on the "
                + "others: not replicated, no hypothesis. ", found, 100 * one.frequency(),
                again);
    }

    /** What the rulebook says of it. */
    static Words novelty(Hypothesis one, Naming naming) {
        Novelty novelty = one.novelty();
        Words verdict = Words.of("【" + novelty.verdict().words().chinese() + "】", "[" + novelty.verdict().words().english() + "] ");
        if (novelty.references().isEmpty() && one.traits().stream().anyMatch(trait -> naming.concept(trait).kind() == Concept.Kind.OTHER)) {
            return verdict.then(Words.of("规则库与知识库未论及。", "Neither rules nor knowledge base speak of it."));
        }
        if (novelty.references().isEmpty()) {
            String words = one.traits().stream().map(trait -> naming.concept(trait).name()).distinct().collect(Collectors.joining("、"));
            return verdict.then(Words.of("知识库有此词（" + words + "），但没有规则将其联系到此标签。", "The knowledge base has a word for it (" + words + "), and nothing ties that to this label."));
        }
        List<Reference> each = novelty.references().stream().filter(distinct()).toList();
        List<Reference> shown = each.stream().limit(SHOWN).toList();
        String more = each.size() > SHOWN ? " …" : "";
        boolean behind = one.single() && novelty.verdict() == Novelty.Verdict.PARTLY_KNOWN;
        Words said = Words.of((behind ? "与其同行的特征已被论及：" : "") + shown.stream().map(reference -> place(reference).chinese() + reference.link().words().chinese())
                .collect(Collectors.joining("；")) + more + "。",
                (behind ? "What goes along with it is spoken of: " : "") + shown.stream().map(reference -> place(reference).english() + " " + reference.link().words().english())
                        .collect(Collectors.joining("; ")) + more + ".");
        return verdict.then(said).then(novelty.contrary() ? Words.of("但方向与规则相反！", " But the rules say the opposite!") : Words.of("", ""));
    }

    /** The first of each name. */
    private static java.util.function.Predicate<Reference> distinct() {
        java.util.Set<String> seen = new java.util.HashSet<>();
        return reference -> seen.add(reference.kind() + reference.name());
    }

    private static Words place(Reference reference) {
        return switch (reference.kind()) {
            case "rule" -> Words.of("规则“" + reference.name() + "”（" + reference.place() + "）", "rule `" + reference.name() + "` (" + reference.place() + ")");
            case "signature" -> Words.of("分子特征“" + reference.name() + "”", "signature `" + reference.name() + "`");
            case "picture" -> Words.of("证候相“" + reference.name() + "”", "picture `" + reference.name() + "`");
            case "composition" -> Words.of("证候组成“" + reference.name() + "”", "composition `" + reference.name() + "`");
            case "background" -> Words.of("", "");
            default -> reference.link() == Link.NAMES ? Words.of("", "by name:") : Words.of("知识库“" + reference.name() + "”", "knowledge base `" + reference.name() + "`");
        };
    }

    private static Words followers(Hypothesis one) {
        if (one.followers().isEmpty()) return Words.of("", "");
        String names = one.followers().stream().limit(SHOWN).map(Trait::name).collect(Collectors.joining(", ")) + (one.followers().size() > SHOWN ? " …" : "");
        return say("另有 %d 个特征与之同行（相关 ≥ 0.7），此例数难以分辨（%s）。", " Another %d go along with it (correlation at least 0.7), and patients like these hardly tell them apart (%s).",
                one.followers().size(), names);
    }

    private static Words signatures(Hypothesis one, Naming naming) {
        List<String> chinese = new ArrayList<>();
        List<String> english = new ArrayList<>();
        for (Trait trait : one.traits()) {
            if (naming.concept(trait).kind() != Concept.Kind.MOLECULE) continue;
            for (Signature signature : naming.signatures(naming.concept(trait).name(), trait.block())) {
                String weight = Naming.weight(signature, naming.concept(trait).name()) < 0 ? "−" : "+";
                chinese.add(trait.name() + "：" + signature.signature() + "（" + weight + "）");
                english.add(trait.name() + ": " + signature.english() + " (" + weight + ")");
            }
        }
        return chinese.isEmpty() ? Words.of("", "") : Words.of("所属通路或特征：" + String.join("；", chinese) + "。", " Pathway or signature: " + String.join("; ", english) + ".");
    }

    static Words say(String chinese, String english, Object... values) {
        return Words.of(String.format(Locale.ROOT, chinese, values), String.format(Locale.ROOT, english, values));
    }

    static String p(double p) {
        return p < 0.001 ? "< 0.001" : String.format(Locale.ROOT, "= %.3f", p);
    }

    /** An odds ratio with three figures, so that a small one does not become zero. */
    static String odds(Estimate odds) {
        return ratio(odds.value()) + " (" + ratio(odds.low()) + "–" + ratio(odds.high()) + ")";
    }

    /** Beyond a thousand the number says nothing more. */
    private static String ratio(double odds) {
        if (odds > FAR) return ">1000";
        return odds < 1 / FAR ? "<0.001" : number(odds);
    }

    static String number(double number) {
        return Double.isFinite(number) ? new BigDecimal(number).round(new MathContext(3)).stripTrailingZeros().toPlainString() : "—";
    }

    static String part(Cell cell) {
        return cell.holds() + "/" + cell.all();
    }
}
