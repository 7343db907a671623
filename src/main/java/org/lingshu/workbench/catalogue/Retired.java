package org.lingshu.workbench.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lingshu.workbench.edition.Edition;

/**
 * A rule that nobody reads any more.
 *
 * @param name   in the expert's words
 * @param path   where it is kept
 * @param line   the line of its name there, counted from 1
 * @param date   since when
 * @param reason why
 */
public record Retired(String name, String path, int line, String date, String reason) {
    /** Where retired rules lie. */
    static final String FOLDER = "rules/retired/";
    private static final Pattern WHY = Pattern.compile("// retired (\\d{4}-\\d{2}-\\d{2}): (.*)");
    private static final Pattern NAME = Pattern.compile("\\s*rule\\s+\"([^\"]+)\".*");

    /** Every retired rule of an edition, by file and line. */
    public static List<Retired> of(Edition edition) {
        List<Retired> all = new ArrayList<>();
        for (String path : edition.files().keySet()) {
            if (!path.startsWith(FOLDER) || !path.endsWith(".drl")) continue;
            Matcher why = WHY.matcher("");
            List<String> lines = edition.text(path).orElseThrow().lines().toList();
            String date = "";
            String reason = "";
            for (int i = 0; i < lines.size(); i++) {
                if (why.reset(lines.get(i).strip()).matches()) {
                    date = why.group(1);
                    reason = why.group(2);
                }
                Matcher name = NAME.matcher(lines.get(i));
                if (name.matches()) all.add(new Retired(name.group(1), path, i + 1, date, reason));
            }
        }
        return all;
    }
}
