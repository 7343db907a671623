package org.lingshu.service.page;

import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.ServerResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Stream;
import org.lingshu.service.door.Door;
import org.lingshu.service.door.Role;

/** The pages of the clinician, the expert and the auditor, and what they share: files sent as they are, no build step, nothing from elsewhere. */
public final class Page {
    private static final Role[] ANYBODY = Role.values();
    private static final List<String> SHARED = List.of("lingshu.css", "frame.js", "lingshu.js");

    private Page() {
    }

    /** The doors. */
    public static List<Door> doors() {
        Stream<Door> pages = Stream.of(page("/", "index.html", "clinicianPage", "the clinician's page", "医师页面", ANYBODY));
        Stream<Door> shared = SHARED.stream().map(file -> Door.get("/" + file, ANYBODY).says("file", "a file of the pages", "页面文件").gives(200, "the file", type(file))
                .by((_, response) -> send(response, file)));
        Stream<Door> icon = Stream.of(Door.get("/favicon.ico").says("icon", "no icon", "无图标").by((_, response) -> response.status(204).send()));
        return Stream.of(pages, shared, icon).flatMap(each -> each).toList();
    }

    private static Door page(String path, String file, String id, String english, String chinese, Role... roles) {
        return Door.get(path, roles).says(id, english, chinese).gives(200, "the page", "text/html").by((_, response) -> send(response, file));
    }

    private static String type(String file) {
        return file.endsWith(".css") ? "text/css" : file.endsWith(".js") ? "text/javascript" : "text/html";
    }

    private static void send(ServerResponse response, String file) {
        try (InputStream stream = Page.class.getResourceAsStream("/web/" + file)) {
            if (stream == null) throw new IllegalStateException("the page lacks " + file);
            response.header(HeaderNames.CONTENT_TYPE, type(file) + "; charset=utf-8").send(stream.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
