package org.lingshu.model;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Trained models on disk. A model is a folder of three files: {@code model.json} (names and numbers), {@code card.json} (what a person has to know
 * before relying on it) and {@code hash} (SHA-256 over the two). Only JSON is read, within bounds; a folder that is incomplete or was changed after
 * training is refused.
 */
public final class ModelFolder {
    private static final String MODEL = "model.json";
    private static final String CARD = "card.json";
    private static final String HASH = "hash";
    private static final long LONGEST = 256L << 20;
    private static final ObjectMapper JSON = JsonMapper.builder(JsonFactory.builder().streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(16)
            .maxNumberLength(64).maxStringLength(200_000).maxNameLength(1_000).maxDocumentLength(LONGEST).build()).enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION).build()).build();

    private ModelFolder() {
    }

    /**
     * The model of a folder, or the models of its sub-folders in the order of their names.
     *
     * @throws UnreadableModelException when one of them cannot be relied on
     */
    public static List<Model> read(Path folder) {
        if (holdsModel(folder)) return List.of(one(folder));
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(Files::isDirectory).filter(each -> !each.getFileName().toString().startsWith(".")).sorted().map(ModelFolder::one).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether there is a model, complete or not. */
    public static boolean holdsModel(Path folder) {
        return Files.exists(folder.resolve(MODEL)) || Files.exists(folder.resolve(CARD)) && Files.exists(folder.resolve(HASH));
    }

    /** Whether a model may be written here: there is nothing, or an older model and nothing else. */
    public static boolean free(Path folder) {
        if (!Files.exists(folder)) return true;
        if (!Files.isDirectory(folder)) return false;
        try (Stream<Path> all = Files.list(folder)) {
            return all.allMatch(each -> List.of(MODEL, CARD, HASH).contains(each.getFileName().toString()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Writes a trained model and its card, and reads it back.
     *
     * @throws UnreadableModelException when an attribute of the card is empty; then nothing is written
     */
    public static Model write(Path folder, Trained trained, Card card) {
        card.check();
        if (!free(folder)) throw new IllegalArgumentException(folder + " holds something that is no model");
        byte[] model = bytes(ModelJson.of(card.name(), trained));
        byte[] about = bytes(card.json());
        try {
            Files.createDirectories(folder);
            Files.deleteIfExists(folder.resolve(HASH));
            Files.write(folder.resolve(MODEL), model);
            Files.write(folder.resolve(CARD), about);
            Files.writeString(folder.resolve(HASH), hash(model, about) + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return one(folder);
    }

    private static Model one(Path folder) {
        String name = folder.getFileName() + "/";
        byte[] model = file(folder, MODEL);
        byte[] card = file(folder, CARD);
        String said = new String(file(folder, HASH), StandardCharsets.UTF_8).strip();
        String hash = hash(model, card);
        if (!said.equals(hash)) {
            throw UnreadableModelException.of(name + HASH, "tampered-model", "the model or its card was changed after training: its hash is not the one that was written down",
                    "模型或其说明卡在训练之后被改动，哈希不符", "train it again, or fetch it again from where it came 请重新训练或重新获取");
        }
        JsonNode told = tree(name + CARD, card);
        Card.check(name + CARD, told);
        try {
            return ModelJsonReader.read(tree(name + MODEL, model), hash).with(new Model.About(told.path("summary").asText(), told.path("摘要").asText()));
        } catch (IllegalArgumentException e) {
            throw UnreadableModelException.of(name + MODEL, "unknown-format", e.getMessage(), "模型文件的格式不符", "it was made by another version of Lingshu, or by something else 可能由其他版本生成");
        }
    }

    private static byte[] file(Path folder, String file) {
        Path path = folder.resolve(file);
        try {
            if (!Files.isRegularFile(path)) {
                throw UnreadableModelException.of(folder.getFileName() + "/" + file, "incomplete-model", "the model folder lacks `" + file + "`", "模型文件夹缺少 `" + file + "`",
                        "a model is model.json, card.json and hash 模型由这三个文件组成");
            }
            if (Files.size(path) > LONGEST) throw UnreadableModelException.of(folder.getFileName() + "/" + file, "too-long", "the file is longer than any model", "文件过大", "");
            return Files.readAllBytes(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonNode tree(String path, byte[] bytes) {
        try {
            return JSON.readTree(bytes);
        } catch (JsonProcessingException e) {
            throw UnreadableModelException.of(path, "broken-json", "this is not valid JSON, or it exceeds what is read", "不是合法的 JSON，或超出读取上限", "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One line for each entry of a long list, so that a change of a model reads well. */
    private static byte[] bytes(JsonNode node) {
        List<String> lines = new ArrayList<>();
        for (Map.Entry<String, JsonNode> each : node.properties()) {
            String key = JSON.getNodeFactory().textNode(each.getKey()) + ":";
            boolean objects = each.getValue().isArray() && !each.getValue().isEmpty() && each.getValue().get(0).isObject();
            if (!objects) lines.add(key + each.getValue());
            else {
                List<String> entries = new ArrayList<>();
                each.getValue().forEach(entry -> entries.add(entry.toString()));
                lines.add(key + "[\n" + String.join(",\n", entries) + "\n]");
            }
        }
        return ("{\n" + String.join(",\n", lines) + "\n}\n").getBytes(StandardCharsets.UTF_8);
    }

    private static String hash(byte[] model, byte[] card) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update((MODEL + "\n" + model.length + "\n").getBytes(StandardCharsets.UTF_8));
            digest.update(model);
            digest.update((CARD + "\n" + card.length + "\n").getBytes(StandardCharsets.UTF_8));
            digest.update(card);
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
