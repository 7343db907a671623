package org.lingshu.store;

import java.util.Locale;
import java.util.Optional;

/** Why the doctor reacted so, coded: a code can be counted and cannot name a patient. */
public enum Reason {
    /** Nothing was said. */
    NONE("未说明"),
    /** It agrees with the doctor's own judgement. */
    AGREED("与医师判断一致"),
    /** It does not fit this patient. */
    NOT_APPLICABLE("不适用于该患者"),
    /** The record that it rests on is wrong or incomplete. */
    RECORD_WRONG("病历有误或不全"),
    /** The rule is held to be wrong. */
    RULE_WRONG("规则有误"),
    /** The model is held to be wrong. */
    MODEL_WRONG("模型有误"),
    /** The benefit outweighs the risk. */
    BENEFIT("获益大于风险"),
    /** The patient wants it otherwise. */
    PATIENT_WISH("患者意愿"),
    /** It was known and already seen to. */
    ALREADY_KNOWN("已知并已处理"),
    /** Another reason. */
    OTHER("其他");

    private final String chinese;

    Reason(String chinese) {
        this.chinese = chinese;
    }

    /** The code in files and on the command line. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What it means in Chinese. */
    public String chinese() {
        return chinese;
    }

    /** The reason of this code. */
    public static Optional<Reason> of(String word) {
        for (Reason each : values()) if (each.word().equals(word)) return Optional.of(each);
        return Optional.empty();
    }
}
