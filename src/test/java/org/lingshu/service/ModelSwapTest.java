package org.lingshu.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.lingshu.Repository;
import org.lingshu.assess.Assessor;
import org.lingshu.assess.Models;
import org.lingshu.intake.Case;
import org.lingshu.intake.Cases;
import org.lingshu.intake.Outcome;
import org.lingshu.model.ModelFolder;
import org.lingshu.service.edition.Serving;
import org.lingshu.service.edition.Succession;

/** Models are taken in and out under load: no request is dropped, and no answer speaks for a model that is not named in it. */
class ModelSwapTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int SWAPS = 4;
    private static final int CLIENTS = 2;

    @Test
    void everyAnswerIsOfTheModelsThatItNames() throws Exception {
        Models shipped = new Models(ModelFolder.read(Path.of("knowledge-base/model")));
        Serving with = Serving.of("with", new Assessor(RunningFacade.KNOWLEDGE, Repository.rulebook(), shipped), RunningFacade.KNOWLEDGE, Optional.empty());
        Serving without = Serving.of("without", RunningFacade.ASSESSOR, RunningFacade.KNOWLEDGE, Optional.empty());
        Case one = ((Outcome.Read) Cases.of(RunningFacade.KNOWLEDGE).read("rehearsal", Records.CASE.getBytes(StandardCharsets.UTF_8)).getFirst()).record();
        Succession succession = new Succession(without);
        Token token = Token.random();
        AtomicBoolean over = new AtomicBoolean();
        try (Facade facade = Facade.start(Premises.of(succession), 0, token); ExecutorService clients = Executors.newFixedThreadPool(CLIENTS)) {
            List<Future<Set<Integer>>> asked = new ArrayList<>();
            for (int i = 0; i < CLIENTS; i++) asked.add(clients.submit(asking(facade.port(), token, over)));
            for (int i = 0; i < SWAPS; i++) succession.hand(i % 2 == 0 ? with : without, List.of(one));
            over.set(true);
            for (Future<Set<Integer>> each : asked) assertEquals(Set.of(0, shipped.models().size()), each.get(), "both editions answered");
        }
    }

    private static Callable<Set<Integer>> asking(int port, Token token, AtomicBoolean over) {
        return () -> {
            Set<Integer> named = new TreeSet<>();
            HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + RunningFacade.ASSESSMENTS)).header("Authorization", "Bearer " + token.value())
                    .POST(BodyPublishers.ofString(Records.TEXT)).build();
            try (HttpClient client = HttpClient.newHttpClient()) {
                while (!over.get()) {
                    HttpResponse<String> response = client.send(request, BodyHandlers.ofString());
                    assertEquals(201, response.statusCode(), response.body());
                    JsonNode answer = JSON.readTree(response.body());
                    int models = answer.path("versions").path("model").size();
                    assertTrue(models > 0 ? !answer.path("predictions").isEmpty() : answer.path("predictions").isEmpty(), response.body());
                    named.add(models);
                }
            }
            return named;
        };
    }
}
