package org.lingshu.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.lingshu.store.Selection;
import org.lingshu.store.Store;

/** Whoever is inside when the service stops gets an answer: as many were received as were kept. */
@Timeout(120)
class GracefulStopTest {
    private static final int CLIENTS = 12;
    private static final int TURNED_AWAY = 503;

    @TempDir
    private Path home;

    @Test
    void answersEveryRequestThatItBeganAndTurnsAwayTheOthersPlainly() throws Exception {
        AtomicInteger answered = new AtomicInteger();
        AtomicBoolean stopping = new AtomicBoolean();
        StoredFacade facade = new StoredFacade(home);
        HttpRequest request = facade.to(RunningFacade.ASSESSMENTS).POST(BodyPublishers.ofString(Records.TEXT)).build();
        try (ExecutorService clients = Executors.newFixedThreadPool(CLIENTS)) {
            Callable<List<Integer>> client = () -> client(request, answered, stopping);
            List<Future<List<Integer>>> all = new ArrayList<>();
            for (int i = 0; i < CLIENTS; i++) all.add(clients.submit(client));
            while (answered.get() < 3 * CLIENTS) Thread.sleep(5);
            stopping.set(true);
            facade.close();
            List<Integer> statuses = new ArrayList<>();
            for (Future<List<Integer>> each : all) statuses.addAll(each.get());
            assertTrue(statuses.stream().allMatch(status -> status == 201 || status == TURNED_AWAY), statuses.toString());
            try (Store store = Store.open(home, Optional.empty())) {
                assertEquals(store.records().find(Selection.ALL).size(), statuses.stream().filter(status -> status == 201).count(), "an assessment was made and kept, but its answer was not received");
            }
        }
    }

    /** Asks until it is turned away or nobody listens. */
    private static List<Integer> client(HttpRequest request, AtomicInteger answered, AtomicBoolean stopping) throws InterruptedException, IOException {
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
            } catch (IOException e) {
                if (!stopping.get()) throw e;
                return statuses;
            }
        }
    }
}
