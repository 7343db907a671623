package org.lingshu.clinical;

import java.util.Optional;

/** By which examination a finding was seen: the four of Chinese medicine (望闻问切), then those of a hospital. */
public enum Examination {
    LOOKING("望"), LISTENING("闻"), ASKING("问"), TOUCHING("切"), PHYSICAL("查体"), ECG("心电图"), IMAGING("影像"), LABORATORY("检验"), HISTORY("既往");

    private final String chinese;

    Examination(String chinese) {
        this.chinese = chinese;
    }

    /** The word of the knowledge base: 望, 闻, 问, 切, 查体, 心电图, 影像, 检验 or 既往. */
    public String chinese() {
        return chinese;
    }

    /** Whether it belongs to the four examinations of Chinese medicine. */
    public boolean fourExaminations() {
        return ordinal() <= TOUCHING.ordinal();
    }

    /** The examination that the knowledge base calls by this word, if there is one. */
    public static Optional<Examination> of(String chinese) {
        for (Examination each : values()) if (each.chinese.equals(chinese)) return Optional.of(each);
        return Optional.empty();
    }
}
