package org.lingshu.service;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.lingshu.Repository;
import org.lingshu.answer.AssessmentJson;
import org.lingshu.assess.Assessment;
import org.lingshu.assess.Assessor;
import org.lingshu.assess.Models;
import org.lingshu.intake.Cases;
import org.lingshu.intake.Outcome;
import org.lingshu.knowledge.Knowledge;

/** A facade on a free port with the rules and the knowledge of the repository, and a client that speaks to it. */
public final class RunningFacade implements AutoCloseable {
    public static final String ASSESSMENTS = "/v1/assessments";
    public static final Knowledge KNOWLEDGE = Repository.knowledge();
    public static final Assessor ASSESSOR = new Assessor(KNOWLEDGE, Repository.rulebook(), Models.NONE);
    public final Token token = Token.random();
    private final Facade facade = Facade.start(ASSESSOR, KNOWLEDGE, 0, token);
    private final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).followRedirects(HttpClient.Redirect.NEVER).build();

    public int port() {
        return facade.port();
    }

    public String address() {
        return facade.address();
    }

    /** A request to this facade with the right token. */
    public HttpRequest.Builder authorised(String path) {
        return to(path).header("Authorization", "Bearer " + token.value());
    }

    /** A request to this facade, without a token. */
    public HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port() + path)).timeout(Duration.ofSeconds(30));
    }

    public HttpResponse<String> get(String path) {
        return send(authorised(path).GET());
    }

    public HttpResponse<String> post(String path, String body) {
        return post(path, body.getBytes(StandardCharsets.UTF_8));
    }

    public HttpResponse<String> post(String path, byte[] body) {
        return send(authorised(path).POST(BodyPublishers.ofByteArray(body)));
    }

    public HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What comes back for these lines, sent as they are; for requests that a well-behaved client cannot make. */
    public String raw(String... lines) {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port())) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write((String.join("\r\n", List.of(lines)) + "\r\n\r\n").getBytes(StandardCharsets.UTF_8));
            socket.shutdownOutput();
            InputStream in = socket.getInputStream();
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The answer that this record gets without any HTTP. */
    public static String answer(String record, boolean explain) {
        return new AssessmentJson(KNOWLEDGE).of(assessment(record), explain) + "\n";
    }

    /** The assessment of this record, without any HTTP. */
    public static Assessment assessment(String record) {
        Outcome outcome = Cases.of(KNOWLEDGE).read("request", record.getBytes(StandardCharsets.UTF_8)).getFirst();
        return ASSESSOR.assess(((Outcome.Read) outcome).record());
    }

    @Override
    public void close() {
        client.close();
        facade.close();
    }
}
