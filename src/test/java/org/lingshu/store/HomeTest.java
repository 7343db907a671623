package org.lingshu.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The home folder: its keys, and who may read them. */
class HomeTest {
    @TempDir
    private Path folder;

    @Test
    void onlyItsOwnerMayReadIt() throws IOException {
        Path home = folder.resolve("a/home");
        try (Store store = Store.open(home, Optional.empty())) {
            store.keep(Made.filing(1));
            assertEquals("rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(home)));
            try (Stream<Path> files = Files.list(home)) {
                for (Path file : files.toList()) assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)), file.toString());
            }
        }
    }

    @Test
    void aPatientHasOneNameHereAndAnotherElsewhere() {
        Home here = Home.open(folder.resolve("here"));
        Home elsewhere = Home.open(folder.resolve("elsewhere"));
        assertEquals(here.pseudonym("p1"), Home.open(folder.resolve("here")).pseudonym("p1"));
        assertNotEquals(here.pseudonym("p1"), here.pseudonym("p2"));
        assertNotEquals(here.pseudonym("p1"), elsewhere.pseudonym("p1"));
        assertTrue(here.pseudonym("p1").matches("p-[0-9a-f]{24}"));
    }

    @Test
    void keysThatAreMissingOrDamagedAreSaidAndNeverReplaced() throws IOException {
        Path home = folder.resolve("home");
        Home.open(home);
        String key = Files.readString(home.resolve("log.key"));
        Files.writeString(home.resolve("log.key"), Files.readString(homeOfAnother().resolve("log.key")));
        StoreUnavailableException damaged = assertThrows(StoreUnavailableException.class, () -> Home.open(home));
        assertTrue(damaged.getMessage().contains("unusable-home") && damaged.getMessage().contains("密钥"), damaged.getMessage());
        assertFalse(damaged.getMessage().contains(key.strip()));
        Files.writeString(home.resolve("log.key"), key);
        Files.delete(home.resolve("log.pub"));
        assertThrows(StoreUnavailableException.class, () -> Home.open(home));
        assertEquals(key, Files.readString(home.resolve("log.key")));
    }

    private Path homeOfAnother() {
        Path other = folder.resolve("other");
        Home.open(other);
        return other;
    }
}
