package org.lingshu.workbench.proposal;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.lingshu.problem.Problem;
import org.lingshu.proof.Sha256;
import org.lingshu.workbench.desk.Desk;
import org.lingshu.workbench.desk.Drafted;
import org.lingshu.workbench.diff.CaseBase;
import org.lingshu.workbench.diff.Difference;
import org.lingshu.workbench.diff.DifferenceJson;
import org.lingshu.workbench.edition.Edition;
import org.lingshu.workbench.edition.Loaded;
import org.lingshu.workbench.release.Changelog;
import org.lingshu.workbench.release.Gates;
import org.lingshu.workbench.release.Hold;
import org.lingshu.workbench.release.Releases;
import org.lingshu.workbench.release.Version;

/**
 * Makes a proposal of a draft.
 *
 * @param name    of the draft
 * @param author  who proposes
 * @param version number that the release would have
 * @param date    its day
 * @param types   what kind of change it is, in the words of the changelog
 * @param chinese what it means to a clinician
 * @param english the same in English
 */
public record Proposing(String name, String author, String version, LocalDate date, List<String> types, String chinese, String english) {
    public Proposing {
        types = List.copyOf(types);
    }

    /**
     * Everything that is wrong with the request, before anything that takes long.
     *
     * @param drafted what would be released
     */
    public List<Problem> problems(Drafted drafted, Edition tree) {
        List<Problem> problems = new ArrayList<>();
        if (changed(drafted, tree).files().isEmpty()) problems.add(Problem.at("proposal", 0, "nothing-to-propose", "the draft changes nothing", "此稿未改动任何文件", ""));
        Optional<Version> number = Version.of(version);
        if (number.isEmpty()) {
            problems.add(Problem.at("proposal", 0, "no-version", "the version is three numbers", "版本号为三个数", "1.4.0"));
        } else {
            Set<String> areas = areas(changed(drafted, tree));
            new Changelog(Changelog.with("", version, date.toString(), entry(areas))).entry(number.get(), date.toString(), areas, areas, problems);
        }
        return problems;
    }

    /**
     * Checks, tests and compares, as a release does. Against the last release, or against the tree while there is none.
     *
     * @param step called before each record that is assessed; what it throws ends it
     * @throws org.lingshu.problem.ProblemException when the draft cannot be compiled
     */
    public Proposal made(Drafted drafted, Desk desk, Releases releases, CaseBase cases, Runnable step) {
        Edition tree = desk.edition();
        Drafted changed = changed(drafted, tree);
        Loaded after = desk.loaded(changed, true);
        Optional<Loaded> released = releases.last().map(last -> Loaded.of(releases.edition(last), true));
        step.run();
        Difference difference = Difference.of(released.orElseGet(() -> desk.loaded(true)), after, cases, step);
        List<Hold> holds = Gates.holds(after, desk.inspection(changed, date).problems(), desk.cases(changed), released.map(_ -> difference));
        SortedMap<String, String> before = new TreeMap<>();
        changed.files().keySet().forEach(path -> before.put(path, tree.text(path).map(text -> Sha256.hex(text.getBytes(StandardCharsets.UTF_8))).orElse("")));
        return new Proposal(date + "-" + name, author, Instant.now().truncatedTo(ChronoUnit.SECONDS).toString(), version, date.toString(), entry(areas(changed)), changed.files(), before, holds, DifferenceJson.of(difference));
    }

    private Changelog.Entry entry(Set<String> areas) {
        return new Changelog.Entry(types, List.copyOf(areas), line(chinese), line(english));
    }

    private static String line(String text) {
        return text.strip().replaceAll("\\s*[\\p{Cntrl}\\u2028\\u2029]+\\s*", " ");
    }

    /** The files that are not in the tree as they are. */
    private static Drafted changed(Drafted drafted, Edition tree) {
        return new Drafted(drafted.files().entrySet().stream().filter(each -> tree.text(each.getKey()).filter(each.getValue()::equals).isEmpty())
                .collect(Collectors.toMap(each -> each.getKey(), each -> each.getValue(), (one, _) -> one, TreeMap::new)));
    }

    private static Set<String> areas(Drafted changed) {
        return changed.files().keySet().stream().filter(path -> !path.startsWith("tests-data/")).map(path -> path.split("/")).map(parts -> parts[0] + "/" + parts[1]).collect(Collectors.toCollection(TreeSet::new));
    }
}
