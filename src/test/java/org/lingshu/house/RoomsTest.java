package org.lingshu.house;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What keeps the house readable: small files, a page for every room, documented doors, no names of nowhere. */
class RoomsTest {
    private static final Pattern PUBLIC = Pattern.compile("^(    )?public (?!static void main)(?!.*\\b@Override).*[({]$|^(    )?public .*[;{]$");
    private static final Pattern NAMES_OF_NOWHERE = Pattern.compile(".*(Util|Utils|Impl|Manager|Helper|Dto)\\.java$");

    @Test
    void theMedianFileIsShortAndFewAreLong() throws IOException {
        List<Long> sizes = sources().values().stream().map(text -> text.lines().count()).sorted().toList();
        long median = sizes.get(sizes.size() / 2);
        long ninth = sizes.get(sizes.size() * 9 / 10);
        assertTrue(median <= 75, "median " + median);
        assertTrue(ninth <= 180, "nine in ten under " + ninth);
        assertTrue(sizes.getLast() <= 250, "longest " + sizes.getLast());
    }

    @Test
    void everyPackageHasAPageThatSaysWhatItHolds() throws IOException {
        List<Path> rooms = sources().keySet().stream().map(Path::getParent).distinct().toList();
        assertEquals(List.of(), rooms.stream().filter(room -> !Files.exists(room.resolve("package-info.java"))).toList());
    }

    @Test
    void everyPublicTypeAndMethodSaysWhatItIs() throws IOException {
        Map<String, String> silent = new TreeMap<>();
        sources().forEach((path, text) -> {
            List<String> lines = text.lines().toList();
            for (int i = 1; i < lines.size(); i++) {
                if (!PUBLIC.matcher(lines.get(i)).matches() || lines.get(i).contains("static final")) continue;
                int above = i - 1;
                while (above > 0 && lines.get(above).strip().startsWith("@") || lines.get(above).strip().endsWith("})") || lines.get(above).startsWith("        description")) above--;
                boolean documented = lines.get(above).strip().endsWith("*/");
                boolean inherited = lines.subList(above, i).stream().anyMatch(line -> line.contains("@Override")) || lines.get(i - 1).contains("@Override");
                boolean compact = lines.get(i).matches("    public \\w+ \\{");
                if (!documented && !inherited && !compact) silent.put(path + ":" + (i + 1), lines.get(i).strip());
            }
        });
        assertEquals(Map.of(), silent);
    }

    @Test
    void noFileIsCalledAfterNothing() throws IOException {
        assertEquals(List.of(), sources().keySet().stream().filter(path -> NAMES_OF_NOWHERE.matcher(path.toString()).matches()).toList());
    }

    private static Map<Path, String> sources() throws IOException {
        Map<Path, String> all = new TreeMap<>();
        try (Stream<Path> walk = Files.walk(Path.of("src/main/java"))) {
            for (Path path : walk.filter(each -> each.toString().endsWith(".java")).toList()) all.put(path, Files.readString(path));
        }
        return all;
    }
}
