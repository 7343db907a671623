package org.lingshu.service.access;

import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.RoutingRequest;
import io.helidon.webserver.http.RoutingResponse;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lingshu.service.door.Door;
import org.lingshu.store.Visit;

/** One visit as it is seen from the gate, until it is noted. Of the address only the id of an assessment is kept, and only where it looks like one. */
final class Sight {
    private static final Pattern ABOUT = Pattern.compile("/v1/(?:assessments|audit/entries)/([0-9]{1,18}|[0-9a-f]{32})(?:/.*)?");
    private static final int REFUSED = 400;
    private static final int MADE = 201;
    private static final int FORBIDDEN = 403;
    private final AccessLog log;
    private final RoutingRequest request;
    private final RoutingResponse response;
    private final Arrival arrival;
    private String caller = "";
    private String operation = "";
    private String reason = "";

    Sight(AccessLog log, RoutingRequest request, RoutingResponse response, Arrival arrival) {
        this.log = log;
        this.request = request;
        this.response = response;
        this.arrival = arrival;
    }

    void known(String name, String did) {
        caller = name;
        operation = did;
    }

    void because(String word) {
        reason = word;
    }

    /** Notes at once that an assessment was made, which the address does not say. */
    void made(long entry) {
        Instant now = Instant.now();
        log.note(new Visit(now, now, caller, arrival.address(), request.context().get(Door.class).map(Door::id).orElse(""), Long.toString(entry), MADE, "", 1));
    }

    /** Notes it, unless it was something that is open to everybody. */
    void note(Optional<Door> door) {
        int status = response.status().code();
        if (door.filter(Door::open).isPresent() && status < REFUSED) return;
        Instant now = Instant.now();
        String did = operation.isEmpty() ? door.map(Door::id).orElse("") : operation;
        log.note(new Visit(now, now, caller, arrival.address(), did, subject(), status, why(status), 1));
    }

    private String why(int status) {
        if (status < REFUSED || !reason.isEmpty()) return status < REFUSED ? "" : reason;
        return caller.isEmpty() ? "no-token" : status == FORBIDDEN ? "wrong-role" : "";
    }

    private String subject() {
        Matcher asked = ABOUT.matcher(request.path().path());
        if (asked.matches()) return asked.group(1);
        Matcher made = ABOUT.matcher(response.headers().first(HeaderNames.LOCATION).orElse(""));
        return made.matches() ? made.group(1) : "";
    }
}
