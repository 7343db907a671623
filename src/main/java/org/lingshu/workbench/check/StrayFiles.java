package org.lingshu.workbench.check;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.lingshu.problem.Problem;
import org.lingshu.trail.Stage;

/** A rule file that stands where nobody reads it. */
final class StrayFiles implements Check {
    @Override
    public List<Problem> problems(Content content) {
        String folders = Arrays.stream(Stage.values()).map(Stage::folder).collect(Collectors.joining(", "));
        return content.strays().stream().map(path -> Problem.at(path, 0, "stray-file", "no stage reads this file", "没有哪一关读此文件", "rule files end in .drl and stand in one of " + folders)).toList();
    }
}
