package org.lingshu.workbench.desk;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.lingshu.problem.Problem;
import org.lingshu.rulebook.Draft;
import org.lingshu.workbench.edition.Edition;

/**
 * Files as an expert would like them, over those of a tree: rule files, their cases, and terms. Nothing else can be drafted, and no path leads out of these
 * folders.
 *
 * @param files text by path: {@code rules/2-elements/blood-stasis.drl}, {@code tests-data/rules/2-elements/blood-stasis.json}, {@code knowledge-base/terms/pulse.json}
 */
public record Drafted(SortedMap<String, String> files) {
    /** The most files of one draft. */
    public static final int MOST_FILES = 24;
    /** The most letters of one file; the largest of the repository hold a tenth of it. */
    public static final int LONGEST = 256 * 1024;
    private static final String NAME = "[a-z0-9]+(-[a-z0-9]+)*";
    private static final Pattern RULES = Pattern.compile("rules/[a-z0-9/-]+/" + NAME + "\\.drl");
    private static final Pattern CASES = Pattern.compile("tests-data/(rules/[a-z0-9/-]+/" + NAME + ")\\.json");
    private static final Pattern TERMS = Pattern.compile("knowledge-base/terms/" + NAME + "\\.json");
    private static final int LONGEST_PATH = 120;

    /** @throws RefusedDraftException with every file that cannot be drafted */
    public Drafted {
        files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
        List<Problem> problems = new ArrayList<>();
        if (files.size() > MOST_FILES) problems.add(Problem.at("draft", 0, "too-many-files", "a draft holds at most " + MOST_FILES + " files, not " + files.size(), "一稿至多 " + MOST_FILES + " 个文件", "propose a part of it first"));
        files.forEach((path, text) -> problem(path, text).ifPresent(problems::add));
        if (!problems.isEmpty()) throw new RefusedDraftException(problems);
    }

    /** One file. */
    public static Drafted of(String path, String text) {
        return new Drafted(new TreeMap<>(Map.of(path, text)));
    }

    private static Optional<Problem> problem(String path, String text) {
        if (!draftable(path)) {
            return Optional.of(Problem.at("draft", 0, "not-draftable", "`" + shown(path) + "` is no file that can be drafted", "`" + shown(path) + "` 不是可起草的文件",
                    "rules/STAGE/name.drl, tests-data/rules/STAGE/name.json, knowledge-base/terms/name.json"));
        }
        if (text.length() > LONGEST || text.getBytes(StandardCharsets.UTF_8).length > LONGEST) {
            return Optional.of(Problem.at(path, 0, "too-large", "the file holds more than " + LONGEST + " bytes; a rule file of one concept holds some thousands", "文件过大", "one concept, one file"));
        }
        return Optional.empty();
    }

    private static String shown(String path) {
        return path.codePoints().limit(LONGEST_PATH).filter(letter -> !Character.isISOControl(letter)).collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
    }

    /** Whether a file at this path can be drafted. */
    public static boolean draftable(String path) {
        if (path.length() > LONGEST_PATH) return false;
        if (RULES.matcher(path).matches()) return Draft.stage(path).isPresent();
        Matcher cases = CASES.matcher(path);
        return cases.matches() ? Draft.stage(cases.group(1) + ".drl").isPresent() : TERMS.matcher(path).matches();
    }

    /** The rule files among them. */
    public Set<String> rules() {
        return files.keySet().stream().filter(path -> path.endsWith(".drl")).collect(Collectors.toUnmodifiableSet());
    }

    /** The files of terms among them that are not as an edition has them. */
    Map<String, String> terms(Edition edition) {
        Map<String, String> terms = new TreeMap<>(files);
        terms.entrySet().removeIf(each -> !TERMS.matcher(each.getKey()).matches() || edition.text(each.getKey()).filter(each.getValue()::equals).isPresent());
        return terms;
    }

    /** An edition with these files in it. */
    public Edition over(Edition edition) {
        TreeMap<String, byte[]> all = new TreeMap<>(edition.files());
        files.forEach((path, text) -> all.put(path, text.getBytes(StandardCharsets.UTF_8)));
        return new Edition(edition.name() + " + draft", all);
    }
}
