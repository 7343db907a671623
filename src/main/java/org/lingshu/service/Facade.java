package org.lingshu.service;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.helidon.http.HeaderNames;
import io.helidon.common.buffers.DataReader;
import io.helidon.http.HttpException;
import io.helidon.http.RequestException;
import io.helidon.webserver.WebServer;
import io.helidon.webserver.WebServerConfig;
import io.helidon.webserver.http.HttpRouting;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.lingshu.assess.Assessor;
import org.lingshu.audit.Archive;
import org.lingshu.knowledge.Knowledge;
import org.lingshu.service.access.Gatekeeper;
import org.lingshu.service.access.LogDoor;
import org.lingshu.service.access.Owner;
import org.lingshu.service.access.Reception;
import org.lingshu.service.access.SessionDoors;
import org.lingshu.service.access.Settings;
import org.lingshu.service.access.TokenDoors;
import org.lingshu.service.assessment.AnswerForm;
import org.lingshu.service.assessment.AssessmentRoutes;
import org.lingshu.service.assessment.KeptRoutes;
import org.lingshu.service.door.Admission;
import org.lingshu.service.auditing.AuditRoutes;
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
import org.lingshu.service.openapi.OpenApiRoutes;
import org.lingshu.service.page.Page;
import org.lingshu.service.reading.ReadingRoutes;
import org.lingshu.service.workshop.WorkshopRoutes;
import org.lingshu.store.StoreUnavailableException;

/** The running service. Unless its settings say otherwise it is reached from this machine only, and opened by one token. */
public final class Facade implements AutoCloseable {
    private static final Duration GRACE = Duration.ofSeconds(20);
    private final WebServer server;
    private final Token token;
    private final Admission admission;
    private final Doors doors;
    private final Reception reception;
    private final Owner owner;

    private Facade(WebServer server, Token token, Doors doors, Admission admission, Reception reception, Owner owner) {
        this.reception = reception;
        this.owner = owner;
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
        return start(premises, Settings.local(port), token);
    }

    /**
     * Starts as the settings say.
     *
     * @param token opens everything to whoever sits at this machine
     * @throws PortTakenException when another program listens there
     */
    public static Facade start(Premises premises, Settings settings, Token token) {
        Owner owner = new Owner(token.value());
        Reception reception = Reception.of(settings, premises.store());
        Admission admission = Admission.ofThisMachine();
        Gauges gauges = new Gauges(admission);
        Readiness readiness = new Readiness(premises.store(), admission, gauges);
        Doors doors = doors(premises, gauges, readiness, reception);
        HttpRouting.Builder routing = HttpRouting.builder().addFilter(new Timing(gauges)).addFilter(new Gatekeeper(reception, owner));
        doors.hang(routing, admission);
        routing.error(HttpException.class, (request, response, thrown) -> ProblemDetails.send(response, thrown.status().code(), "http",
                        thrown.status().reasonPhrase(), "请求不能处理"))
                .error(RequestException.class, (request, response, thrown) -> ProblemDetails.send(response, 400, "http", "the request is malformed", "请求格式有误"))
                .error(DataReader.InsufficientDataAvailableException.class, (request, response, thrown) -> ProblemDetails.send(response, 400, "cut-off", "the request breaks off before its end; send it again", "请求未传完即中断，请重新发送"))
                .error(SocketTimeoutException.class, (request, response, thrown) -> ProblemDetails.send(response, 408, "too-slow", "the request did not arrive in time; send it again", "请求未及时送达，请重新发送"))
                .error(StoreUnavailableException.class, (request, response, thrown) -> ProblemDetails.send(response, 503, "store-unavailable", "the assessment could not be kept, so it is not given; see `problems`",
                        "存档不可用，故不予答复，见 problems", thrown.problems()))
                .error(Throwable.class, (request, response, thrown) -> {
                    System.getLogger(Facade.class.getName()).log(System.Logger.Level.ERROR, "a request failed: {0} at {1}", thrown.getClass().getName(),
                            thrown.getStackTrace().length > 0 ? thrown.getStackTrace()[0] : "?");
                    ProblemDetails.send(response, 500, "internal", "Lingshu failed on this request; the log names the place", "系统内部错误，日志已记其处");
                });
        WebServerConfig.Builder listening = WebServer.builder().address(settings.bind()).port(settings.port()).maxPayloadSize(RequestBody.MOST_BYTES_READ).directHandlers(EarlyRefusal.all())
                .shutdownGracePeriod(Duration.ofSeconds(5)).routing(routing);
        settings.tls().ifPresent(each -> listening.tls(each.tls()));
        WebServer server = listening.build().start();
        if (!server.isRunning()) {
            reception.close();
            throw new PortTakenException(settings.port());
        }
        return new Facade(server, token, doors, admission, reception, owner);
    }

    /** Every door of the service. */
    static Doors doors(Premises premises, Gauges gauges, Readiness readiness, Reception reception) {
        Succession succession = premises.succession();
        KeptRoutes kept = new KeptRoutes(succession);
        Doors all = Doors.of(List.of(Door.get("/v1/me", Role.values()).says("me", "who the caller is", "来者身份").gives(200, "name and roles", "application/json", "Caller").by(Facade::me)),
                readiness.doors(), new SessionDoors(reception).doors(), new TokenDoors(reception).doors(), new LogDoor(reception).doors(), new AssessmentRoutes(succession, kept, gauges::assessed).doors(), kept.doors(), new CdsRoutes(succession, gauges::assessed).doors(),
                new ReadingRoutes(succession, premises.workshop().map(Premises.Workshop::tree)).doors(), new AuditRoutes(premises.store()).doors(),
                new WorkshopRoutes(succession, premises.store(), premises.workshop().map(Premises.Workshop::tree), premises.workshop().map(Premises.Workshop::home)).doors(), Page.doors());
        return Doors.of(all.all(), OpenApiRoutes.doors(all.all()));
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

    /** The address that opens the page, to be shown to whoever started the service. Each call gives one that opens one browser; the token in it is always the same. */
    public String address() {
        Settings settings = reception.settings();
        String home = settings.home(port());
        if (!settings.owner()) return home;
        owner.invite();
        return home + "?token=" + token.value();
    }

    /** Stops: whoever is inside is served to the end, whoever comes is turned away, and `/ready` says so. */
    @Override
    public void close() {
        admission.finish(GRACE);
        server.stop();
        reception.close();
    }
}
