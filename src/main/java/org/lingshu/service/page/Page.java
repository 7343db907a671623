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
    private static final List<String> SHARED = List.of("lingshu.css", "frame.js", "combobox.js", "auditor.css", "auditor/auditor.js", "auditor/words.js", "auditor/timeline.js", "auditor/entry.js", "auditor/graph.js",
            "auditor/proof.js", "auditor/asks.js", "auditor/integrity.js", "auditor/accesses.js");

    private static final List<String> CLINICIAN = List.of("clinician.css", "answer.js", "asking.js", "change.js", "common.js", "draft.js", "entry.js", "facts.js", "opinion.js", "page.js", "paper.js", "person.js",
            "prediction.js", "read.js", "record.js", "sample.js", "sayings.js", "states.js", "syndromes.js", "trail.js", "values.js", "why.js", "whynot.js", "words.js");

    private static final List<String> EXPERT = List.of("begin.js", "chart.js", "desk.js", "diff.js", "draft.js", "editor.js", "expert.css", "expert.js", "proposal.js", "rule.js", "trial.js", "words.js");

    private static final List<String> INTERFACES = List.of("api.css", "api.js", "attempt.js", "schema.js", "words.js");

    private Page() {
    }

    /** The doors. */
    public static List<Door> doors() {
        Stream<Door> pages = Stream.of(page("/", "index.html", "clinicianPage", "the clinician's page", "医师页面", ANYBODY),
                page("/expert", "expert.html", "expertPage", "the expert's page", "规则页面", Role.EXPERT), page("/auditor", "auditor.html", "auditorPage", "the auditor's page", "审计页面", Role.AUDITOR),
                page("/api", "api.html", "interfacesPage", "the page of the interfaces: every operation, to read and to try", "接口页面：可读可试", ANYBODY));
        Stream<Door> shared = files().stream().map(file -> Door.get("/" + file, ANYBODY).says("file_" + file.replaceAll("[^A-Za-z0-9]", "_"), "a file of the pages", "页面文件").gives(200, "the file", type(file))
                .by((_, response) -> send(response, file)));
        Stream<Door> icon = Stream.of(Door.get("/favicon.ico").says("icon", "no icon", "无图标").by((_, response) -> response.status(204).send()));
        return Stream.of(pages, shared, Stream.of(Library.door(ANYBODY)), icon).flatMap(each -> each).toList();
    }

    /** What the pages load, beside themselves. */
    static List<String> files() {
        return Stream.of(SHARED.stream(), CLINICIAN.stream().map(file -> "clinician/" + file), EXPERT.stream().map(file -> "expert/" + file), INTERFACES.stream().map(file -> "api/" + file)).flatMap(each -> each).toList();
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
