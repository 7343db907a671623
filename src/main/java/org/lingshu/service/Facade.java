package org.lingshu.service;

import io.helidon.http.HeaderNames;
import io.helidon.http.HttpException;
import io.helidon.http.RequestException;
import io.helidon.webserver.WebServer;
import io.helidon.webserver.http.HttpRouting;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import org.lingshu.assess.Assessor;
import org.lingshu.audit.Archive;
import org.lingshu.knowledge.Knowledge;
import org.lingshu.store.StoreUnavailableException;

/** The running service: bound to this machine only, opened by one token. */
public final class Facade implements AutoCloseable {
    private final WebServer server;
    private final Token token;

    private Facade(WebServer server, Token token) {
        this.server = server;
        this.token = token;
    }

    /**
     * Starts on the loopback address.
     *
     * @param port 0 for any free port
     * @throws PortTakenException when another program listens there
     */
    public static Facade start(Assessor assessor, Knowledge knowledge, int port, Token token) {
        return start(assessor, knowledge, Optional.empty(), port, token);
    }

    /**
     * Starts on the loopback address and keeps what it answers.
     *
     * @param archive where answers are kept before they are given; empty to hold the latest in memory only
     * @param port    0 for any free port
     * @throws PortTakenException when another program listens there
     */
    public static Facade start(Assessor assessor, Knowledge knowledge, Optional<Archive> archive, int port, Token token) {
        return start(new Succession(Serving.of("", assessor, knowledge, archive)), port, token);
    }

    /**
     * Starts on the loopback address and answers with whatever edition works at the time.
     *
     * @param port 0 for any free port
     * @throws PortTakenException when another program listens there
     */
    public static Facade start(Succession succession, int port, Token token) {
        HttpRouting.Builder routing = HttpRouting.builder().addFilter(new Gatekeeper(token));
        Doors.read(routing, "/health", (request, response) -> response.header(HeaderNames.CONTENT_TYPE, "application/json; charset=utf-8")
                .send("{\"status\":\"up\"}\n".getBytes(StandardCharsets.UTF_8)));
        KeptRoutes kept = new KeptRoutes(succession);
        routing.register("/v1/assessments", new AssessmentRoutes(succession, kept), kept)
                .register("/cds-services", new CdsRoutes(succession))
                .register("/", new Page())
                .any((request, response) -> ProblemDetails.send(response, 404, "no-such-page", "there is nothing at this address", "此地址无内容"))
                .error(HttpException.class, (request, response, thrown) -> ProblemDetails.send(response, thrown.status().code(), "http",
                        thrown.status().reasonPhrase(), "请求不能处理"))
                .error(RequestException.class, (request, response, thrown) -> ProblemDetails.send(response, 400, "http", "the request is malformed", "请求格式有误"))
                .error(StoreUnavailableException.class, (request, response, thrown) -> ProblemDetails.send(response, 503, "store-unavailable", "the assessment could not be kept, so it is not given; see `problems`",
                        "存档不可用，故不予答复，见 problems", thrown.problems()))
                .error(Exception.class, (request, response, thrown) -> {
                    System.getLogger(Facade.class.getName()).log(System.Logger.Level.ERROR, "a request failed: {0} at {1}", thrown.getClass().getName(),
                            thrown.getStackTrace().length > 0 ? thrown.getStackTrace()[0] : "?");
                    ProblemDetails.send(response, 500, "internal", "Lingshu failed on this request; the log names the place", "系统内部错误，日志已记其处");
                });
        WebServer server = WebServer.builder().address(InetAddress.getLoopbackAddress()).port(port).maxPayloadSize(RequestBody.MOST_BYTES_READ).directHandlers(EarlyRefusal.all())
                .shutdownGracePeriod(Duration.ofSeconds(5)).routing(routing).build().start();
        if (!server.isRunning()) throw new PortTakenException(port);
        return new Facade(server, token);
    }

    /** The port it listens on. */
    public int port() {
        return server.port();
    }

    /** The address that opens the page, token included; to be shown once, to whoever started the service. */
    public String address() {
        return "http://127.0.0.1:" + port() + "/?token=" + token.value();
    }

    @Override
    public void close() {
        server.stop();
    }
}
