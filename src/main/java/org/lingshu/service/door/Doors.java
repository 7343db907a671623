package org.lingshu.service.door;

import io.helidon.http.HeaderNames;
import io.helidon.http.Method;
import io.helidon.webserver.http.Handler;
import io.helidon.webserver.http.HttpRouting;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * All doors of the service. A known caller in the right role is let through; what nobody opens is refused: 401 who is not known, 403 who comes in the wrong
 * role, 405 the wrong method with the list of those that work, 404 where there is no door. Every door that is read answers HEAD too.
 *
 * @param all in the order of their paths
 */
public record Doors(List<Door> all) {
    public Doors {
        // A path with a word in it comes before the one with a parameter in its place: `{` sorts behind every letter.
        all = all.stream().sorted(Comparator.comparing(Door::path).thenComparing(door -> door.method().text())).toList();
        Set<String> seen = new HashSet<>();
        for (Door door : all) {
            if (!seen.add(door.method().text() + " " + door.path())) throw new IllegalArgumentException("two doors answer to " + door.method().text() + " " + door.path());
        }
    }

    /** The doors of several groups together. */
    @SafeVarargs
    public static Doors of(List<Door>... groups) {
        List<Door> all = new ArrayList<>();
        for (List<Door> group : groups) all.addAll(group);
        return new Doors(all);
    }

    /**
     * Hangs them in.
     *
     * @param admission how many may be inside at once; doors that are open to everybody do not count
     */
    public void hang(HttpRouting.Builder routing, Admission admission) {
        Map<String, List<Door>> byPath = all.stream().collect(Collectors.groupingBy(Door::path, TreeMap::new, Collectors.toList()));
        byPath.forEach((path, doors) -> {
            doors.forEach(door -> {
                Handler guarded = guarded(door, admission);
                routing.route(door.method(), path, guarded);
                if (Method.GET.equals(door.method())) routing.route(Method.HEAD, path, Bodiless.of(guarded));
            });
            routing.any(path, Bodiless.of(wrongMethod(doors)));
        });
        routing.any(Bodiless.of((request, response) -> {
            if (Caller.of(request).isEmpty()) ClosedDoor.unknown(request, response);
            else ProblemDetails.send(response, 404, "no-such-page", "there is nothing at this address", "此地址无内容");
        }));
    }

    private static Handler guarded(Door door, Admission admission) {
        Handler inside = door.streams() ? door.handler() : oneOfMany(door.handler(), admission);
        return (request, response) -> {
            request.context().register(door);
            // Who keeps the connection for the next request would find it closed.
            if (admission.stopped()) response.header(HeaderNames.CONNECTION, "close");
            if (door.open()) {
                door.handler().handle(request, response);
                return;
            }
            Optional<Caller> caller = Caller.of(request);
            if (caller.isEmpty()) ClosedDoor.unknown(request, response);
            else if (!caller.get().is(door.roles())) ClosedDoor.notYours(request, response, door.roles());
            else inside.handle(request, response);
        };
    }

    private static Handler oneOfMany(Handler handler, Admission admission) {
        return (request, response) -> {
            if (!admission.enter()) {
                ProblemDetails.full(response);
                return;
            }
            try {
                handler.handle(request, response);
            } finally {
                admission.leave();
            }
        };
    }

    private static Handler wrongMethod(List<Door> doors) {
        String allowed = doors.stream().map(door -> door.method().text()).flatMap(method -> "GET".equals(method) ? Stream.of(method, "HEAD") : Stream.of(method)).sorted().collect(Collectors.joining(", "));
        boolean open = doors.stream().anyMatch(Door::open);
        return (request, response) -> {
            if (!open && Caller.of(request).isEmpty()) {
                ClosedDoor.unknown(request, response);
                return;
            }
            response.header(HeaderNames.ALLOW, allowed);
            ProblemDetails.send(response, 405, "wrong-method", "this address answers to " + allowed, "此地址只应答 " + allowed);
        };
    }
}
