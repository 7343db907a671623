package org.lingshu.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who has something already need not get it again, and who only asks about it gets no content. */
class ConditionalRequestsTest {
    private static final String FHIR = "application/fhir+json";

    @TempDir
    private Path home;
    private StoredFacade facade;
    private String location;

    @BeforeEach
    void start() {
        facade = new StoredFacade(home);
        location = facade.post(RunningFacade.ASSESSMENTS, Records.CASE).headers().firstValue("Location").orElseThrow();
    }

    @AfterEach
    void stop() {
        facade.close();
    }

    @Test
    void whoHasItIsToldThatItIsTheSame() {
        for (String path : List.of(location, location + "?explain=true", location + "/trail", location + "/proof")) {
            String tag = tag(facade.get(path));
            for (String known : List.of(tag, "\"other\", " + tag, "*", tag.startsWith("W/") ? tag.substring(2) : "W/" + tag)) {
                HttpResponse<String> same = facade.send(facade.to(path).header("If-None-Match", known).GET());
                assertEquals(304, same.statusCode(), path + " " + known);
                assertEquals("", same.body());
                assertEquals(tag, tag(same));
            }
            assertEquals(200, facade.send(facade.to(path).header("If-None-Match", "\"other\"").GET()).statusCode());
        }
    }

    @Test
    void whatHasAnotherFormHasAnotherTag() {
        assertNotEquals(tag(facade.get(location)), tag(facade.get(location + "?explain=true")));
        HttpResponse<String> fhir = facade.send(facade.to(location).header("Accept", FHIR).GET());
        assertNotEquals(tag(facade.get(location)), tag(fhir));
        assertEquals("Accept", fhir.headers().firstValue("Vary").orElse(""));
    }

    @Test
    void theTagOutlivesTheService() {
        String tag = tag(facade.get(location));
        facade.close();
        facade = new StoredFacade(home);
        assertEquals(304, facade.send(facade.to(location).header("If-None-Match", tag).GET()).statusCode());
    }

    @Test
    void aProofChangesAsTheLogGrows() {
        String tag = tag(facade.get(location + "/proof"));
        facade.post(RunningFacade.ASSESSMENTS, Records.TEXT);
        assertEquals(200, facade.send(facade.to(location + "/proof").header("If-None-Match", tag).GET()).statusCode());
    }

    @Test
    void whatWasErasedIsGoneThoughTheServiceStillHadIt() {
        String tag = tag(facade.get(location));
        long entry = facade.store().records().find(location.substring(location.lastIndexOf('/') + 1)).orElseThrow().seq();
        facade.store().erase(List.of(entry), "test", false);
        assertEquals(410, facade.send(facade.to(location).header("If-None-Match", tag).GET()).statusCode());
        assertEquals(404, facade.get(location).statusCode());
        assertEquals(410, facade.send(facade.to(RunningFacade.ASSESSMENTS + "/" + entry).header("If-None-Match", "*").GET()).statusCode());
    }

    @Test
    void headTellsWhatGetWouldAndSendsNothing() {
        for (String path : List.of(location, location + "/trail", location + "/proof", "/health", "/v1/me", "/", "/cds-services", "/nowhere", RunningFacade.ASSESSMENTS + "/0123456789", RunningFacade.ASSESSMENTS)) {
            HttpResponse<String> got = facade.get(path);
            HttpResponse<String> head = facade.send(facade.to(path).method("HEAD", BodyPublishers.noBody()));
            assertEquals(got.statusCode(), head.statusCode(), path);
            assertEquals("", head.body());
            for (String header : List.of("Content-Type", "ETag", "Vary", "Allow")) assertEquals(got.headers().firstValue(header), head.headers().firstValue(header), header + " of " + path);
            assertEquals(Long.toString(got.body().getBytes(StandardCharsets.UTF_8).length), head.headers().firstValue("Content-Length").orElse("0"), path);
        }
    }

    @Test
    void nothingFollowsHeadOnTheConnection() {
        try (RunningFacade running = new RunningFacade()) {
            String both = running.raw("HEAD /health HTTP/1.1", "Host: 127.0.0.1", "", "GET /v1/me HTTP/1.1", "Host: 127.0.0.1", "Connection: close");
            assertTrue(both.startsWith("HTTP/1.1 200"), both);
            assertEquals(2, both.split("HTTP/1\\.1 ").length - 1, both);
            assertFalse(both.contains("\"up\""), both);
        }
    }

    private static String tag(HttpResponse<String> response) {
        return response.headers().firstValue("ETag").orElseThrow();
    }
}
