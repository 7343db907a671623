package org.lingshu.service.door;

import java.util.Arrays;
import java.util.Optional;

/** What somebody comes to do; a caller may come in several roles. */
public enum Role {
    /** Asks about patients. */
    CLINICIAN("clinician", "临床医师"),
    /** Writes and tries rules. */
    EXPERT("expert", "规则专家"),
    /** Reads what was said, and whether it still stands as it was said. */
    AUDITOR("auditor", "审计员"),
    /** Looks after the service itself; sees no patient. */
    ADMINISTRATOR("administrator", "管理员");

    private final String word;
    private final String chinese;

    Role(String word, String chinese) {
        this.word = word;
        this.chinese = chinese;
    }

    /** The word for it in tokens, settings and JSON. */
    public String word() {
        return word;
    }

    /** The same in Chinese. */
    public String chinese() {
        return chinese;
    }

    /** The role of this word. */
    public static Optional<Role> of(String word) {
        return Arrays.stream(values()).filter(each -> each.word.equals(word)).findFirst();
    }
}
