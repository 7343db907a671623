package org.lingshu.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.lingshu.Repository;
import org.lingshu.answer.AssessmentJson;
import org.lingshu.assess.Assessment;
import org.lingshu.intake.Case;
import org.lingshu.intake.Cases;
import org.lingshu.intake.Outcome;
import org.lingshu.store.Manifest;

/** The golden cases, assessed and ready to be kept. */
public final class Kept {
    private Kept() {
    }

    public static List<Case> cases() {
        try (Stream<Path> files = Files.list(Path.of("tests-data/cases"))) {
            return files.filter(each -> each.toString().endsWith(".case.json")).sorted().flatMap(Kept::read).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<Case> read(Path file) {
        try {
            return Cases.of(Repository.knowledge()).read(file.toString(), Files.readAllBytes(file)).stream().flatMap(outcome -> outcome instanceof Outcome.Read(Case one) ? Stream.of(one) : Stream.empty());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static Archive.Answered answered(Case one) {
        Assessment assessment = Repository.assessor().assess(one);
        return new Archive.Answered(one, assessment, new AssessmentJson(Repository.knowledge()).of(assessment, false));
    }

    public static Manifest installed() {
        return Installed.read(Path.of("rules"), Path.of("knowledge-base"), Optional.of(Path.of("knowledge-base/model")));
    }
}
