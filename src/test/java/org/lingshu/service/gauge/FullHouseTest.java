package org.lingshu.service.gauge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.helidon.webserver.WebServer;
import io.helidon.webserver.http.HttpRouting;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.lingshu.service.door.Admission;
import org.lingshu.service.door.Caller;
import org.lingshu.service.door.Door;
import org.lingshu.service.door.Doors;
import org.lingshu.service.door.Role;

/** When every place and every bench is taken, who comes next hears so at once, and health and readiness still answer. */
class FullHouseTest {
    private final CountDownLatch leaving = new CountDownLatch(1);
    private final Admission admission = new Admission(1, 1, Duration.ofSeconds(30));

    @Test
    void turnsAwayAtOnceAndSaysWhenToComeAgain() throws Exception {
        Readiness readiness = new Readiness(Optional.empty(), admission, new Gauges(admission));
        HttpRouting.Builder routing = HttpRouting.builder().addFilter((chain, request, _) -> {
            new Caller("somebody", Set.of(Role.CLINICIAN)).sent(request);
            chain.proceed();
        });
        Doors.of(readiness.doors(), List.of(Door.get("/slow", Role.CLINICIAN).by((_, response) -> {
            await();
            response.send("done");
        }))).hang(routing, admission);
        WebServer server = WebServer.builder().address(InetAddress.getLoopbackAddress()).port(0).routing(routing).build().start();
        try (HttpClient client = HttpClient.newHttpClient()) {
            CompletableFuture<HttpResponse<String>> inside = client.sendAsync(to(server, "/slow"), BodyHandlers.ofString());
            CompletableFuture<HttpResponse<String>> waiting = client.sendAsync(to(server, "/slow"), BodyHandlers.ofString());
            while (!admission.full()) Thread.sleep(5);
            HttpResponse<String> away = client.send(to(server, "/slow"), BodyHandlers.ofString());
            assertEquals(503, away.statusCode());
            assertEquals("1", away.headers().firstValue("Retry-After").orElse(""));
            assertTrue(away.body().contains("urn:lingshu:problem:overloaded"), away.body());
            assertEquals(200, client.send(to(server, "/health"), BodyHandlers.ofString()).statusCode());
            HttpResponse<String> ready = client.send(to(server, "/ready"), BodyHandlers.ofString());
            assertEquals(503, ready.statusCode());
            assertEquals("{\"status\":\"not-ready\",\"because\":[\"overloaded\"]}\n", ready.body());
            leaving.countDown();
            assertEquals(200, inside.get().statusCode());
            assertEquals(200, waiting.get().statusCode());
            assertEquals(200, client.send(to(server, "/ready"), BodyHandlers.ofString()).statusCode());
        } finally {
            server.stop();
        }
    }

    private void await() {
        try {
            leaving.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static HttpRequest to(WebServer server, String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path)).timeout(Duration.ofSeconds(20)).build();
    }
}
