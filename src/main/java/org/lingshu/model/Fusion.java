package org.lingshu.model;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.lingshu.clinical.Modality;

/** How modalities are brought together. */
public enum Fusion {
    /** One table of all modalities. */
    EARLY,
    /** A model for each modality by itself, brought together by weights that are learned from their held-out scores. */
    LATE,
    /** One table, and the features beside it that rules derived from several modalities together. */
    INTERACTION;

    /** The modality that rules give a feature which they derive from several modalities together. */
    public static final String MODALITY = Modality.INTERACTION.name();

    /** The word of figures and options: {@code early}, {@code late}, {@code interaction}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The fusion of this word, if there is one. */
    public static Optional<Fusion> of(String word) {
        return Arrays.stream(values()).filter(each -> each.word().equals(word)).findFirst();
    }

    /** Those that these columns allow: late needs two modalities, interaction needs features that rules derived from several. */
    public static List<Fusion> offered(Columns columns) {
        List<String> modalities = columns.modalities();
        boolean several = modalities.stream().filter(each -> !each.equals(MODALITY)).count() > 1;
        return Arrays.stream(values()).filter(each -> switch (each) {
            case EARLY -> true;
            case LATE -> several;
            case INTERACTION -> modalities.contains(MODALITY);
        }).toList();
    }
}
