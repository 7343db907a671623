package org.lingshu.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.lingshu.model.Figure;
import org.lingshu.model.Judged;

/** An appraisal as a table for the terminal: a line for every algorithm and fusion, the chosen pipeline first. */
public final class AppraisalText {
    private AppraisalText() {
    }

    /** The table with what must be said of it, lines ended by line feeds. */
    public static String of(Appraisal appraisal) {
        var evaluation = appraisal.evaluation();
        StringBuilder text = new StringBuilder();
        text.append(appraisal.data().cohort()).append(", ").append(evaluation.target()).append(" (").append(evaluation.kind().word()).append("): ").append(evaluation.design()).append('\n');
        if (appraisal.quick()) text.append(Sayings.QUICK.english()).append("  ").append(Sayings.QUICK.chinese()).append('\n');
        List<List<String>> lines = new ArrayList<>();
        lines.add(head(evaluation.chosen()));
        lines.add(line("=", evaluation.chosen(), ""));
        for (Judged each : evaluation.candidates()) {
            int times = evaluation.choices().getOrDefault(each.candidate().name(), 0);
            lines.add(line(each.candidate().name().equals(appraisal.usual()) ? "*" : " ", each, times == 0 ? "" : times + "/" + appraisal.parts()));
        }
        text.append(aligned(lines));
        text.append("=  ").append(Sayings.CHOSEN.english()).append("\n   ").append(Sayings.CHOSEN.chinese()).append('\n');
        if (!appraisal.usual().isEmpty()) text.append("*  ").append(Sayings.USUAL.english()).append("\n   ").append(Sayings.USUAL.chinese()).append('\n');
        text.append(Sayings.BEST.english()).append('\n').append(Sayings.BEST.chinese()).append('\n');
        evaluation.remarks().forEach(each -> text.append(each).append('\n'));
        return text.toString();
    }

    private static List<String> head(Judged judged) {
        List<String> cells = new ArrayList<>(List.of("", "algorithm", "fusion"));
        judged.figures().forEach(each -> cells.add(each.name()));
        cells.addAll(List.of("coverage", "chosen"));
        return cells;
    }

    private static List<String> line(String mark, Judged judged, String times) {
        List<String> cells = new ArrayList<>(List.of(mark, judged.candidate().algorithm(), judged.candidate().fusion()));
        judged.figures().forEach(each -> cells.add(cell(each)));
        cells.add(cell(judged.covered()));
        cells.add(times);
        return cells;
    }

    private static String cell(Figure figure) {
        return Names.estimate(figure).text();
    }

    private static String aligned(List<List<String>> lines) {
        int[] widths = new int[lines.getFirst().size()];
        for (List<String> line : lines) for (int i = 0; i < widths.length; i++) widths[i] = Math.max(widths[i], line.get(i).length());
        return lines.stream().map(line -> {
            StringBuilder row = new StringBuilder();
            for (int i = 0; i < widths.length; i++) row.append(line.get(i)).append(" ".repeat(widths[i] - line.get(i).length() + 2));
            return row.toString().stripTrailing() + "\n";
        }).collect(Collectors.joining());
    }
}
