package org.lingshu.house;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Who may import whom: the table in the README is the test. */
class ImportTableTest {
    private static final String HOME = "org.lingshu.";
    private static final Map<String, String> LIBRARIES = Map.of("org.drools", "rulebook", "org.kie", "rulebook", "smile", "model", "io.helidon", "service",
            "picocli", "cli", "org.jdbi", "store", "org.flywaydb", "store", "org.sqlite", "store", "com.zaxxer.hikari", "store", "com.nimbusds", "service");
    private static final Pattern ROW = Pattern.compile("^\\| `(\\w+)` \\|[^|]*\\|([^|]*)\\|$");
    private static Map<String, Set<String>> table;
    private static JavaClasses classes;

    @BeforeAll
    static void read() throws IOException {
        table = new TreeMap<>();
        for (String line : Files.readAllLines(Path.of("README.md"))) {
            var row = ROW.matcher(line.strip());
            if (row.matches()) {
                table.put(row.group(1), Arrays.stream(row.group(2).split("[,\\s]+")).map(word -> word.replace("`", "")).filter(word -> !word.isBlank() && !"nothing".equals(word))
                        .collect(Collectors.toCollection(TreeSet::new)));
            }
        }
        classes = new ClassFileImporter().withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("org.lingshu");
    }

    @Test
    void everyPackageHasARowAndEveryRowAPackage() {
        Set<String> packages = classes.stream().map(ImportTableTest::room).collect(Collectors.toCollection(TreeSet::new));
        assertEquals(packages, table.keySet());
    }

    @Test
    void noClassImportsAPackageBeyondItsRow() {
        Set<String> strays = new TreeSet<>();
        for (JavaClass one : classes) {
            for (Dependency dependency : one.getDirectDependenciesFromSelf()) {
                JavaClass target = dependency.getTargetClass();
                if (!target.getPackageName().startsWith(HOME) || room(target).equals(room(one))) continue;
                if (!table.get(room(one)).contains(room(target))) strays.add(room(one) + " → " + room(target) + " (" + one.getSimpleName() + " → " + target.getSimpleName() + ")");
            }
        }
        assertEquals(Set.of(), strays);
    }

    @Test
    void eachEngineIsKnownToOnePackage() {
        Set<String> strays = new TreeSet<>();
        for (JavaClass one : classes) {
            for (Dependency dependency : one.getDirectDependenciesFromSelf()) {
                String target = dependency.getTargetClass().getPackageName();
                LIBRARIES.forEach((library, owner) -> {
                    if ((target.equals(library) || target.startsWith(library + ".")) && !room(one).equals(owner)) strays.add(one.getName() + " → " + target);
                });
            }
        }
        assertEquals(Set.of(), strays);
    }

    @Test
    void theTableHasNoCycle() {
        Set<String> left = new TreeSet<>(table.keySet());
        while (!left.isEmpty()) {
            Set<String> free = left.stream().filter(room -> table.get(room).stream().noneMatch(left::contains)).collect(Collectors.toSet());
            assertFalse(free.isEmpty(), "packages import one another in a circle: " + left);
            left.removeAll(free);
        }
    }

    @Test
    void ruleFilesImportOnlyTheFacts() throws IOException {
        try (Stream<Path> walk = Files.walk(Path.of("rules"))) {
            List<Path> files = walk.filter(path -> path.toString().endsWith(".drl")).toList();
            assertTrue(files.size() > 20, "rule files found: " + files.size());
            for (Path file : files) {
                List<String> imports = Files.readAllLines(file).stream().filter(line -> line.startsWith("import ")).toList();
                assertEquals(List.of("import org.lingshu.clinical.*"), imports, file.toString());
            }
        }
    }

    private static String room(JavaClass one) {
        String rest = one.getPackageName().substring(HOME.length());
        return rest.contains(".") ? rest.substring(0, rest.indexOf('.')) : rest;
    }
}
