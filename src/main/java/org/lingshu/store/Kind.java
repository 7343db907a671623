package org.lingshu.store;

import java.util.Locale;
import java.util.Optional;

/** What an entry of the log is; each kind has a table of its name. */
public enum Kind {
    /** How the database itself is built. */
    STRUCTURE("数据库结构"),
    /** A file that took part, or a list of such files. */
    ARTIFACT("版本文件"),
    /** A rule or a statement by which entries are found. */
    WORD("检索词"),
    /** One assessment. */
    ASSESSMENT("辨析"),
    /** What the doctor made of an assessment. */
    FEEDBACK("医师反馈"),
    /** That the patient's part of an assessment was destroyed. */
    ERASURE("删除记录"),
    /** That somebody came to the service. */
    ACCESS("访问记录"),
    /** That somebody may come: a token was issued. */
    PASS("访问令牌"),
    /** That a token is no longer good. */
    REVOCATION("令牌吊销");

    private final String chinese;

    Kind(String chinese) {
        this.chinese = chinese;
    }

    /** The name of the table and in the log. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The name in Chinese. */
    public String chinese() {
        return chinese;
    }

    /** The kind of this word. */
    public static Optional<Kind> of(String word) {
        for (Kind each : values()) if (each.word().equals(word)) return Optional.of(each);
        return Optional.empty();
    }
}
