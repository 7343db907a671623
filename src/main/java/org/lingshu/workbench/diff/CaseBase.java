package org.lingshu.workbench.diff;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.lingshu.intake.Case;
import org.lingshu.intake.Cases;
import org.lingshu.intake.Outcome;
import org.lingshu.knowledge.Knowledge;
import org.lingshu.workbench.edition.UnreadableEditionException;

/**
 * The records on which editions are compared, as they were handed in; each edition reads them by itself.
 *
 * @param files content by the name that a person calls the file, in order
 */
public record CaseBase(Map<String, byte[]> files) {
    private static final String GOLDEN = ".case.json";
    private static final String LINES = ".jsonl";

    public CaseBase {
        files = Collections.unmodifiableMap(new LinkedHashMap<>(files));
    }

    /**
     * Files of records, and folders of them: of a folder, what ends in {@code .jsonl} or {@code .case.json}.
     *
     * @throws UnreadableEditionException when there is no such file or folder
     */
    public static CaseBase of(List<Path> places) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        try {
            for (Path place : places) {
                if (!Files.exists(place)) throw UnreadableEditionException.of(place.toString(), "missing-cases", "there are no cases at `" + place + "`", "`" + place + "` 处没有病例", "name files or folders with --cases");
                for (Path file : Files.isDirectory(place) ? within(place) : List.of(place)) files.put(file.toString(), Files.readAllBytes(file));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new CaseBase(files);
    }

    private static List<Path> within(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(file -> file.toString().endsWith(GOLDEN) || file.toString().endsWith(LINES)).sorted().toList();
        }
    }

    /** The records that can be read. */
    public List<Case> records(Knowledge knowledge) {
        List<Case> all = new ArrayList<>();
        for (Outcome each : read(knowledge)) if (each instanceof Outcome.Read(Case one)) all.add(one);
        return all;
    }

    /** How many records there are, those that cannot be read among them. */
    public int size(Knowledge knowledge) {
        return read(knowledge).size();
    }

    /** The records as an edition's intake reads them; always as many, in the same order. */
    List<Outcome> read(Knowledge knowledge) {
        Cases cases = Cases.of(knowledge);
        List<Outcome> all = new ArrayList<>();
        files.forEach((name, bytes) -> all.addAll(cases.read(name, bytes)));
        return all;
    }
}
