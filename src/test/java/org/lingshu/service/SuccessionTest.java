package org.lingshu.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lingshu.assess.Assessor;
import org.lingshu.assess.Models;
import org.lingshu.intake.Case;
import org.lingshu.rulebook.Rulebook;
import org.lingshu.rulebook.RunawayRulesException;
import org.lingshu.service.edition.Serving;
import org.lingshu.service.edition.Succession;
import org.lingshu.workbench.SmallHome;
import org.lingshu.workbench.diff.CaseBase;
import org.lingshu.workbench.edition.Loaded;

/** A new edition takes over without a dropped or a mixed request; one that fails never does. */
class SuccessionTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int SWAPS = 100;
    private static final int CLIENTS = 3;
    private static final String RECORD = "{\"id\":\"alert\",\"findings\":[{\"term\":\"胸痛彻背\",\"present\":true}]}";
    private static Loaded one;
    private static Loaded other;
    private static List<Case> rehearsal;

    @TempDir
    private static Path folder;

    @BeforeAll
    static void read() {
        one = SmallHome.in(folder.resolve("one")).loaded("one");
        other = SmallHome.in(folder.resolve("other")).edited("alert-lost").loaded("other");
        rehearsal = CaseBase.of(List.of(SmallHome.DATA.resolve("cases.jsonl"))).records(one.knowledge());
    }

    @Test
    void aHundredSwapsUnderLoadDropAndMixNoRequest() throws Exception {
        Succession succession = new Succession(serving(one));
        Token token = Token.random();
        AtomicBoolean swapped = new AtomicBoolean();
        try (Facade facade = Facade.start(Premises.of(succession), 0, token); ExecutorService clients = Executors.newFixedThreadPool(CLIENTS)) {
            List<Future<Integer>> asked = new ArrayList<>();
            for (int i = 0; i < CLIENTS; i++) asked.add(clients.submit(asking(facade.port(), token, swapped)));
            for (int i = 0; i < SWAPS; i++) succession.hand(serving(i % 2 == 0 ? other : one), rehearsal);
            swapped.set(true);
            int answers = 0;
            for (Future<Integer> each : asked) answers += each.get();
            assertTrue(answers > CLIENTS, answers + " answers");
        }
        assertSame(one.assessor(), succession.current().assessor());
    }

    /** Asks until told to stop; every answer must be wholly of one edition. */
    private static Callable<Integer> asking(int port, Token token, AtomicBoolean stop) {
        return () -> {
            int answers = 0;
            try (HttpClient client = HttpClient.newHttpClient()) {
                while (!stop.get()) {
                    HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + RunningFacade.ASSESSMENTS)).header("Authorization", "Bearer " + token.value())
                            .POST(BodyPublishers.ofString(RECORD)).build();
                    HttpResponse<String> response = client.send(request, BodyHandlers.ofString(StandardCharsets.UTF_8));
                    if (response.statusCode() == 429) {
                        // These few rules answer faster than one caller may ask.
                        Thread.sleep(20);
                        continue;
                    }
                    assertEquals(201, response.statusCode(), response.body());
                    JsonNode answer = JSON.readTree(response.body());
                    String rules = answer.path("versions").path("rules").asText();
                    assertTrue(List.of(one.rulebook().hash(), other.rulebook().hash()).contains(rules), rules);
                    assertEquals(rules.equals(one.rulebook().hash()) ? 1 : 0, answer.path("alerts").size(), response.body());
                    answers++;
                }
            }
            return answers;
        };
    }

    @Test
    void anEditionThatFailsNeverTakesOver() {
        Succession succession = new Succession(serving(one));
        Loaded endless = SmallHome.in(folder.resolve("endless")).with("rules/1-findings/endless.drl", """
                package findings
                import org.lingshu.clinical.*
                dialect "mvel"
                // A finding that is read from itself.
                rule "小/无尽" @source( "diagnostics" ) @since( "2026-11" )
                when
                    $sign : Finding( present, term == "舌紫暗" )
                then
                    insert( Finding.from( "舌紫暗", $sign ) );
                end
                """).loaded("endless");
        RunawayRulesException thrown = assertThrows(RunawayRulesException.class, () -> succession.hand(serving(endless), rehearsal));
        assertTrue(thrown.getMessage().contains("小/无尽"), thrown.getMessage());
        assertSame(one.assessor(), succession.current().assessor());
    }

    @Test
    @Tag("long")
    void aHundredRebuildsLeaveMemoryFlat() {
        Succession succession = new Succession(serving(one));
        Path rules = folder.resolve("one").resolve("rules");
        long early = 0;
        for (int i = 0; i < SWAPS; i++) {
            Assessor built = new Assessor(one.knowledge(), Rulebook.read(rules, one.knowledge()), Models.NONE);
            succession.hand(Serving.of("build " + i, built, one.knowledge(), Optional.empty()), rehearsal);
            if (i == SWAPS / 5) early = used();
        }
        long late = used();
        assertTrue(late < early * 1.15, "from " + (early >> 20) + " MB after " + SWAPS / 5 + " swaps to " + (late >> 20) + " MB after " + SWAPS);
    }

    /** Heap and classes in use after a collection. */
    private static long used() {
        for (int i = 0; i < 3; i++) System.gc();
        var memory = ManagementFactory.getMemoryMXBean();
        return memory.getHeapMemoryUsage().getUsed() + memory.getNonHeapMemoryUsage().getUsed();
    }

    private static Serving serving(Loaded edition) {
        return Serving.of(edition.edition().name(), edition.assessor(), edition.knowledge(), Optional.empty());
    }
}
