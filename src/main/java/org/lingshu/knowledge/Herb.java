package org.lingshu.knowledge;

import java.util.List;
import java.util.Optional;
import org.lingshu.clinical.Toxicity;

/**
 * A herb of the pharmacopoeia or of the materia medica.
 *
 * @param herb         its name
 * @param english      the same in English
 * @param latin        pharmaceutical name
 * @param synonyms     other names and processed forms
 * @param nature       大热 … 大寒
 * @param flavours     酸 苦 甘 辛 咸 …
 * @param channels     organs it goes to
 * @param dose         usual daily dose for decoction; empty where it is not taken so
 * @param outward      whether it is only for use on the skin
 * @param controlled   whether it is, raw or at all, a toxic medicine by law
 * @param toxicity     无毒, 小毒, 有毒 or 大毒
 * @param pregnancy    禁用, 忌用 or 慎用; empty where nothing is stated
 * @param incompatible herbs that it is not to be used with
 * @param cautions     what else to mind
 * @param category     of the textbook
 * @param source       key of {@code knowledge-base/sources}
 */
public record Herb(String herb, String english, String latin, List<String> synonyms, String nature, List<String> flavours, List<String> channels, Optional<Dose> dose,
        boolean outward, boolean controlled, String toxicity, Optional<String> pregnancy, List<String> incompatible, List<String> cautions, String category, String source) {
    /**
     * A usual daily dose.
     *
     * @param from lowest
     * @param to   highest
     * @param once highest at one time; the highest of the day where nothing else is said
     * @param unit g, mL or pieces
     */
    public record Dose(double from, double to, double once, String unit) {
    }

    public Herb {
        synonyms = List.copyOf(synonyms);
        flavours = List.copyOf(flavours);
        channels = List.copyOf(channels);
        incompatible = List.copyOf(incompatible);
        cautions = List.copyOf(cautions);
    }

    static Herb read(Entry entry) {
        return new Herb(entry.text("herb"), entry.text("english"), entry.text("latin"), entry.texts("synonyms"), entry.text("nature"), entry.texts("flavours"),
                entry.texts("channels"), dose(entry), entry.node().path("dose").path("external").asBoolean(), entry.has("controlled"), toxicity(entry), entry.optional("pregnancy"), entry.texts("incompatible"), entry.texts("cautions"),
                entry.text("category"), entry.text("source"));
    }

    private static String toxicity(Entry entry) {
        String word = entry.text("toxicity");
        if (Toxicity.of(word).isEmpty()) entry.problem("unknown-toxicity", "`" + word + "` is no toxicity", "`" + word + "` 不是毒性等级", "无毒, 小毒, 有毒 or 大毒");
        return word;
    }

    private static Optional<Dose> dose(Entry entry) {
        var dose = entry.node().path("dose");
        if (!dose.has("from")) return Optional.empty();
        if (!(dose.path("from").asDouble() <= dose.path("to").asDouble())) {
            entry.problem("dose-upside-down", "the dose ends below where it begins", "剂量上限低于下限", "write {\"from\":3,\"to\":9,\"unit\":\"g\"}");
        }
        return Optional.of(new Dose(dose.path("from").asDouble(), dose.path("to").asDouble(), dose.path("once").asDouble(dose.path("to").asDouble()), dose.path("unit").asText()));
    }
}
