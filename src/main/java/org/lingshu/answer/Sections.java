package org.lingshu.answer;

import java.util.Map;

/** The parts of a record as a clinician calls them. */
final class Sections {
    private static final Map<String, String> CHINESE = Map.of("chiefComplaint", "主诉", "presentIllness", "现病史", "history", "既往史", "fourExaminations", "四诊",
            "physicalExam", "体格检查", "auxiliary", "辅助检查", "text", "原文", "findings", "所录所见", "measurements", "所录测量", "patient", "患者");

    private Sections() {
    }

    static String chinese(String field) {
        return switch (field) {
            case "medications" -> "用药";
            case "allergies" -> "过敏";
            default -> CHINESE.getOrDefault(field, field);
        };
    }
}
