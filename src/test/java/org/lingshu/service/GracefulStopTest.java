package org.lingshu.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.lingshu.service.edition.Serving;
import org.lingshu.service.edition.Succession;

/** Whoever is inside when the service stops gets an answer. */
class GracefulStopTest {
    private static final int CLIENTS = 12;
    private static final int TURNED_AWAY = 503;

    @Test
    void answersEveryRequestThatItBeganAndTurnsAwayTheOthersPlainly() throws Exception {
        Token token = Token.random();
        AtomicInteger answered = new AtomicInteger();
        Facade facade = Facade.start(Premises.of(new Succession(Serving.of("", RunningFacade.ASSESSOR, RunningFacade.KNOWLEDGE, java.util.Optional.empty()))), 0, token);
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + facade.port() + RunningFacade.ASSESSMENTS)).header("Authorization", "Bearer " + token.value())
                .POST(BodyPublishers.ofString(Records.TEXT)).build();
        try (ExecutorService clients = Executors.newFixedThreadPool(CLIENTS)) {
            Callable<List<Integer>> client = () -> client(request, answered);
            List<Future<List<Integer>>> all = new ArrayList<>();
            for (int i = 0; i < CLIENTS; i++) all.add(clients.submit(client));
            while (answered.get() < 3 * CLIENTS) Thread.sleep(5);
            facade.close();
            List<Integer> statuses = new ArrayList<>();
            for (Future<List<Integer>> each : all) statuses.addAll(each.get());
            assertTrue(statuses.stream().allMatch(status -> status == 201 || status == TURNED_AWAY), statuses.toString());
            assertTrue(statuses.stream().filter(status -> status == 201).count() >= 3 * CLIENTS);
        }
    }

    /** Asks until it is turned away or nobody listens; a connection that breaks off in the middle of an answer is not forgiven. */
    private static List<Integer> client(HttpRequest request, AtomicInteger answered) throws InterruptedException, IOException {
        List<Integer> statuses = new ArrayList<>();
        while (true) {
            // A connection of its own: who reuses one may find it closed, and asks again.
            try (HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
                HttpResponse<String> response = client.send(request, BodyHandlers.ofString());
                statuses.add(response.statusCode());
                if (response.statusCode() == TURNED_AWAY) {
                    assertEquals("1", response.headers().firstValue("Retry-After").orElse(""));
                    return statuses;
                }
                answered.incrementAndGet();
            } catch (ConnectException e) {
                return statuses;
            }
        }
    }
}
