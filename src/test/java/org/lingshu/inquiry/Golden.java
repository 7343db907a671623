package org.lingshu.inquiry;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.lingshu.Repository;
import org.lingshu.intake.Case;
import org.lingshu.intake.Cases;
import org.lingshu.intake.Outcome;

/** The invented patients of the golden cases. */
final class Golden {
    private Golden() {
    }

    static List<Case> cases() {
        try (Stream<Path> list = Files.list(Path.of("tests-data/cases"))) {
            return list.filter(path -> path.toString().endsWith(".case.json")).sorted().map(Golden::read).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Case named(String id) {
        return cases().stream().filter(one -> one.id().equals(id)).findFirst().orElseThrow();
    }

    private static Case read(Path file) {
        try {
            return switch (Cases.of(Repository.knowledge()).read(file.getFileName().toString(), Files.readAllBytes(file)).getFirst()) {
                case Outcome.Read(Case one) -> one;
                case Outcome.Refused refused -> throw new IllegalStateException(refused.problems().toString());
            };
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
