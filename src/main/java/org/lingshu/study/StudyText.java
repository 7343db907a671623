package org.lingshu.study;

import org.lingshu.report.Words;

/** Studies as a few lines for the terminal. */
public final class StudyText {
    private StudyText() {
    }

    /** The verdicts with what they rest on, in both languages, lines ended by line feeds. */
    public static String of(StudyReport report) {
        StringBuilder text = new StringBuilder();
        if (report.quick()) line(text, StudyReport.QUICK);
        for (Study study : report.studies()) Sentences.of(study).forEach(each -> line(text, each));
        return text.toString();
    }

    private static void line(StringBuilder text, Words words) {
        text.append(words.english()).append('\n').append("  ").append(words.chinese()).append('\n');
    }
}
