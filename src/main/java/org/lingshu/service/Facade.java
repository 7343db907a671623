package org.lingshu.service;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.helidon.http.HeaderNames;
import io.helidon.http.HttpException;
import io.helidon.http.RequestException;
import io.helidon.webserver.WebServer;
import io.helidon.webserver.http.HttpRouting;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.lingshu.assess.Assessor;
import org.lingshu.audit.Archive;
import org.lingshu.knowledge.Knowledge;
import org.lingshu.service.assessment.AnswerForm;
import org.lingshu.service.assessment.AssessmentRoutes;
import org.lingshu.service.assessment.KeptRoutes;
import org.lingshu.service.door.Admission;
import org.lingshu.service.door.Caller;
import org.lingshu.service.door.Door;
import org.lingshu.service.door.Doors;
import org.lingshu.service.door.ProblemDetails;
import org.lingshu.service.door.RequestBody;
import org.lingshu.service.door.Role;
import org.lingshu.service.edition.Serving;
import org.lingshu.service.edition.Succession;
import org.lingshu.service.gauge.Gauges;
import org.lingshu.service.gauge.Readiness;
import org.lingshu.service.gauge.Timing;
import org.lingshu.service.hook.CdsRoutes;
import org.lingshu.service.page.Page;
import org.lingshu.store.StoreUnavailableException;

/** The running service: bound to this machine only, opened by one token. */
public final class Facade implements AutoCloseable {
    private static final Duration GRACE = Duration.ofSeconds(20);
    private final WebServer server;
    private final Token token;
    private final Admission admission;
    private final Doors doors;

    private Facade(WebServer server, Token token, Doors doors, Admission admission) {
        this.doors = doors;
        this.admission = admission;
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
        return start(Premises.of(new Succession(Serving.of("", assessor, knowledge, archive))), port, token);
    }

    /**
     * Starts on the loopback address and answers with whatever edition works at the time.
     *
     * @param port 0 for any free port
     * @throws PortTakenException when another program listens there
     */
    public static Facade start(Premises premises, int port, Token token) {
        Admission admission = Admission.ofThisMachine();
        Gauges gauges = new Gauges(admission);
        Readiness readiness = new Readiness(premises.store(), admission, gauges);
        Doors doors = doors(premises, readiness);
        HttpRouting.Builder routing = HttpRouting.builder().addFilter(new Timing(gauges)).addFilter(new Gatekeeper(token));
        doors.hang(routing, admission);
        routing.error(HttpException.class, (request, response, thrown) -> ProblemDetails.send(response, thrown.status().code(), "http",
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
        return new Facade(server, token, doors, admission);
    }

    /** Every door of the service. */
    static Doors doors(Premises premises, Readiness readiness) {
        Succession succession = premises.succession();
        KeptRoutes kept = new KeptRoutes(succession);
        return Doors.of(List.of(Door.get("/v1/me", Role.values()).says("me", "who the caller is", "来者身份").gives(200, "name and roles", "application/json", "Caller").by(Facade::me)),
                readiness.doors(), new AssessmentRoutes(succession, kept).doors(), kept.doors(), new CdsRoutes(succession).doors(), Page.doors());
    }

    private static void me(ServerRequest request, ServerResponse response) {
        Caller caller = Caller.of(request).orElseThrow();
        ObjectNode node = JsonNodeFactory.instance.objectNode().put("name", caller.name());
        ArrayNode roles = node.putArray("roles");
        caller.roles().forEach(role -> roles.add(role.word()));
        AnswerForm.send(response, 200, "application/json", node);
    }

    /** Every door that was hung in. */
    Doors doors() {
        return doors;
    }

    /** The port it listens on. */
    public int port() {
        return server.port();
    }

    /** The address that opens the page, token included; to be shown once, to whoever started the service. */
    public String address() {
        return "http://127.0.0.1:" + port() + "/?token=" + token.value();
    }

    /** Stops: whoever is inside is served to the end, whoever comes is turned away, and `/ready` says so. */
    @Override
    public void close() {
        admission.finish(GRACE);
        server.stop();
    }
}
