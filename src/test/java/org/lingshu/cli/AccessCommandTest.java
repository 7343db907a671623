package org.lingshu.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AccessCommandTest {
    @TempDir
    private Path folder;

    private record Ran(int code, String out, String err) {
    }

    private static Ran run(String... arguments) {
        PrintStream out = System.out;
        PrintStream err = System.err;
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        ByteArrayOutputStream complained = new ByteArrayOutputStream();
        try {
            System.setOut(new PrintStream(said, true, StandardCharsets.UTF_8));
            System.setErr(new PrintStream(complained, true, StandardCharsets.UTF_8));
            int code = Lingshu.run(arguments);
            return new Ran(code, said.toString(StandardCharsets.UTF_8), complained.toString(StandardCharsets.UTF_8));
        } finally {
            System.setOut(out);
            System.setErr(err);
        }
    }

    @Test
    void aTokenIsIssuedListedAndRevokedAndTheLogStaysWhole() throws IOException {
        String home = folder.resolve("home").toString();
        Ran made = run("access", "new", "ward-7", "--role", "clinician", "--role", "auditor", "--expires", "30d", "--home", home);
        assertEquals(0, made.code(), made.err());
        String token = made.out().strip();
        assertTrue(token.matches("lingshu_[A-Za-z0-9_-]{43}"), token);
        assertEquals(2, run("access", "new", "ward-7", "--role", "clinician", "--home", home).code(), "the name is taken");

        Ran listed = run("access", "list", "--home", home);
        assertTrue(listed.out().contains("ward-7") && listed.out().contains("clinician,auditor") && listed.out().contains("never used"), listed.out());
        JsonNode json = new ObjectMapper().readTree(run("access", "list", "--json", "--home", home).out());
        assertEquals("good", json.path("state").asText());
        for (String file : new String[] {"lingshu.db", "checkpoints"}) assertFalse(new String(Files.readAllBytes(folder.resolve("home").resolve(file)), StandardCharsets.ISO_8859_1).contains(token));

        assertEquals(0, run("access", "revoke", json.path("prefix").asText(), "--home", home).code());
        assertEquals(2, run("access", "revoke", "ward-7", "--home", home).code());
        assertTrue(run("access", "list", "--home", home).out().contains("revoked"));
        assertEquals(0, run("audit", "verify", "--home", home).code());
    }

    @Test
    void whatCannotBeIssuedIsSaidAltogether() {
        Ran refused = run("access", "new", "owner", "--role", "doctor", "--expires", "9y", "--home", folder.resolve("home").toString());
        assertEquals(2, refused.code());
        for (String check : new String[] {"no-name", "unknown-role", "no-time"}) assertTrue(refused.err().contains(check), refused.err());
        assertFalse(Files.exists(folder.resolve("home")), "nothing was made");
    }

    @Test
    void servingIsRefusedWhenRecordsWouldTravelInPlainText() {
        Ran refused = run("serve", "--bind", "0.0.0.0", "--port", "0");
        assertEquals(2, refused.code());
        assertTrue(refused.err().contains("plain-text") && refused.err().contains("--behind-proxy") && refused.err().contains("no-host-name"), refused.err());
    }
}
