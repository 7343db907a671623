package org.lingshu.workbench.proposal;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.lingshu.workbench.release.Changelog;
import org.lingshu.workbench.release.Hold;

/**
 * A release that somebody proposes.
 *
 * @param name       by which approvers find it
 * @param author     who proposes it
 * @param at         when, ISO 8601
 * @param version    number that the release would have
 * @param date       its day
 * @param entry      what the changelog would say
 * @param files      text by path, as they would be
 * @param before     SHA-256, hex, of each of these files as it was; empty for a new one
 * @param holds      what holds the release back until it is accepted by its name
 * @param difference what moves and in whom, as JSON; see {@code rules diff --json}
 */
public record Proposal(String name, String author, String at, String version, String date, Changelog.Entry entry, SortedMap<String, String> files, SortedMap<String, String> before, List<Hold> holds,
        JsonNode difference) {
    /** How many approvers a release needs. */
    public static final int APPROVALS = 2;

    public Proposal {
        files = java.util.Collections.unmodifiableSortedMap(new TreeMap<>(files));
        before = java.util.Collections.unmodifiableSortedMap(new TreeMap<>(before));
        holds = List.copyOf(holds);
        if (files.isEmpty() || !files.keySet().equals(before.keySet())) throw new IllegalArgumentException("a proposal holds files, each with what it was");
    }

    /** What an approver types to write the files into the tree. */
    public String applying() {
        return "./lingshu rules proposal " + name + " --apply";
    }

    /** What an approver types, with the approvers' names put in, to release them. */
    public String releasing() {
        StringBuilder command = new StringBuilder("./lingshu rules release " + version + " --date " + date + " --approver NAME1 --approver NAME2");
        holds.forEach(hold -> command.append(" --accept ").append(quoted(hold.name())));
        return command.toString();
    }

    /** As a shell takes it to the letter: the name of a case is whatever its author wrote. */
    private static String quoted(String text) {
        return "'" + text.replaceAll("\\p{Cntrl}", " ").replace("'", "'\\''") + "'";
    }
}
