package org.lingshu.service.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lingshu.problem.Problem;
import org.lingshu.service.door.Role;

class SettingsReaderTest {
    @TempDir
    private Path folder;

    private Settings read(String json) throws IOException {
        return read(json, JsonNodeFactory.instance.objectNode());
    }

    private Settings read(String json, ObjectNode over) throws IOException {
        return SettingsReader.read(Optional.of(Files.writeString(folder.resolve("lingshu-service.json"), json)), over);
    }

    private List<Problem> problems(String json) {
        return assertThrows(UnreadableSettingsException.class, () -> read(json)).problems();
    }

    @Test
    void servesThisMachineAloneWhenNothingIsSaid() {
        Settings settings = SettingsReader.read(Optional.empty(), JsonNodeFactory.instance.objectNode());
        assertEquals(Settings.local(8080), settings);
        assertTrue(!settings.beyondThisMachine() && settings.owner());
        assertEquals("http://127.0.0.1:8080/", settings.home(8080));
    }

    @Test
    void readsWhatAHospitalSays() throws IOException {
        Files.writeString(folder.resolve("keys.json"), "{\"keys\":[]}");
        Settings settings = read("""
                {"bind": "0.0.0.0", "port": 8443, "hostNames": ["Lingshu.Example.org"], "owner": false, "behindProxy": ["10.0.0.5", "10.1.0.0/16"],
                 "oidc": {"issuer": "https://login.example.org", "audience": "lingshu", "keys": "keys.json", "roleClaim": "groups", "roles": {"tcm": ["clinician", "expert"], "qm": ["auditor"]}},
                 "limits": {"failedLoginsPerMinute": 20}}""");
        assertEquals(Set.of("lingshu.example.org"), settings.hostNames());
        assertEquals("http://127.0.0.1:8443/", settings.home(8443));
        assertEquals(20, settings.limits().failedLoginsPerMinute());
        assertEquals(Settings.Limits.USUAL.requestsPerSecond(), settings.limits().requestsPerSecond());
        Oidc oidc = settings.oidc().orElseThrow();
        assertEquals(Map.of("tcm", Set.of(Role.CLINICIAN, Role.EXPERT), "qm", Set.of(Role.AUDITOR)), oidc.roles());
        assertEquals(new Oidc.Keys.File(folder.toAbsolutePath().resolve("keys.json")), oidc.keys());
        assertEquals("sub", oidc.nameClaim());
        assertEquals(60, oidc.skew().toSeconds());
    }

    @Test
    void readsTheExampleOfTheReadme() throws IOException {
        String readme = Files.readString(Path.of("README.md"));
        String json = readme.substring(readme.indexOf("```json\n{\n  \"hostNames\"") + "```json\n".length());
        Settings settings = read(json.substring(0, json.indexOf("```")));
        assertTrue(!settings.owner() && !settings.beyondThisMachine() && settings.proxies().size() == 2);
        assertEquals(Set.of(Role.CLINICIAN, Role.EXPERT), settings.oidc().orElseThrow().roles().get("tcm-board"));
    }

    @Test
    void letsTheCommandLineGoBeforeTheFile() throws IOException {
        assertEquals(9000, read("{\"port\": 8443}", JsonNodeFactory.instance.objectNode().put("port", 9000)).port());
    }

    @Test
    void gathersEverythingThatIsWrongInBothLanguages() {
        List<Problem> problems = problems("""
                {"bind": "example.org", "port": 70000, "hostNames": ["https://a"], "owner": "no", "colour": 1, "behindProxy": ["proxy"], "tls": {"certificate": "absent.pem", "passwordFile": "x"},
                 "oidc": {"issuer": 5, "keys": "http://login.example.org/keys", "roles": {"tcm": ["doctor"]}, "secret": "x"}, "limits": {"requestsPerSecond": 0}}""");
        assertEquals(Set.of("bind", "port", "hostNames", "owner", "colour", "behindProxy", "tls.passwordFile", "tls.key", "oidc.issuer", "oidc.audience", "oidc.keys", "oidc.roleClaim", "oidc.roles.tcm", "oidc.secret",
                "limits.requestsPerSecond"), problems.stream().map(each -> each.message().replaceAll("^`([^`]+)`.*", "$1")).collect(java.util.stream.Collectors.toSet()));
        for (Problem each : problems) assertTrue(each.chinese().codePoints().anyMatch(letter -> letter > 0x4e00), each.toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "5", "", "{", "{\"port\": 1, \"port\": 2}", "{} {}", "null"})
    void refusesWhatIsNotOneJsonObject(String json) {
        assertTrue(!problems(json).isEmpty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.0.0.0", "10.0.0.7", "::"})
    void refusesToSpeakPlainlyToOtherMachines(String bind) throws IOException {
        List<Problem> problems = problems("{\"bind\": \"" + bind + "\", \"hostNames\": [\"a.example.org\"]}");
        assertEquals(List.of("plain-text"), problems.stream().map(Problem::check).toList());
        assertTrue(problems.getFirst().hint().contains("--behind-proxy"), problems.toString());
        assertTrue(read("{\"bind\": \"" + bind + "\", \"hostNames\": [\"a.example.org\"], \"behindProxy\": [\"10.0.0.5\"]}").beyondThisMachine());
    }

    @Test
    void refusesToBeCalledByAnyNameByOtherMachines() {
        assertEquals(List.of("no-host-name"), problems("{\"bind\": \"0.0.0.0\", \"behindProxy\": [\"10.0.0.5\"]}").stream().map(Problem::check).toList());
    }

    @Test
    void neverQuotesAKeyThatItCannotRead() throws IOException {
        Files.writeString(folder.resolve("a.pem"), "-----BEGIN CERTIFICATE-----\nTHE-CERTIFICATE\n-----END CERTIFICATE-----\n");
        Files.writeString(folder.resolve("a.key"), "-----BEGIN PRIVATE KEY-----\nTHESECRET\n-----END PRIVATE KEY-----\n");
        List<Problem> problems = problems("{\"tls\": {\"certificate\": \"a.pem\", \"key\": \"a.key\"}}");
        assertEquals(List.of("broken-certificate"), problems.stream().map(Problem::check).toList());
        assertTrue(!problems.toString().contains("SECRET"), problems.toString());
    }
}
