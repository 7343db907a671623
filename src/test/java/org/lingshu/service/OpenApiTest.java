package org.lingshu.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lingshu.service.door.Door;
import org.lingshu.service.door.Role;

/** The document says what the service does: every door is in it and nothing else, and it is OpenAPI 3.1 after the official schema. */
class OpenApiTest {
    private static final String OFFICIAL = "https://spec.openapis.org/oas/3.1/";
    private static final List<String> OFFICIAL_FILES = List.of("schema-base/2022-10-07", "schema/2022-10-07", "dialect/base", "meta/base");
    private static final String SCHEMAS = "#/components/schemas/";
    @TempDir
    private static Path home;
    private static WholeHouse house;
    private static String text;
    private static JsonNode document;

    @BeforeAll
    static void start() throws IOException {
        house = new WholeHouse(home);
        text = house.get("/openapi.json").body();
        document = new ObjectMapper().readTree(text);
    }

    @AfterAll
    static void stop() {
        house.close();
    }

    private static Schema official() {
        Map<String, String> files = OFFICIAL_FILES.stream().collect(Collectors.toMap(file -> OFFICIAL + file, file -> {
            try (InputStream stream = OpenApiTest.class.getResourceAsStream("/spec.openapis.org/oas/3.1/" + file)) {
                return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
            } catch (IOException e) {
                throw new AssertionError(file, e);
            }
        }));
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12, builder -> builder.schemas(files))
                .getSchema(SchemaLocation.of(OFFICIAL + OFFICIAL_FILES.getFirst()));
    }

    @Test
    void isValidAfterTheOfficialSchema() {
        assertEquals(List.of(), official().validate(text, InputFormat.JSON));
    }

    @Test
    void aDocumentThatIsNotValidIsNoticed() {
        assertTrue(!official().validate(text.replace("\"openapi\":\"3.1.0\"", "\"openapi\":\"3.0.0\""), InputFormat.JSON).isEmpty());
        assertTrue(!official().validate(text.replace("\"in\":\"path\"", "\"in\":\"somewhere\""), InputFormat.JSON).isEmpty());
        assertTrue(!official().validate(text.replaceFirst("\"type\":\"object\"", "\"type\":\"thing\""), InputFormat.JSON).isEmpty(), "a schema that is none");
    }

    @Test
    void holdsEveryDoorAndNothingElse() {
        Set<String> doors = house.doors().stream().map(door -> door.method().text() + " " + door.path().replace("{+", "{")).collect(Collectors.toCollection(TreeSet::new));
        Set<String> operations = new TreeSet<>();
        document.path("paths").properties().forEach(path -> path.getValue().properties()
                .forEach(operation -> operations.add(operation.getKey().toUpperCase(java.util.Locale.ROOT) + " " + path.getKey())));
        assertEquals(doors, operations);
    }

    private static JsonNode operation(Door door) {
        return document.path("paths").path(door.path().replace("{+", "{")).path(door.method().text().toLowerCase(java.util.Locale.ROOT));
    }

    private static Set<String> texts(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false).map(JsonNode::asText).collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void saysOfEveryDoorForWhomItIsAndWhatItTakesAndGives() {
        for (Door door : house.doors()) {
            JsonNode operation = operation(door);
            assertEquals(door.id(), operation.path("operationId").asText());
            assertEquals(door.roles().stream().map(Role::word).collect(Collectors.toSet()), texts(operation.path("x-lingshu-roles")), door.path());
            assertEquals(door.open(), operation.has("security"), door.path());
            for (Door.Query query : door.queries()) assertTrue(operation.path("parameters").toString().contains("\"name\":\"" + query.name() + "\",\"in\":\"query\""),
                    door.path());
            for (Door.Content taken : door.takes()) {
                assertEquals(taken.schema().map(name -> SCHEMAS + name).orElse(""), operation.path("requestBody").path("content").path(taken.mediaType()).path("schema")
                        .path("$ref").asText(), door.path());
            }
            for (Door.Reply reply : door.replies()) {
                JsonNode response = operation.path("responses").path(String.valueOf(reply.status()));
                assertTrue(response.isObject(), door.path());
                if (reply.status() != 204) assertEquals(reply.content().schema().map(name -> SCHEMAS + name).orElse(""), response.path("content")
                        .path(reply.content().mediaType()).path("schema").path("$ref").asText(), door.path());
            }
            if (!door.open()) assertTrue(operation.path("responses").has("401") && operation.path("responses").has("403"), door.path());
        }
    }

    @Test
    void everyOperationHasANameOfItsOwnAndWordsInBothLanguages() {
        Set<String> names = new HashSet<>();
        List<String> wrong = new ArrayList<>();
        for (Door door : house.doors()) {
            if (!names.add(door.id()) || !door.id().matches("[A-Za-z]\\w*")) wrong.add("name of " + door.path());
            if (door.english().isBlank() || door.chinese().codePoints().noneMatch(Character::isIdeographic)) wrong.add("words of " + door.path());
        }
        assertEquals(List.of(), wrong);
    }

    @Test
    void everySchemaThatADoorNamesIsThereAndEverySchemaIsNamed() {
        Set<String> there = new TreeSet<>();
        document.path("components").path("schemas").fieldNames().forEachRemaining(there::add);
        Set<String> named = house.doors().stream().flatMap(door -> Stream.concat(door.takes().stream(), door.replies().stream().map(Door.Reply::content)))
                .flatMap(content -> content.schema().stream()).collect(Collectors.toCollection(TreeSet::new));
        named.add("Problem");
        Deque<String> open = new ArrayDeque<>(named);
        Set<String> reached = new TreeSet<>(named);
        while (!open.isEmpty()) references(document.path("components").path("schemas").path(open.poll())).stream().filter(reached::add).forEach(open::add);
        assertEquals(there, reached);
    }

    private static Set<String> references(JsonNode part) {
        Set<String> names = new TreeSet<>();
        part.findValuesAsText("$ref").stream().filter(each -> each.startsWith(SCHEMAS)).forEach(each -> names.add(each.substring(SCHEMAS.length())));
        return names;
    }

    @Test
    void everySchemaIsDescribedInBothLanguages() {
        List<String> silent = new ArrayList<>();
        document.path("components").path("schemas").properties().forEach(schema -> {
            String words = schema.getValue().path("description").asText();
            if (words.codePoints().noneMatch(Character::isIdeographic) || words.codePoints().noneMatch(c -> c >= 'a' && c <= 'z')) silent.add(schema.getKey());
        });
        assertEquals(List.of(), silent);
    }

    @Test
    void anEntityTagIsPromisedWhereOneIsGiven() {
        for (Door door : house.doors()) {
            if (!door.method().text().equals("GET") || door.path().contains("{") || door.path().startsWith("/v1/assessments") || door.open()) continue;
            boolean given = house.get(door.path()).headers().firstValue("ETag").isPresent();
            boolean knowledge = texts(operation(door).path("tags")).contains("knowledge");
            assertEquals(given && knowledge, operation(door).path("responses").has("304"), door.path());
        }
    }
}
