package org.lingshu.workbench.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Each fault that is looked for has a folder of its name in tests-data/lint: one repository in which it is found, word for word as problems.txt says, and a
 * twin that differs in that fault alone and in which nothing is.
 */
class LintTest {
    private static final Path LINT = Path.of("tests-data/lint");

    @TempDir
    private Path temporary;

    @TestFactory
    Stream<DynamicTest> eachFaultIsFoundInOneAndNotInItsTwin() throws IOException {
        List<Path> folders;
        try (Stream<Path> all = Files.list(LINT)) {
            folders = all.filter(Files::isDirectory).sorted().toList();
        }
        assertTrue(folders.size() >= 50, "folders: " + folders.size());
        return folders.stream().map(folder -> DynamicTest.dynamicTest(folder.getFileName().toString(), () -> pair(folder)));
    }

    private void pair(Path folder) throws IOException {
        String check = folder.getFileName().toString();
        Path here = Files.createTempDirectory(temporary, check);
        Inspection found = new Fixture(folder.resolve("found")).inspect(Files.createDirectory(here.resolve("found")));
        assertEquals(Files.readString(folder.resolve("found/problems.txt")), printed(found, check));
        Inspection silent = new Fixture(folder.resolve("silent")).inspect(Files.createDirectory(here.resolve("silent")));
        assertEquals("", silent.run().problems().stream().map(each -> each + "\n").collect(Collectors.joining()), "the twin has faults");
        assertEquals("", printed(silent, check));
    }

    private static String printed(Inspection inspection, String check) {
        return inspection.run().all().stream().filter(each -> each.check().equals(check)).map(each -> (inspection.run().remarks().contains(each) ? each.warning() : each.toString()) + "\n")
                .collect(Collectors.joining());
    }
}
