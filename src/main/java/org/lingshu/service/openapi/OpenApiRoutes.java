package org.lingshu.service.openapi;

import io.helidon.http.HeaderNames;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.lingshu.assess.Software;
import org.lingshu.service.door.Door;
import org.lingshu.service.door.Doors;
import org.lingshu.service.door.Role;

/** The description of every door, for programs and for who writes them. It stands behind the same lock as everything else: who is not known need not know what there is. */
public final class OpenApiRoutes {
    private OpenApiRoutes() {
    }

    /**
     * The doors, themselves described too.
     *
     * @param others every other door of the service
     */
    public static List<Door> doors(List<Door> others) {
        Door own = Door.get("/openapi.json", Role.values()).says("openapi", "every operation of this service as OpenAPI 3.1", "本服务全部接口之 OpenAPI 3.1 文档")
                .gives(200, "the document", "application/json", "OpenApi");
        byte[] document = (OpenApi.of(Doors.of(others, List.of(own)).all(), Schemas.read(), Software.VERSION) + "\n").getBytes(StandardCharsets.UTF_8);
        return List.of(own.by((_, response) -> response.header(HeaderNames.CONTENT_TYPE, "application/json; charset=utf-8").send(document)));
    }
}
