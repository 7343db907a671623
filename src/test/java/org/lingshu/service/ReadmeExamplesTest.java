package org.lingshu.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every line of the README that begins with {@code curl} is run as it stands, against a running service; only its port is another. */
class ReadmeExamplesTest {
    private static final String ADDRESS = "http://127.0.0.1:8080";
    private static final String BUNDLE = """
            {"resourceType":"Bundle","id":"b","type":"collection","entry":[{"resource":{"resourceType":"Observation","status":"final","code":{"text":"舌象"},"valueString":"舌暗有瘀斑，脉涩"}}]}""";

    @TempDir
    private Path home;

    @TempDir
    private Path folder;

    @Test
    void everyCurlOfTheReadmeDoesWhatItSays() throws Exception {
        assumeTrue(curl(), "skipped: there is no curl here; install it to run the examples of the README");
        List<String> lines = Files.readAllLines(Path.of("README.md")).stream().map(String::strip).filter(each -> each.startsWith("curl ")).toList();
        assertTrue(lines.size() >= 6, "examples of the README: " + lines);
        try (StoredFacade facade = new StoredFacade(home)) {
            Files.writeString(folder.resolve("record.txt"), Records.TEXT);
            Files.writeString(folder.resolve("bundle.json"), BUNDLE);
            Files.writeString(folder.resolve("cases.jsonl"), (Records.CASE.replace("\n", "") + "\n").repeat(3));
            String id = new ObjectMapper().readTree(facade.post(RunningFacade.ASSESSMENTS, Records.TEXT).body()).path("trail").asText();
            List<String> failed = new ArrayList<>();
            for (String line : lines) {
                assertTrue(line.contains(ADDRESS), "an example that goes elsewhere: " + line);
                String run = line.replace(ADDRESS, "http://127.0.0.1:" + facade.port()).replaceFirst("^curl ", "curl -sS -o answer -w '%{http_code}' ");
                ProcessBuilder shell = new ProcessBuilder("sh", "-c", run).directory(folder.toFile()).redirectErrorStream(true);
                shell.environment().put("TOKEN", facade.token.value());
                shell.environment().put("ID", id);
                Process process = shell.start();
                String status = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
                assertTrue(process.waitFor(60, TimeUnit.SECONDS), line);
                if (process.exitValue() != 0 || !status.matches("2\\d\\d")) failed.add(line + "\n  " + status + " " + answer());
            }
            assertEquals(List.of(), failed);
        }
    }

    private String answer() throws IOException {
        Path answer = folder.resolve("answer");
        return Files.exists(answer) ? Files.readString(answer) : "";
    }

    private static boolean curl() throws InterruptedException {
        try {
            return new ProcessBuilder("curl", "--version").redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start().waitFor() == 0;
        } catch (IOException e) {
            return false;
        }
    }
}
